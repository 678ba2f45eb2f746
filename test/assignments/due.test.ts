/** Due dates follow the calendar, whatever happens to it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { inTransaction } from "../../db/connection.ts";
import { planMeeting, replanMeeting, unplanMeeting } from "../../server/agenda/plan-commands.ts";
import { giveAssignment } from "../../server/assignments/commands.ts";
import { AssignmentInput } from "../../server/assignments/input-schema.ts";
import { AppError } from "../../server/errors.ts";
import type { WriteContext } from "../../server/http/context.ts";
import { MeetingDetails } from "../../server/meetings/schema.ts";
import { changeState } from "../../server/minutes/commands.ts";
import { addDays } from "../../server/wording/weeks.ts";
import { system, testDatabase, testNow } from "../support/app.ts";
import { aForum, aPerson } from "../support/builders.ts";

// From before Christmas into March: over a year's end, week 53 of 2026 and, in 2028, a leap day.
const givenOn = fc.constantFrom("2025-11-10", "2026-12-20", "2028-02-20");
const day = fc.integer({ min: 1, max: 100 });
const which = fc.nat({ max: 9 });
const step = fc.oneof(
  fc.record({ do: fc.constant("plan" as const), day, which }),
  fc.record({ do: fc.constant("move" as const), day, which }),
  fc.record({ do: fc.constant("cancel" as const), day, which }),
  fc.record({ do: fc.constant("again" as const), day, which }),
  fc.record({ do: fc.constant("remove" as const), day, which }),
  fc.record({ do: fc.constant("give at" as const), day, which }),
  fc.record({ do: fc.constant("give next" as const), day, which }),
);

test("what is due at a meeting, or at the next, is due on the day the calendar says", () => {
  fc.assert(
    fc.property(givenOn, fc.array(step, { minLength: 5, maxLength: 25 }), (given, steps) => {
      const db = testDatabase();
      const forumId = aForum(db);
      const person = { type: "person", id: aPerson(db) };
      const rows = (sql: string) => db.$client.prepare(sql).all() as Record<string, string | number | null>[];
      const dateOf = (days: number) => addDays(given, days);
      const attempt = (work: (ctx: WriteContext) => unknown) => {
        try {
          inTransaction(db, () => void work({ db, actor: system, now: testNow }) as never);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
      };
      const give = (due: object) => {
        const input = { text: "ta fram", forumId, assignees: [person], due, givenOn: given };
        attempt((ctx) => giveAssignment(ctx, AssignmentInput.parse(input)));
      };

      for (const action of steps) {
        const meetings = rows("select id from meetings order by id").map(({ id }) => String(id));
        const id = meetings[action.which % Math.max(1, meetings.length)] ?? "0";
        const details = MeetingDetails.parse({ date: dateOf(action.day) });
        if (action.do === "plan") attempt((ctx) => planMeeting(ctx, forumId, details));
        if (action.do === "move") attempt((ctx) => replanMeeting(ctx, id, details));
        if (action.do === "cancel") attempt((ctx) => changeState(ctx, id, "cancelled"));
        if (action.do === "again") attempt((ctx) => changeState(ctx, id, "planned"));
        if (action.do === "remove") attempt((ctx) => unplanMeeting(ctx, id));
        if (action.do === "give at") give({ meetingId: id });
        if (action.do === "give next") give({ kind: "next_meeting" });

        for (const { due_kind, due_date, due_meeting_id } of rows("select * from assignments")) {
          const at = rows(`select date, state from meetings where id = ${due_meeting_id ?? 0}`)[0];
          const stands = at && at.state !== "cancelled";
          const after = due_kind === "meeting" ? String(at?.date) : given;
          const [next] = rows(
            `select min(date) as date from meetings where state <> 'cancelled' and date > '${after}'`,
          );
          expect(due_date).toBe(stands ? at.date : (next?.date ?? (due_kind === "meeting" ? at?.date : null)));
        }
      }
      db.$client.close();
    }),
    { numRuns: 60 },
  );
});
