/** Saying what a decision does with others: the other one is found in the register. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { addRelation, removeRelation } from "../decisions/relation-commands.ts";
import { tracesOf } from "../decisions/relation-queries.ts";
import { RelationInput, type DecisionRelation } from "../decisions/relation-schema.ts";
import { getDecision } from "../decisions/queries.ts";
import { notFound } from "../errors.ts";
import { idOf } from "../fields.ts";
import { listForumNames } from "../forums/queries.ts";
import { inForum } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, submit, textOf, type Form } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { addDays } from "../wording/weeks.ts";
import { listDecisions } from "./queries.ts";
import { newRelationPage, relationRemovalPage } from "./relation-presenter.ts";

/** As many are offered to choose from. */
const offered = 12;

const Wanted = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  forum: z.string().max(100).optional().catch(undefined),
});

/** A relation overwrites nothing, so that these forms carry no version. */
export function relationPages(app: FastifyInstance): void {
  const secretary = inForum("secretary", "decision");

  app.get(paths.newRelation(":id"), { config: secretary }, (request, reply) =>
    sendPage(request, reply, newRelationPageOf(request, emptyForm({ kind: "amends" }))),
  );

  app.post(paths.newRelation(":id"), { config: secretary }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: RelationInput,
      act: (ctx, input) => {
        addRelation(ctx, id, input);
      },
      done: () => ({ to: `${paths.decision(id)}#samband`, say: "relation_added" }),
      again: (form) => newRelationPageOf(request, form),
    });
  });

  app.get(paths.removeRelation(":id"), { config: secretary }, (request, reply) => {
    const form = emptyForm(RelationInput.parse(request.query));
    if (!relationOf(request, form)) throw notFound();
    return sendPage(request, reply, removalPageOf(request, form));
  });

  app.post(paths.removeRelation(":id"), { config: secretary }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: RelationInput,
      act: (ctx, input) => {
        removeRelation(ctx, id, input);
      },
      done: () => ({ to: `${paths.decision(id)}#samband`, say: "relation_removed" }),
      again: (form) => removalPageOf(request, form),
    });
  });
}

/** Without words to look for: the latest of the forum's earlier meetings. The decision itself is not among them. */
function newRelationPageOf(request: FastifyRequest, form: Form): PageContent {
  const ctx = read(request);
  const decision = getDecision(ctx, idOf(request));
  const { q, forum } = Wanted.parse(request.query);
  const asked = { ...(q ? { q } : {}), forum: forum ?? (q ? "" : decision.forum.slug) };
  const { items } = listDecisions(ctx, {
    ...(asked.q ? { q: asked.q } : { to: addDays(decision.date, -1) }),
    ...(asked.forum === "" ? {} : { forum: asked.forum }),
    limit: offered + 1,
  });
  const found = items.filter(({ id }) => id !== decision.id).slice(0, offered);
  const chosen = textOf(form.values.decisionId);
  return newRelationPage({ decision, found, chosen, asked, form, forums: listForumNames(ctx) });
}

const relationOf = (request: FastifyRequest, { values }: Form): DecisionRelation | undefined =>
  tracesOf(read(request), idOf(request)).relations.find(
    (one) => one.direction === "to" && one.kind === values.kind && one.decision.id === values.decisionId,
  );

/** When somebody else has removed it meanwhile, the page says so. */
const removalPageOf = (request: FastifyRequest, form: Form): PageContent =>
  relationRemovalPage(getDecision(read(request), idOf(request)), relationOf(request, form) ?? null, form);
