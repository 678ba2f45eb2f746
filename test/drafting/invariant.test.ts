/** Nothing that is owed is ever nowhere. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { planMeeting, replanMeeting } from "../../server/agenda/plan-commands.ts";
import { addItem, removeItem } from "../../server/agenda/commands.ts";
import { NewItem } from "../../server/agenda/schema.ts";
import { giveAssignment, setAssignmentState } from "../../server/assignments/commands.ts";
import { AssignmentInput } from "../../server/assignments/input-schema.ts";
import { receiveReport, reportBack } from "../../server/assignments/report-commands.ts";
import { addFollowUp } from "../../server/commitments/commands.ts";
import { FollowUpInput } from "../../server/commitments/schema.ts";
import { chooseForDraft } from "../../server/drafting/commands.ts";
import { getDraft } from "../../server/drafting/queries.ts";
import type { MeetingDraft } from "../../server/drafting/schema.ts";
import { AppError } from "../../server/errors.ts";
import type { WriteContext } from "../../server/http/context.ts";
import { setMeetingState } from "../../server/meetings/commands.ts";
import { MeetingDetails } from "../../server/meetings/schema.ts";
import { changeState } from "../../server/minutes/commands.ts";
import { handIn, stepSubmission } from "../../server/submissions/commands.ts";
import { NewSubmission } from "../../server/submissions/schema.ts";
import { addDays, addMonths } from "../../server/wording/weeks.ts";
import { inTransaction } from "../../db/connection.ts";
import { anAgreement } from "../costs/builders.ts";
import { system, testDatabase, testNow } from "../support/app.ts";
import { aForum, aPerson } from "../support/builders.ts";

const day = fc.integer({ min: 1, max: 200 });
const pick = fc.nat({ max: 30 });
const step = fc.oneof(
  fc.record({ do: fc.constant("plan" as const), day }),
  fc.record({
    do: fc.constant("give" as const),
    due: fc.constantFrom("date", "week", "next_meeting", "meeting"),
    day,
    pick,
  }),
  fc.record({
    do: fc.constantFrom("take", "leave", "leave", "undo"),
    pick,
    which: pick,
  }),
  fc.record({ do: fc.constant("postpone" as const), pick, which: pick, day }),
  fc.record({ do: fc.constantFrom("report", "accept", "more", "close"), pick, day }),
  fc.record({ do: fc.constantFrom("hold", "cancel", "again"), pick }),
  fc.record({ do: fc.constant("move" as const), pick, day }),
  fc.record({ do: fc.constantFrom("putOff", "handIn", "decline"), pick }),
  fc.record({ do: fc.constant("remove" as const), pick }),
  fc.record({ do: fc.constant("followUp" as const), day: fc.integer({ min: -200, max: 0 }) }),
);

/** A meeting to come and something due to it: what the steps are about. */
const beginning = [
  { do: "plan", day: 60 },
  { do: "give", due: "date", day: 20, pick: 0 },
  { do: "give", due: "next_meeting", day: 20, pick: 0 },
  { do: "handIn", pick: 0 },
];

/** A thing was postponed to the day after, finished, and then the meeting was moved to that day. */
const movedToWhatWasPostponed: (typeof step extends fc.Arbitrary<infer S> ? S : never)[] = [
  { do: "postpone", pick: 0, which: 0, day: 61 },
  { do: "close", pick: 0, day: 1 },
  { do: "move", pick: 0, day: 61 },
];

const dateOf = (days: number): string => addDays("2025-11-10", days);

class World {
  readonly db = testDatabase();
  readonly forumId = aForum(this.db);
  readonly personId = aPerson(this.db);
  /** Followed up every half year since 20 May. */
  readonly agreementId = anAgreement(this.db, this.forumId, {
    inForceSince: "2025-05-20",
    followUpMonths: 6,
    followUpForumId: this.forumId,
    nextFollowUp: "2025-11-20",
  });

  in = <T>(work: (ctx: WriteContext) => T): T =>
    inTransaction(this.db, () => work({ db: this.db, actor: system, now: testNow }) as never);

  rows = (sql: string): Record<string, any>[] => this.db.$client.prepare(sql).all() as Record<string, any>[];
  ids = (sql: string): string[] => this.rows(sql).map(({ id }) => String(id));

  /** A step that the rules refuse changes nothing. */
  try(work: (ctx: WriteContext) => unknown): void {
    try {
      this.in((ctx) => void work(ctx));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  run(action: any): void {
    const one = (ids: string[], n: number = action.pick): string => ids[n % Math.max(ids.length, 1)] ?? "0";
    const open = this.ids("select id from meetings where state = 'planned' order by id");
    switch (action.do) {
      case "plan":
        this.try((ctx) => planMeeting(ctx, this.forumId, MeetingDetails.parse({ date: dateOf(action.day) })));
        return;
      case "give": {
        const due = {
          date: { date: dateOf(action.day) },
          week: { week: "2025-W50" },
          next_meeting: { kind: "next_meeting" },
          meeting: { meetingId: one(open) },
        }[action.due as "date"];
        const assignees = [{ type: "person", id: this.personId }];
        const input = { text: "ta fram", forumId: this.forumId, assignees, due, givenOn: "2025-11-10" };
        this.try((ctx) => giveAssignment(ctx, AssignmentInput.parse(input)));
        return;
      }
      case "take":
      case "leave":
      case "postpone": {
        const meetingId = one(open);
        this.try((ctx) => {
          const { notHandled } = getDraft(ctx, meetingId);
          const source = notHandled[action.which % Math.max(notHandled.length, 1)]?.source;
          if (!source) return;
          if (action.do === "take") chooseForDraft(ctx, meetingId, { choice: "take", source, parentId: null });
          else if (action.do === "leave") chooseForDraft(ctx, meetingId, { choice: "leave", source });
          else {
            const until = dateOf(action.day);
            chooseForDraft(ctx, meetingId, { choice: "postpone", source, reason: "Skäl.", until });
          }
        });
        return;
      }
      case "undo": {
        const [row] = this.rows("select * from agenda_choices order by at desc, meeting_id desc limit 1");
        if (!row) return;
        const source = { type: row.source_type, id: String(row.source_id) };
        this.try((ctx) => {
          chooseForDraft(ctx, String(row.meeting_id), { choice: "undo", source });
        });
        return;
      }
      case "report":
        this.try((ctx) => reportBack(ctx, one(this.ids("select id from assignments")), { text: "Klart.", date: null }));
        return;
      case "accept":
      case "more": {
        const verdict = action.do === "accept" ? "accepted" : "more_requested";
        const newDue = action.do === "accept" ? null : dateOf(action.day);
        this.try((ctx) => {
          receiveReport(ctx, one(this.ids("select id from reports")), { verdict, newDue, itemId: null, note: "" });
        });
        return;
      }
      case "close":
        this.try((ctx) => {
          setAssignmentState(ctx, one(this.ids("select id from assignments")), { state: "closed", reason: "Skäl." });
        });
        return;
      case "hold":
        this.try((ctx) => {
          setMeetingState(ctx, one(open), "held");
        });
        return;
      case "cancel":
      case "again": {
        const from = action.do === "cancel" ? "planned" : "cancelled";
        const meetings = this.ids(`select id from meetings where state = '${from}'`);
        if (meetings.length === 0) return;
        this.try((ctx) => {
          changeState(ctx, one(meetings), action.do === "cancel" ? "cancelled" : "planned");
        });
        return;
      }
      case "move":
        this.try((ctx) => {
          replanMeeting(ctx, one(open), MeetingDetails.parse({ date: dateOf(action.day) }));
        });
        return;
      case "putOff":
        this.try((ctx) =>
          addItem(ctx, one(open), NewItem.parse({ title: "Avtal", decisions: [{ outcome: "postponed" }] })),
        );
        return;
      case "handIn":
        this.try((ctx) =>
          handIn(ctx, NewSubmission.parse({ forumId: this.forumId, title: "Vikarier", body: "Skäl." })),
        );
        return;
      case "decline":
        this.try((ctx) => {
          stepSubmission(ctx, one(this.ids("select id from submissions")), { state: "declined", text: "Skäl." });
        });
        return;
      case "followUp":
        this.try((ctx) => addFollowUp(ctx, this.agreementId, FollowUpInput.parse({ date: dateOf(action.day) })));
        return;
      case "remove":
        this.try((ctx) => {
          removeItem(
            ctx,
            one(this.ids("select i.id from items i join meetings m on m.id = i.meeting_id where m.state = 'planned'")),
          );
        });
        return;
    }
  }
}

/** Told once more, without the queries under test: what is due to a meeting on `date`. */
function owed(world: World, meeting: Record<string, any>): string[] {
  const { rows, forumId } = world;
  const assignments = rows(
    `select id from assignments where report_forum_id = ${forumId} and part_of is null
      and (state = 'reported' or (state = 'open' and (due_date <= '${meeting.date}' or (due_date is null and due_kind = 'next_meeting'))))`,
  ).map(({ id }) => `assignment.${id}`);
  const putOff = rows(
    `select i.id from items i join meetings m on m.id = i.meeting_id join decisions d on d.item_id = i.id
      where m.state in ('held', 'minutes_approved') and m.date < '${meeting.date}' and d.outcome = 'postponed'
        and not exists (select 1 from item_sources s join items t on t.id = s.item_id join meetings tm on tm.id = t.meeting_id
          where s.source_type = 'postponed_item' and s.source_id = i.id and tm.state <> 'cancelled' and tm.id <> ${meeting.id})`,
  ).map(({ id }) => `postponed_item.${id}`);
  const submissions = rows(
    `select s.id from submissions s left join items i on i.id = s.item_id left join meetings m on m.id = i.meeting_id
      where s.state = 'submitted' or (s.state = 'taken' and (m.id is null or m.state = 'cancelled'))`,
  ).map(({ id }) => `submission.${id}`);
  const [last] = rows("select max(date) as date from follow_ups where date > '2025-05-20'");
  const dueOn = addMonths((last?.date as string | null) ?? "2025-05-20", 6);
  const followUps = dueOn <= meeting.date ? [`agreement_follow_up.${world.agreementId}`] : [];
  return [...new Set([...assignments, ...putOff, ...submissions, ...followUps])];
}

function whereabouts(draft: MeetingDraft, key: string): string[] {
  const is = ({ source }: { source: { type: string; id: string } }) => `${source.type}.${source.id}` === key;
  return [
    ...draft.notHandled.filter(is).map(() => "not handled"),
    ...draft.postponed.filter(is).map(() => "postponed"),
    ...draft.onAgenda.filter(is).map(() => "on the agenda"),
  ];
}

test("every due thing is on an agenda, postponed with a reason to a later day, or not handled; never nowhere, never twice", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
      const world = new World();
      for (const action of [...beginning, ...steps]) world.run(action);
      const elsewhere = (id: string, key: string) =>
        world.rows(
          `select 1 from item_sources s join items i on i.id = s.item_id join meetings m on m.id = i.meeting_id
            where s.source_type || '.' || s.source_id = '${key}' and m.id <> ${id} and m.state in ('planned', 'agenda_sent', 'in_progress')`,
        ).length > 0;
      for (const meeting of world.rows("select id, date from meetings where state = 'planned'")) {
        const draft = world.in((ctx) => getDraft(ctx, String(meeting.id)));
        for (const key of owed(world, meeting)) {
          if (elsewhere(String(meeting.id), key)) continue;
          expect([key, whereabouts(draft, key)]).toEqual([key, [expect.any(String)]]);
        }
        for (const { choice } of draft.postponed) {
          expect(choice.reason).not.toBe("");
          expect(choice.until !== null && choice.until > draft.date).toBe(true);
        }
      }
      world.db.$client.close();
    }),
    { numRuns: 60, examples: [[movedToWhatWasPostponed]] },
  );
});
