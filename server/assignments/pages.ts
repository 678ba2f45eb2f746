/** The register, the page of an assignment, and what is done to it by hand. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { isSecretary } from "../access.ts";
import { idOf } from "../fields.ts";
import { filterHead } from "../filters/head.ts";
import { listFilters } from "../filters/queries.ts";
import { listForumNames } from "../forums/queries.ts";
import { account, inForum, inForumOrParty } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, submit, withoutBlankValues, type Form } from "../http/forms.ts";
import { sendPage, type Inset, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { listOrganizationNames, listPersonNames } from "../people/queries.ts";
import { stockholmDate } from "../text/format.ts";
import { removeAssignment, setAssignmentState } from "./commands.ts";
import { AssignmentStateChange } from "./input-schema.ts";
import { clauseOf, receivingItems, rightsOf } from "./page-queries.ts";
import { assignmentPage } from "./presenter.ts";
import { countAssignments, findAssignment, getAssignment, listAssignments } from "./queries.ts";
import { registerPage } from "./register-presenter.ts";
import { registerQuery } from "./register-rules.ts";
import type { Assignment } from "./schema.ts";
import { removalPage, statePage } from "./state-presenter.ts";

const secretary = inForum("secretary", "assignment");
/** How far the register counts: beyond it no number helps. */
const most = 1000;

/** What features above this one show on an assignment's page. */
export interface AssignmentInsets {
  /** The matters that it belongs to. */
  matters: Inset<Assignment>;
  /** The agreements that it asks somebody to adopt. */
  agreements: Inset<Assignment>;
}

export function assignmentPages(app: FastifyInstance, insets: AssignmentInsets): void {
  app.get(paths.assignments, { config: account }, (request, reply) => {
    const ctx = read(request);
    const asked = withoutBlankValues(request.query);
    const query = registerQuery(asked);
    const page = query ? listAssignments(ctx, query) : { items: [], nextCursor: null };
    const parts = {
      page,
      count: query ? countAssignments(ctx, query, most + 1) : 0,
      most,
      asked,
      kept: filterHead(listFilters(ctx, paths.assignments), paths.assignments, asked),
      forums: listForumNames(ctx),
      organizations: listOrganizationNames(ctx),
      persons: listPersonNames(ctx),
      today: stockholmDate(ctx.now),
      mayGive: isSecretary(request.actor),
    };
    return sendPage(request, reply, registerPage(parts));
  });

  app.get(paths.assignment(":id"), { config: inForumOrParty("reader", "assignment") }, (request, reply) =>
    sendPage(request, reply, assignmentPageOf(request, idOf(request), insets)),
  );

  app.get(paths.assignmentState(":id"), { config: secretary }, (request, reply) => {
    const { till } = Target.parse(request.query);
    return sendPage(request, reply, statePageOf(request, emptyForm({ state: till })));
  });

  app.post(paths.assignmentState(":id"), { config: secretary }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: AssignmentStateChange,
      act: (ctx, input, version) => {
        setAssignmentState(ctx, id, input, version);
      },
      done: () => ({ to: paths.assignment(id), say: "assignment_state" }),
      again: (form) => statePageOf(request, form),
    });
  });

  app.get(paths.removeAssignment(":id"), { config: secretary }, (request, reply) =>
    sendPage(request, reply, removalPageOf(request)),
  );

  app.post(paths.removeAssignment(":id"), { config: secretary }, (request, reply) => {
    const { id, origin, partOf } = getAssignment(read(request), idOf(request));
    return submit(request, reply, {
      schema: z.strictObject({}),
      act: (ctx, _, version) => {
        removeAssignment(ctx, id, version);
      },
      done: () => ({
        to: partOf !== null ? paths.assignment(partOf) : origin ? paths.meeting(origin.meetingId) : paths.assignments,
        say: "removed",
      }),
      again: (form) => removalPageOf(request, form),
    });
  });
}

const Target = z.object({ till: z.enum(["open", "closed", "cancelled"]).catch("cancelled") });

/** The page of an assignment; `forms`: what was typed on it, when it is shown again. */
export function assignmentPageOf(
  request: FastifyRequest,
  id: string,
  insets: AssignmentInsets,
  forms: { reportForm?: Form; receiptForm?: Form } = {},
): PageContent {
  const ctx = read(request);
  const assignment = getAssignment(ctx, id);
  const rights = rightsOf(ctx, assignment);
  return assignmentPage({
    assignment,
    whole: assignment.partOf === null ? null : findAssignment(ctx, assignment.partOf),
    rights,
    today: stockholmDate(ctx.now),
    clause: clauseOf(ctx, assignment),
    matters: insets.matters(ctx, assignment),
    agreements: insets.agreements(ctx, assignment),
    receivingItems: rights.receive && assignment.state === "reported" ? receivingItems(ctx, assignment) : [],
    ...forms,
  });
}

const statePageOf = (request: FastifyRequest, form: Form): PageContent =>
  statePage(getAssignment(read(request), idOf(request)), form);

function removalPageOf(request: FastifyRequest, form?: Form): PageContent {
  const assignment = getAssignment(read(request), idOf(request));
  return removalPage(assignment, form ?? emptyForm({ version: assignment.version }));
}
