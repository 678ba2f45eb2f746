import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { atLeast, roleIn } from "../access.ts";
import { agreementFacts, forumOfAgreement } from "../agreements/queries.ts";
import { monthsOf } from "../agreements/rules.ts";
import { notFound } from "../errors.ts";
import { Id, idOf, IdParams } from "../fields.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, rowsOf, submit, textOf, type Form, type Values } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { commitmentTexts } from "../text/commitments.ts";
import { stockholmDate } from "../text/format.ts";
import { addFollowUp, changeFollowUp, removeFollowUp, setCommitments } from "./commands.ts";
import { editCommitmentsPage, followUpFormPage, removeFollowUpPage } from "./form-presenter.ts";
import { commitmentsPage, followUpPage } from "./presenter.ts";
import { getCommitments, getFollowUp, itemOfFollowUp, listFollowUps, mayFollowUp, partiesOf } from "./queries.ts";
import { CommitmentsInput, FollowUpInput, type FollowUp } from "./schema.ts";

const readers = inForumOrParty("reader", "agreement");
const keepers = inForum("secretary", "agreement");
/** Those who lead the forum that keeps the agreement, or the one that follows it up. */
const recorders = inForumOrParty("chair", "agreement");
const FollowUpParams = IdParams.extend({ followUpId: Id });
const FromItem = z.object({ punkt: Id.optional() });

export function commitmentPages(app: FastifyInstance): void {
  app.get(paths.followUps(":id"), { config: readers }, (request, reply) =>
    sendPage(request, reply, commitmentsPageOf(request)),
  );

  app.get(paths.commitments(":id"), { config: keepers }, (request, reply) => {
    const { commitments, version } = getCommitments(read(request), idOf(request));
    const rows = commitments.map(({ id, side, text, followUpInterval }) => ({
      id,
      side,
      text,
      followUpInterval: followUpInterval === null ? "" : String(monthsOf(followUpInterval)),
    }));
    return sendPage(request, reply, editPageOf(request, emptyForm({ commitments: rows, version })));
  });

  app.post(paths.commitments(":id"), { config: keepers }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: CommitmentsInput,
      prepare: withoutBlankCommitments,
      act: (ctx, input, version) => {
        setCommitments(ctx, id, input, version);
      },
      done: () => ({ to: paths.followUps(id), say: "commitments_saved" }),
      again: (form) => editPageOf(request, { ...form, values: withoutBlankCommitments(form.values) }),
    });
  });

  app.get(paths.newFollowUp(":id"), { config: recorders }, (request, reply) => {
    const { punkt: itemId } = FromItem.parse(request.query);
    const item = itemId === undefined ? null : itemOfFollowUp(read(request), idOf(request), itemId);
    const today = stockholmDate(read(request).now);
    const date = item && item.date < today ? item.date : today;
    return sendPage(request, reply, formPageOf(request, null, emptyForm({ date, itemId: item?.id ?? "" })));
  });

  app.post(paths.newFollowUp(":id"), { config: recorders }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: FollowUpInput,
      prepare: ownVerdicts,
      act: (ctx, input) => addFollowUp(ctx, id, input),
      done: (followUpId) => ({ to: paths.followUp(id, followUpId), say: "follow_up_saved" }),
      again: (form) => formPageOf(request, null, { ...form, values: withoutBlankVerdicts(form.values) }),
    });
  });

  app.get(paths.followUp(":id", ":followUpId"), { config: readers }, (request, reply) => {
    const ctx = read(request);
    const followUp = followUpOf(request);
    const facts = agreementFacts(ctx, followUp.agreementId);
    const list = getCommitments(ctx, followUp.agreementId);
    const page = followUpPage({ agreement: facts, followUp, list, records: mayFollowUp(ctx, facts) });
    return sendPage(request, reply, page);
  });

  app.get(paths.editFollowUp(":id", ":followUpId"), { config: recorders }, (request, reply) => {
    const followUp = followUpOf(request);
    return sendPage(request, reply, formPageOf(request, followUp, emptyForm({ ...followUp })));
  });

  app.post(paths.editFollowUp(":id", ":followUpId"), { config: recorders }, (request, reply) => {
    const followUp = followUpOf(request);
    return submit(request, reply, {
      schema: FollowUpInput,
      prepare: ownVerdicts,
      act: (ctx, input, version) => {
        changeFollowUp(ctx, followUp.id, input, version);
      },
      done: () => ({ to: paths.followUp(followUp.agreementId, followUp.id), say: "saved" }),
      again: (form) => formPageOf(request, followUp, { ...form, values: withoutBlankVerdicts(form.values) }),
    });
  });

  app.get(paths.removeFollowUp(":id", ":followUpId"), { config: recorders }, (request, reply) =>
    sendPage(request, reply, removalPageOf(request, emptyForm({ version: followUpOf(request).version }))),
  );

  app.post(paths.removeFollowUp(":id", ":followUpId"), { config: recorders }, (request, reply) => {
    const followUp = followUpOf(request);
    return submit(request, reply, {
      schema: z.strictObject({}),
      act: (ctx, _, version) => {
        removeFollowUp(ctx, followUp.id, version);
      },
      done: () => ({ to: paths.followUps(followUp.agreementId), say: "removed" }),
      again: (form) => removalPageOf(request, form),
    });
  });
}

/** @throws not_found, also when it is another agreement's */
function followUpOf(request: FastifyRequest): FollowUp {
  const { id, followUpId } = FollowUpParams.parse(request.params);
  const followUp = getFollowUp(read(request), followUpId);
  if (followUp.agreementId !== id) throw notFound();
  return followUp;
}

const mostShown = 50;

function commitmentsPageOf(request: FastifyRequest): PageContent {
  const ctx = read(request);
  const id = idOf(request);
  const facts = agreementFacts(ctx, id);
  return commitmentsPage({
    agreement: facts,
    list: getCommitments(ctx, id),
    followUps: listFollowUps(ctx, id, { limit: mostShown }).items,
    today: stockholmDate(ctx.now),
    keeps: atLeast(roleIn(ctx.actor, forumOfAgreement(facts)), "secretary"),
    records: mayFollowUp(ctx, facts),
  });
}

function editPageOf(request: FastifyRequest, form: Form): PageContent {
  const ctx = read(request);
  const id = idOf(request);
  return editCommitmentsPage({ agreement: agreementFacts(ctx, id), parties: partiesOf(ctx, id), form });
}

function formPageOf(request: FastifyRequest, followUp: FollowUp | null, form: Form): PageContent {
  const ctx = read(request);
  const id = idOf(request);
  const item = itemOfFollowUp(ctx, id, textOf(form.values.itemId));
  return followUpFormPage({
    agreement: agreementFacts(ctx, id),
    list: getCommitments(ctx, id),
    parties: partiesOf(ctx, id),
    form,
    followUp,
    item: item ? commitmentTexts.item(item.number, item.forumName, item.date) : "",
  });
}

const removalPageOf = (request: FastifyRequest, form: Form): PageContent =>
  removeFollowUpPage(agreementFacts(read(request), idOf(request)), followUpOf(request), form);

/** A row is there to be written in; one that is cleared is taken out. */
const withoutBlankCommitments = (typed: Values): Values => ({
  ...typed,
  commitments: rowsOf(typed.commitments).filter(({ text }) => textOf(text).trim() !== ""),
});

/** A row where nothing is judged, and nothing said, says nothing. */
const withoutBlankVerdicts = (typed: Values): Values => ({
  ...typed,
  verdicts: rowsOf(typed.verdicts).filter(
    ({ verdict, comment, organizationId }) =>
      textOf(verdict) !== "" || textOf(comment).trim() !== "" || textOf(organizationId) !== "",
  ),
});

/** A row of an organization's own names the organization. */
const ownVerdicts = (typed: Values): Values => ({
  ...typed,
  verdicts: rowsOf(withoutBlankVerdicts(typed).verdicts).map(({ own, organizationId, ...row }) => ({
    ...row,
    organizationId: own === undefined ? null : textOf(organizationId),
  })),
});
