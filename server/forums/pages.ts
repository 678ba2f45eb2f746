import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { account, admin, inForum } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { emptyForm, submit, type Form } from "../http/forms.ts";
import { sendPage, type Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { exportTexts } from "../text/exports.ts";
import { stockholmDate } from "../text/format.ts";
import { titles } from "../text/pages.ts";
import { addForum, changeForum, removeForum } from "./commands.ts";
import { forumFormPage, removeForumPage } from "./form-presenter.ts";
import { comingMeetings, latestMinutes } from "./meeting-queries.ts";
import { forumPage, forumsPage } from "./presenter.ts";
import { listAllMemberships } from "./membership-queries.ts";
import { getForum, listAllForums, listForumNames, membersOn } from "./queries.ts";
import { ForumInput, type Forum } from "./schema.ts";
import { forumColumns, memberColumns } from "./sheet-presenter.ts";

/** The texts of the letterhead have a page of their own. */
const ForumForm = ForumInput.omit({ senderLines: true, footerText: true });

const Slug = z.object({ slug: z.string().max(100) });

export const forumOf = (request: FastifyRequest): Forum => getForum(read(request), Slug.parse(request.params).slug);

export const secretaryHere = inForum("secretary", "forum", "slug");

/** @param assignmentsToReceive what is to be reported to a forum */
export function forumPages(app: FastifyInstance, assignmentsToReceive: Inset<{ forumId: string; slug: string }>): void {
  app.get(paths.forums, { config: account }, (request, reply) =>
    sendPage(request, reply, forumsPage(listAllForums(read(request)), request.actor)),
  );

  for (const format of exportFormats) {
    app.get(`${paths.forums}.${format}`, { config: account }, async (request, reply) => {
      const forums = listAllForums(read(request));
      const sheet = sheetOf(titles.forums, forumColumns(forums), forums);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });

    app.get(
      `${paths.forum(":slug")}.${format}`,
      { config: inForum("reader", "forum", "slug") },
      async (request, reply) => {
        const ctx = read(request);
        const { id, shortName } = forumOf(request);
        const members = membersOn(ctx, id, stockholmDate(ctx.now));
        const sheet = sheetOf(exportTexts.membersOf(shortName), memberColumns, members);
        return sendFile(reply, await sheetFile(sheet, format), "attachment");
      },
    );
  }

  app.get(paths.newForum, { config: admin }, (request, reply) => {
    const usual = { kind: "network", visibility: "members", minutesKind: "minnesanteckningar" };
    return sendPage(request, reply, formPage(request, null, emptyForm(usual)));
  });

  app.post(paths.newForum, { config: admin }, (request, reply) =>
    submit(request, reply, {
      schema: ForumForm,
      act: (ctx, input) => {
        addForum(ctx, { ...input, senderLines: "", footerText: "" });
        return input.slug;
      },
      done: (slug) => ({ to: paths.forum(slug), say: "forum_added" }),
      again: (form) => formPage(request, null, form),
    }),
  );

  app.get(paths.forum(":slug"), { config: inForum("reader", "forum", "slug") }, (request, reply) => {
    const ctx = read(request);
    const forum = forumOf(request);
    const today = stockholmDate(ctx.now);
    const parts = {
      forums: listAllForums(ctx),
      members: membersOn(ctx, forum.id, today),
      memberships: listAllMemberships(ctx, forum.id),
      coming: comingMeetings(ctx, forum.id),
      minutes: latestMinutes(ctx, forum.id),
      assignments: assignmentsToReceive(ctx, { forumId: forum.id, slug: forum.slug }),
    };
    return sendPage(request, reply, forumPage(forum, parts, request.actor, today));
  });

  app.get(paths.editForum(":slug"), { config: secretaryHere }, (request, reply) => {
    const forum = forumOf(request);
    return sendPage(request, reply, formPage(request, forum, emptyForm({ ...forum })));
  });

  app.post(paths.editForum(":slug"), { config: secretaryHere }, (request, reply) => {
    const forum = forumOf(request);
    return submit(request, reply, {
      schema: ForumForm,
      act: (ctx, input, version) => {
        const { senderLines, footerText } = getForum(ctx, forum.id);
        changeForum(ctx, forum.id, { ...input, senderLines, footerText }, version);
        return input.slug;
      },
      done: (slug) => ({ to: paths.forum(slug), say: "saved" }),
      again: (form) => formPage(request, forum, form),
    });
  });

  app.get(paths.removeForum(":slug"), { config: admin }, (request, reply) => {
    const forum = forumOf(request);
    return sendPage(request, reply, removeForumPage(forum, emptyForm({ ...forum })));
  });

  app.post(paths.removeForum(":slug"), { config: admin }, (request, reply) => {
    const forum = forumOf(request);
    return submit(request, reply, {
      schema: z.strictObject({}),
      act: (ctx, _, version) => {
        removeForum(ctx, forum.id, version);
      },
      done: () => ({ to: paths.forums, say: "removed" }),
      again: (form) => removeForumPage(forum, form),
    });
  });
}

const formPage = (request: FastifyRequest, forum: Forum | null, form: Form) =>
  forumFormPage(forum, form, listForumNames(read(request)), request.actor);
