/** Giving an assignment, changing it, and moving its day. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { atLeast, roleIn } from "../access.ts";
import { idOf } from "../fields.ts";
import { inForum, someSecretary } from "../http/access-hook.ts";
import { read, type ReadContext } from "../http/context.ts";
import { emptyForm, submit, textOf, typedValues, type Form, type Values } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { listForumNames } from "../forums/queries.ts";
import { listMeetings } from "../meetings/list-queries.ts";
import { listOrganizationNames } from "../people/queries.ts";
import { assignmentTexts } from "../text/assignments.ts";
import { stockholmDate } from "../text/format.ts";
import { addressBack } from "./back.ts";
import { birthOf, proposedValues } from "./birth.ts";
import { candidatesNamed, municipalityIds, organizationsIn } from "./choice-queries.ts";
import { changeAssignment, giveAssignment } from "./commands.ts";
import { assigneesTyped, dueTyped, dueValues, namesTyped, refuseNames, valuesOf } from "./form.ts";
import {
  changePage,
  movePage,
  newAssignmentPage,
  type Birth,
  type FormChoices,
  type WhenChoices,
} from "./form-presenter.ts";
import { AssignmentChange, AssignmentInput } from "./input-schema.ts";
import { assignmentPanelPages } from "./panel-pages.ts";
import { getAssignment } from "./queries.ts";
import type { Assignment } from "./schema.ts";

const ofItem = inForum("secretary", "item");
const secretary = inForum("secretary", "assignment");

export function assignmentFormPages(app: FastifyInstance, mattersToChoose: MattersToChoose): void {
  const choices = choicesWith(mattersToChoose);

  assignmentPanelPages(app);

  const newPage = (ctx: ReadContext, birth: Birth | null, form: Form): PageContent =>
    newAssignmentPage(birth, form, choices(ctx, birth?.forumId ?? (textOf(form.values.forumId) || null), form));

  const proposePage = (request: FastifyRequest, reply: FastifyReply, birth: Birth | null): FastifyReply => {
    const ctx = read(request);
    return sendPage(request, reply, newPage(ctx, birth, emptyForm(proposedValues(ctx, birth, request.query))));
  };

  const give = (request: FastifyRequest, reply: FastifyReply, birth: Birth | null): FastifyReply => {
    const again = (form: Form) => newPage(read(request), birth, form);
    if (asksForRows(request)) return sendPage(request, reply, again(emptyForm(typedValues(request))));
    return submit(request, reply, {
      schema: AssignmentInput,
      prepare: (typed) => inputTyped(read(request), birth, typed),
      act: giveAssignment,
      done: (id) => {
        const back = birth && addressBack(textOf(typedValues(request).tillbaka), birth);
        if (back) return { to: back, say: "assignment_given" };
        const outside = getAssignment(read(request), id).assignees.some(({ member }) => !member);
        return { to: paths.assignment(id), say: outside ? "assignment_given_outside" : "assignment_given" };
      },
      again,
    });
  };

  app.get(paths.newAssignment, { config: someSecretary }, (request, reply) => proposePage(request, reply, null));

  app.post(paths.newAssignment, { config: someSecretary }, (request, reply) => give(request, reply, null));

  app.get(paths.newAssignmentOfItem(":id"), { config: ofItem }, (request, reply) =>
    proposePage(request, reply, birthOf(read(request), idOf(request), clauseAsked(request))),
  );

  app.post(paths.newAssignmentOfItem(":id"), { config: ofItem }, (request, reply) => {
    const { clauseId } = typedValues(request);
    return give(request, reply, birthOf(read(request), idOf(request), textOf(clauseId)));
  });

  const editPage = (ctx: ReadContext, assignment: Assignment, form: Form): PageContent =>
    changePage(assignment, form, choices(ctx, assignment.forum.id, form));

  app.get(paths.editAssignment(":id"), { config: secretary }, (request, reply) => {
    const assignment = assignmentOf(request);
    return sendPage(request, reply, editPage(read(request), assignment, emptyForm(valuesOf(assignment))));
  });

  app.post(paths.editAssignment(":id"), { config: secretary }, (request, reply) => {
    const assignment = assignmentOf(request);
    const again = (form: Form) => editPage(read(request), assignment, form);
    if (asksForRows(request)) return sendPage(request, reply, again(emptyForm(typedValues(request))));
    return submit(request, reply, {
      schema: AssignmentChange,
      prepare: (typed) => changeTyped(read(request), assignment, typed),
      act: (ctx, input, version) => {
        changeAssignment(ctx, assignment.id, input, version);
      },
      done: () => ({ to: paths.assignment(assignment.id), say: "saved" }),
      again,
    });
  });

  app.get(paths.moveAssignment(":id"), { config: secretary }, (request, reply) => {
    const assignment = assignmentOf(request);
    const { due, version } = assignment;
    const form = emptyForm({ due: dueValues(due), version });
    return sendPage(
      request,
      reply,
      movePage(assignment, form, whenChoices(read(request), assignment.reportTo.forumId)),
    );
  });

  app.post(paths.moveAssignment(":id"), { config: secretary }, (request, reply) => {
    const assignment = assignmentOf(request);
    return submit(request, reply, {
      schema: AssignmentChange,
      prepare: ({ dueReason, ...typed }) => ({
        ...unchanged(assignment),
        due: dueTyped(typed, stockholmDate(read(request).now)),
        dueReason,
      }),
      act: (ctx, input, version) => {
        changeAssignment(ctx, assignment.id, input, version);
      },
      done: () => ({ to: paths.assignment(assignment.id), say: "due_moved" }),
      again: (form) => movePage(assignment, form, whenChoices(read(request), assignment.reportTo.forumId)),
    });
  });
}

const assignmentOf = (request: FastifyRequest): Assignment => getAssignment(read(request), idOf(request));

const clauseAsked = ({ query }: FastifyRequest): string => textOf((query as Values).att);

/** "Fler rader" sends the form to get more of them, and saves nothing. */
const asksForRows = (request: FastifyRequest): boolean => typedValues(request).more !== undefined;

/** The form as the API would have it. */
function inputTyped(ctx: ReadContext, birth: Birth | null, typed: Values): Values {
  const { to = "named", text, forumId, reportTo, matterId, organizations, groupName } = typed;
  const today = stockholmDate(ctx.now);
  const isGroup = to !== "named";
  const givers = birth === null ? textOf(forumId) : birth.forumId;
  const { assignees, errors } = assigneesTyped(typed, candidatesNamed(ctx, isGroup ? [] : namesTyped(typed)));
  const input = {
    text,
    ...(birth ? { itemId: birth.itemId, clauseId: birth.clause?.id } : { forumId }),
    assignees: isGroup ? [] : assignees,
    ...(isGroup ? { group: groupTyped(ctx, { to, organizations, groupName, forumId: givers }) } : {}),
    due: dueTyped(typed, birth?.date ?? today),
    reportTo: reportTo === undefined ? undefined : { forumId: reportTo },
    matterId,
  };
  if (!isGroup) refuseNames(errors, input, AssignmentInput);
  return input;
}

function groupTyped(ctx: ReadContext, { to, organizations, groupName, forumId }: Values) {
  const own = textOf(groupName);
  switch (to) {
    case "municipalities":
      return { name: own || assignmentTexts.allMunicipalities, organizationIds: municipalityIds(ctx) };
    case "members": {
      const forum = listForumNames(ctx).find(({ id }) => id === forumId);
      const organizationIds = forum ? organizationsIn(ctx, forum.id) : [];
      return { name: own || assignmentTexts.allMembers(forum?.shortName ?? ""), organizationIds };
    }
    default:
      return { name: own || assignmentTexts.someOrganizations, organizationIds: organizations ?? [] };
  }
}

function changeTyped(ctx: ReadContext, assignment: Assignment, typed: Values): Values {
  const { text, reportTo, matterId, dueReason } = typed;
  const kept = assignment.assignees.filter(({ id }) => id === null).map(({ name }) => name);
  const { assignees, errors } = assigneesTyped(typed, candidatesNamed(ctx, namesTyped(typed)), kept);
  const due = dueTyped(typed, assignment.givenOn);
  const input = { text, assignees, due, dueReason, reportTo: { forumId: reportTo }, matterId };
  refuseNames(errors, input, AssignmentChange);
  return input;
}

/** All of it but the day, as it is. */
const unchanged = ({ text, assignees, reportTo, matterId }: Assignment): Values => ({
  text,
  assignees: assignees.map(({ type, id, name, lead, contact }) => ({ type, id, name, lead, contactId: contact?.id })),
  reportTo: { forumId: reportTo.forumId },
  matterId,
});

/** What its matter is chosen from: the open ones of a forum, or of all, and the one that is chosen. */
export type MattersToChoose = (
  ctx: ReadContext,
  forumId: string | null,
  chosen: string,
) => { id: string; name: string }[];

const whenChoices = (ctx: ReadContext, forumId: string | null): WhenChoices => ({
  forumId,
  meetings: listMeetings(ctx, { from: stockholmDate(ctx.now), limit: 200 }).items.filter(
    ({ state }) => state !== "cancelled",
  ),
});

const choicesWith =
  (mattersToChoose: MattersToChoose) =>
  (ctx: ReadContext, forumId: string | null, { values }: Form): FormChoices => {
    const forums = listForumNames(ctx);
    return {
      ...whenChoices(ctx, forumId),
      ownForums: forums.filter((forum) => atLeast(roleIn(ctx.actor, forum), "secretary")),
      forums,
      organizations: listOrganizationNames(ctx),
      matters: mattersToChoose(ctx, forumId, textOf(values.matterId)),
    };
  };
