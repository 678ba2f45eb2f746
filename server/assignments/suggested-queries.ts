/** What the words of a meeting ask for: read with those whom they can mean, and the day of the next meeting. */
import { prepared } from "../../db/connection.ts";
import type { OrganizationKind } from "../../db/schema/values.ts";
import { listForumNames } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import { suggestAssignments, type KnownParties, type Suggestion } from "../wording/assignments.ts";
import { calendarOf } from "./due-commands.ts";
import { resolveDue } from "./rules.ts";
import type { Assignment } from "./schema.ts";
import { suggestedFor, type SuggestedAssignment } from "./suggested.ts";

interface Organization {
  id: string;
  name: string;
  shortName: string;
  kind: OrganizationKind;
}

const statements = prepared((db) => ({
  // Those who belong there, and whoever is named in full.
  persons: db.$client.prepare<
    { forumId: number; meetingId: number; date: string; names: string },
    { id: string; name: string }
  >(`
    select cast(id as text) as id, name from persons where id in (
      select person_id from memberships where forum_id = $forumId
        and (start_date is null or start_date <= $date) and (end_date is null or end_date >= $date)
      union select person_id from attendances where meeting_id = $meetingId
      union select person_id from presenters where item_id in (select id from items where meeting_id = $meetingId)
      union select id from persons where name in (select value from json_each($names)))
    order by persons.name, persons.id`),
  organizations: db.$client.prepare<[], Organization>(
    "select cast(id as text) as id, name, short_name as shortName, kind from organizations order by name",
  ),
  forums: db.$client.prepare<{ ids: string }, { id: string; name: string; shortName: string; decisionName: string }>(`
    select cast(id as text) as id, name, short_name as shortName, decision_name as decisionName from forums
    where id in (select value from json_each($ids)) order by name`),
}));

type Occasion = Pick<Meeting, "id" | "date"> & { forum: { id: string } };

/** Whom the words of a meeting can mean. */
function knownParties(ctx: ReadContext, { id, date, forum }: Occasion, texts: string[]): KnownParties {
  const { persons, organizations, forums } = statements(ctx.db);
  return {
    persons: persons.all({
      forumId: Number(forum.id),
      meetingId: Number(id),
      date,
      names: JSON.stringify(texts.flatMap(fullNames)),
    }),
    organizations: organizations.all(),
    forums: forums.all({ ids: JSON.stringify(listForumNames(ctx).map((name) => Number(name.id))) }),
    forumId: forum.id,
  };
}

/** Reads words as those of a meeting. @param texts what is going to be read */
export function readerOf(ctx: ReadContext, meeting: Occasion, texts: string[]): (text: string) => Suggestion[] {
  const known = knownParties(ctx, meeting, texts);
  const next = {
    kind: "next_meeting" as const,
    date: null,
    week: null,
    meetingId: null,
    months: null,
    text: null,
    reason: null,
  };
  const nextMeeting = resolveDue(next, meeting.date, calendarOf(ctx.db, meeting.forum.id));
  return (text) => suggestAssignments(text, known, meeting.date, nextMeeting);
}

/** What items ask for and nobody has been given. @param given the assignments of these items */
export function suggestedIn(
  ctx: ReadContext,
  meeting: Occasion,
  items: Item[],
  given: Assignment[],
): SuggestedAssignment[] {
  const texts = items.flatMap(({ body, decisions }) => [
    body,
    ...decisions.flatMap(({ clauses }) => clauses.map(({ text }) => text)),
  ]);
  const read = readerOf(ctx, meeting, texts);
  return items.flatMap((item) => suggestedFor(item, given, read));
}

/** Words in a row that begin with capitals. */
const fullNames = (text: string): string[] =>
  [...text.matchAll(/(?=(?<![\p{L}-])(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,2}))/gu)].flatMap(([, name = ""]) => {
    const [first = "", second = ""] = name.split(" ");
    return [name, `${first} ${second}`];
  });
