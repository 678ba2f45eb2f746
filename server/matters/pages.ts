import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { atLeast, roleIn } from "../access.ts";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { AppError, statusOf } from "../errors.ts";
import { idOf } from "../fields.ts";
import { filterHead } from "../filters/head.ts";
import { listFilters } from "../filters/queries.ts";
import { listForumNames } from "../forums/queries.ts";
import { account, inForum, inForumOrParty, someSecretary } from "../http/access-hook.ts";
import { baseUrlOf } from "../http/address.ts";
import { read, write } from "../http/context.ts";
import { everyRow, exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { emptyForm, parseForm, submit, typedValues, withoutBlankValues } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { stockholmDate } from "../text/format.ts";
import { reasons } from "../text/messages.ts";
import { titles } from "../text/pages.ts";
import { assignmentsOfMatter } from "./assignment-queries.ts";
import { addMatter, changeMatter, removeMatter, setMatterState } from "./commands.ts";
import { editMatterPage, newMatterPage, removeMatterPage } from "./form-presenter.ts";
import { listMatters } from "./list-queries.ts";
import { matterPage, mattersPage } from "./presenter.ts";
import { getMatter, matterFacts, sendersOf } from "./queries.ts";
import { matterColumns } from "./sheet-presenter.ts";
import { MatterChange, MatterInput, MatterListQuery, MatterStateChange, type Matter } from "./schema.ts";

export function matterPages(app: FastifyInstance): void {
  const secretary = inForum("secretary", "matter");

  app.get(paths.matters, { config: account }, (request, reply) => {
    const ctx = read(request);
    const asked = withoutBlankValues(request.query);
    const parsed = MatterListQuery.safeParse({ limit: 50, ...asked });
    // A filter that is not one is shown as typed, with nothing found.
    const page = parsed.success ? listMatters(ctx, parsed.data) : { items: [], nextCursor: null };
    const kept = filterHead(listFilters(ctx, paths.matters), paths.matters, asked);
    return sendPage(request, reply, mattersPage(page, asked, kept, listForumNames(ctx), request.actor));
  });

  for (const format of exportFormats) {
    app.get(`${paths.matters}.${format}`, { config: account }, async (request, reply) => {
      const query = MatterListQuery.parse(withoutBlankValues(request.query));
      const { rows, note } = await everyRow((page) => listMatters(read(request), { ...query, ...page }));
      const sheet = sheetOf(titles.matters, matterColumns(baseUrlOf(request)), rows, note);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }

  app.get(paths.newMatter, { config: someSecretary }, (request, reply) => {
    const { forum = "" } = request.query as { forum?: string };
    return sendPage(request, reply, newMatterPage(emptyForm({ forumId: forum }), keptForums(request)));
  });

  app.post(paths.newMatter, { config: someSecretary }, (request, reply) =>
    submit(request, reply, {
      schema: MatterInput,
      act: (ctx, input) => addMatter(ctx, input),
      done: (id) => ({ to: paths.matter(id), say: "matter_added" }),
      again: (form) => newMatterPage(form, keptForums(request)),
    }),
  );

  app.get(paths.matter(":id"), { config: inForumOrParty("reader", "matter") }, (request, reply) =>
    sendPage(request, reply, matterPageOf(request)),
  );

  app.get(paths.editMatter(":id"), { config: secretary }, (request, reply) =>
    sendPage(request, reply, editMatterPage(matterOf(request))),
  );

  app.post(paths.editMatter(":id"), { config: secretary }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: MatterChange,
      act: (ctx, input, version) => {
        changeMatter(ctx, id, input, version);
      },
      done: () => ({ to: paths.matter(id), say: "saved" }),
      again: (form) => editMatterPage(matterOf(request), form),
    });
  });

  app.post(paths.matterState(":id"), { config: inForum("chair", "matter") }, (request, reply) => {
    const id = idOf(request);
    const { state, version } = parseForm(StateForm, typedValues(request));
    try {
      write(request, (ctx) => {
        setMatterState(ctx, id, state, version);
      });
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== "conflict" && error.code !== "precondition")) throw error;
      return sendPage(request, reply.code(statusOf[error.code]), matterPageOf(request, reasons[error.reason]));
    }
    request.session.flash = state === "closed" ? "matter_closed" : "matter_reopened";
    return reply.redirect(paths.matter(id), 303);
  });

  app.get(paths.removeMatter(":id"), { config: secretary }, (request, reply) => {
    const matter = matterOf(request);
    return sendPage(request, reply, removeMatterPage(matter, emptyForm({ version: matter.version })));
  });

  app.post(paths.removeMatter(":id"), { config: secretary }, (request, reply) => {
    const matter = matterOf(request);
    return submit(request, reply, {
      schema: z.strictObject({}),
      act: (ctx, _, version) => {
        removeMatter(ctx, matter.id, version);
      },
      done: () => ({ to: paths.matters, say: "removed" }),
      again: (form) => removeMatterPage(matter, form),
    });
  });
}

const StateForm = MatterStateChange.extend({ version: z.coerce.number().int().optional() });

export const matterOf = (request: FastifyRequest): Matter => getMatter(read(request), idOf(request));

/** The matter; also shown, with the reason, when its state could not be changed. */
function matterPageOf(request: FastifyRequest, problem = ""): PageContent {
  const ctx = read(request);
  const matter = matterOf(request);
  const maySend = sendersOf(ctx, matterFacts(ctx, matter.id)).length > 0;
  const assignments = assignmentsOfMatter(ctx, matter);
  return matterPage({ matter, assignments, actor: request.actor, today: stockholmDate(ctx.now), maySend, problem });
}

const keptForums = (request: FastifyRequest) =>
  listForumNames(read(request)).filter((forum) => atLeast(roleIn(request.actor, forum), "secretary"));
