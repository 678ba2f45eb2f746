import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { CivilDate, Id, IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, submit, type Form, type Values } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { listOrganizationNames, listPersonNames } from "../people/queries.ts";
import { stockholmDate } from "../text/format.ts";
import { addMembership, changeMembership, endMembership, removeMembership } from "./membership-commands.ts";
import {
  membershipPage,
  newMembershipPage,
  removeMembershipPage,
  type MembershipForms,
} from "./membership-presenter.ts";
import { forumOf, secretaryHere } from "./pages.ts";
import { getMembership, listAllMemberships } from "./membership-queries.ts";
import { getForum } from "./queries.ts";
import { dayAfter } from "./rules.ts";
import { MembershipInput, type Membership } from "./schema.ts";

const NewQuery = z.object({ efter: Id.optional() });
const Ending = z.strictObject({ endDate: CivilDate });

const secretaryOfIts = inForum("secretary", "membership");

export function membershipPages(app: FastifyInstance): void {
  app.get(paths.newMembership(":slug"), { config: secretaryHere }, (request, reply) =>
    sendPage(request, reply, newPage(request, emptyForm(proposed(request)))),
  );

  app.post(paths.newMembership(":slug"), { config: secretaryHere }, (request, reply) => {
    const forum = forumOf(request);
    return submit(request, reply, {
      schema: MembershipInput,
      act: (ctx, input) => addMembership(ctx, forum.id, input),
      done: () => ({ to: paths.forum(forum.slug), say: "membership_added" }),
      again: (form) => newPage(request, form),
    });
  });

  app.get(paths.membership(":id"), { config: secretaryOfIts }, (request, reply) =>
    sendPage(request, reply, editPage(request, {})),
  );

  app.post(paths.membership(":id"), { config: secretaryOfIts }, (request, reply) => {
    const membership = membershipOf(request);
    return submit(request, reply, {
      schema: MembershipInput,
      prepare: (typed) => ({ ...typed, personId: membership.personId }),
      act: (ctx, input, version) => {
        changeMembership(ctx, membership.id, input, version);
      },
      done: () => ({ to: forumPathOf(request, membership), say: "saved" }),
      again: (edit) => editPage(request, { edit }),
    });
  });

  app.post(paths.endMembership(":id"), { config: secretaryOfIts }, (request, reply) => {
    const membership = membershipOf(request);
    return submit(request, reply, {
      schema: Ending,
      act: (ctx, { endDate }, version) => {
        endMembership(ctx, membership.id, endDate, version);
      },
      done: () => ({ to: forumPathOf(request, membership), say: "membership_ended" }),
      again: (end) => editPage(request, { end }),
    });
  });

  app.get(paths.removeMembership(":id"), { config: secretaryOfIts }, (request, reply) =>
    sendPage(request, reply, removalPage(request, emptyForm({ ...membershipOf(request) }))),
  );

  app.post(paths.removeMembership(":id"), { config: secretaryOfIts }, (request, reply) => {
    const membership = membershipOf(request);
    return submit(request, reply, {
      schema: z.strictObject({}),
      act: (ctx, _, version) => {
        removeMembership(ctx, membership.id, version);
      },
      done: () => ({ to: forumPathOf(request, membership), say: "removed" }),
      again: (form) => removalPage(request, form),
    });
  });
}

const membershipOf = (request: FastifyRequest): Membership =>
  getMembership(read(request), IdParams.parse(request.params).id);

const forumPathOf = (request: FastifyRequest, { forumId }: Membership): string =>
  paths.forum(getForum(read(request), forumId).slug);

/** A successor takes over the seat: organization, role and group, from the day after. */
function proposed(request: FastifyRequest): Values {
  const { efter } = NewQuery.parse(request.query);
  if (efter === undefined) return { role: "member" };
  const before = getMembership(read(request), efter);
  if (before.forumId !== forumOf(request).id) return { role: "member" };
  const { onBehalfOf, role, group, substituteFor, endDate } = before;
  return { onBehalfOf, role, group, substituteFor, startDate: endDate === null ? "" : dayAfter(endDate) };
}

function choicesFor(request: FastifyRequest, forumId: string) {
  const ctx = read(request);
  return {
    persons: listPersonNames(ctx),
    organizations: listOrganizationNames(ctx),
    memberships: listAllMemberships(ctx, forumId),
  };
}

function newPage(request: FastifyRequest, form: Form) {
  const forum = forumOf(request);
  return newMembershipPage(forum, form, choicesFor(request, forum.id), stockholmDate(read(request).now));
}

function editPage(request: FastifyRequest, given: Partial<MembershipForms>) {
  const ctx = read(request);
  const membership = membershipOf(request);
  const forum = getForum(ctx, membership.forumId);
  const today = stockholmDate(ctx.now);
  const forms = {
    edit: emptyForm({ ...membership }),
    end: emptyForm({ endDate: today, version: membership.version }),
    ...given,
  };
  return membershipPage(forum, membership, forms, choicesFor(request, forum.id), today);
}

function removalPage(request: FastifyRequest, form: Form) {
  const membership = membershipOf(request);
  return removeMembershipPage(getForum(read(request), membership.forumId), membership, form);
}
