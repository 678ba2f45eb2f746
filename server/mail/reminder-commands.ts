/** What nobody does but the calendar says: reminders of assignments, and the weekly mail. No person's command is behind it. */
import { prepared } from "../../db/connection.ts";
import type { WriteContext } from "../http/context.ts";
import { meantPersons } from "../assignments/recipient-queries.ts";
import { stockholmDate } from "../text/format.ts";
import { addDays, weekOf } from "../wording/weeks.ts";

/**
 * Assignments to be reported on between two days: by their forum, since that index holds the parts of groups as well. One
 * with parts is reported on part by part. Whoever has just been given one has just been told when it is due.
 */
export const dueAssignments = (givenBefore: string): string => `
  select s.id, s.due_date from forums f cross join assignments s
  on s.forum_id = f.id and s.live = 1 and s.due_sort between $from and $to
  where s.state = 'open' and s.given_on < ${givenBefore}
    and not exists (select 1 from assignments part where part.part_of = s.id)`;

/** The key holds the date: of an assignment that is put off everybody is reminded again. */
export const reminderKey = (kind: string, assignmentId: string, dueDate: string): string =>
  `${kind}:${assignmentId}:${dueDate}`;

const reminder = (kind: "reminder_14" | "reminder_3", givenBefore: string): string => `
  with due as materialized (${dueAssignments(givenBefore)})
  insert into notifications (person_id, kind, subject_id, key, created_at)
  select meant.personId, '${kind}', due.id, '${kind}:' || due.id || ':' || due.due_date, $now
  from (${meantPersons("g.id in (select id from due)")}) meant join due on due.id = meant.assignmentId where true
  on conflict do nothing`;

const digest = `
  insert into notifications (person_id, kind, subject_id, key, created_at)
  select person_id, 'digest', person_id, 'digest:' || $week, $now from mail_preferences
  where kind = 'digest' and wanted = 1
  on conflict do nothing`;

interface Days {
  from: string;
  to: string;
  today: string;
  now: number;
}

const statements = prepared(({ $client }) => ({
  fortnight: $client.prepare<Days>(reminder("reminder_14", "date(s.due_date, '-14 days')")),
  soon: $client.prepare<Days>(reminder("reminder_3", "$today")),
  digest: $client.prepare<{ week: string; now: number }>(digest),
}));

/** Reminds whoever has something to report within 14 days, and again within 3; nobody twice of the same day. */
export function remind(ctx: WriteContext): void {
  const today = stockholmDate(ctx.now);
  const now = ctx.now.getTime();
  statements(ctx.db).fortnight.run({ from: addDays(today, 4), to: addDays(today, 14), today, now });
  statements(ctx.db).soon.run({ from: today, to: addDays(today, 3), today, now });
}

/** The weekly mail of those who want one. */
export function announceWeek(ctx: WriteContext): void {
  statements(ctx.db).digest.run({ week: weekOf(stockholmDate(ctx.now)), now: ctx.now.getTime() });
}
