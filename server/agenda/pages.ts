/** Planning meetings, and the agenda as a page. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { atLeast, roleIn } from "../access.ts";
import { rowsByItem } from "../assignments/head.ts";
import { assignmentsOfItems } from "../assignments/queries.ts";
import { IdParams } from "../fields.ts";
import { listForumNames } from "../forums/queries.ts";
import { inForum, someSecretary } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, submit, textOf, valueAt, type Values } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { matterNames } from "../matters/queries.ts";
import { getFullMeeting, getMeetingWithRole } from "../meetings/queries.ts";
import { asSeenBy } from "../meetings/rules.ts";
import { MeetingDetails } from "../meetings/schema.ts";
import { reachOfForum } from "../notifications/queries.ts";
import { stockholmDate } from "../text/format.ts";
import { planMeeting, planYear, replanMeeting } from "./plan-commands.ts";
import { editMeetingPage, newMeetingPage, newYearPage } from "./plan-presenter.ts";
import { agendaPage } from "./presenter.ts";
import { PlanMeeting, PlanYear } from "./schema.ts";
import { changesSinceSent } from "./versions.ts";

export function agendaPages(app: FastifyInstance): void {
  app.get(paths.newMeeting, { config: someSecretary }, (request, reply) => {
    const { forum = "" } = request.query as { forum?: string };
    return sendPage(request, reply, newMeetingPage(emptyForm({ forumId: forum }), secretaryForums(request)));
  });

  app.post(paths.newMeeting, { config: someSecretary }, (request, reply) =>
    submit(request, reply, {
      schema: PlanMeeting,
      act: (ctx, { forumId, ...details }) => planMeeting(ctx, forumId, details),
      done: (id) => ({ to: paths.agendaDraft(id), say: "meeting_planned" }),
      again: (form) => newMeetingPage(form, secretaryForums(request)),
    }),
  );

  app.get(paths.newYear, { config: someSecretary }, (request, reply) =>
    sendPage(request, reply, newYearPage(emptyForm(), secretaryForums(request))),
  );

  app.post(paths.newYear, { config: someSecretary }, (request, reply) =>
    submit(request, reply, {
      schema: PlanYear,
      prepare: withoutBlankDates,
      act: (ctx, input) => planYear(ctx, input),
      done: () => ({ to: paths.meetings, say: "meetings_planned" }),
      // An error in the third of the rows is shown at the third.
      again: (form) => newYearPage({ ...form, values: withoutBlankDates(form.values) }, secretaryForums(request)),
    }),
  );

  app.get(paths.editMeeting(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { meeting } = getMeetingWithRole(read(request), id);
    return sendPage(request, reply, editMeetingPage(meeting, emptyForm({ ...meeting })));
  });

  app.post(paths.editMeeting(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: MeetingDetails,
      act: (ctx, details, version) => {
        replanMeeting(ctx, id, details, version);
      },
      done: () => ({ to: paths.meeting(id), say: "saved" }),
      again: (form) => editMeetingPage(getMeetingWithRole(read(request), id).meeting, form),
    });
  });

  function secretaryForums(request: FastifyRequest) {
    return listForumNames(read(request)).filter((forum) => atLeast(roleIn(request.actor, forum), "secretary"));
  }
}

/** The choices of mode are always sent; a row is blank without a date, a time and a place. */
function withoutBlankDates(typed: Values): Values {
  if (!Array.isArray(typed.meetings)) return typed;
  const isBlank = (row: unknown) =>
    ["date", "startTime", "endTime", "place"].every((name) => textOf(valueAt(row, name)).trim() === "");
  return { ...typed, meetings: typed.meetings.filter((row) => !isBlank(row)) };
}

/**
 * The agenda page; also shown, with the reason, when a step of the meeting was refused. `waiting`: how many things are
 * owed to the meeting and not on its agenda.
 */
export function agendaPageOf(request: FastifyRequest, meetingId: string, problem = "", waiting = 0): PageContent {
  const ctx = read(request);
  const full = getFullMeeting(ctx, meetingId);
  const meeting = asSeenBy(full.role, full.meeting);
  const comparable = meeting.state === "agenda_sent" || meeting.state === "in_progress";
  const changes = comparable ? changesSinceSent(ctx, full) : null;
  const isMailOn = request.server.config.smtpUrl !== null;
  const reach = isMailOn ? reachOfForum(ctx.db, meeting.forum.id, meeting.date) : null;
  const items = meeting.items.flatMap((section) => [section, ...section.children]);
  const giving = items.filter(({ assignmentIds }) => assignmentIds.length > 0).map(({ id }) => id);
  const given = assignmentsOfItems(ctx, giving);
  const assignments = rowsByItem(given, stockholmDate(ctx.now));
  const matters = matterNames(ctx.db, meeting.items, atLeast(full.role, "member"));
  return agendaPage({ meeting, role: full.role, matters, changes, reach, assignments, problem, waiting });
}
