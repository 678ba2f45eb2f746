/** Who an assignment can be given to: people, organizations, forums, and the seats of organizations in forums. */
import { prepared } from "../../db/connection.ts";
import type { AssigneeType } from "../../db/schema/values.ts";
import { listPosts } from "../forums/membership-queries.ts";
import { listForumNames, membersOn } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { personsWithWord, wordsOf } from "../people/queries.ts";
import { postName } from "../text/assignments.ts";
import { stockholmDate } from "../text/format.ts";

/** Somebody of the register by the name that is written; `ref` is "person.4". */
export interface Candidate {
  ref: string;
  type: AssigneeType;
  id: string;
  name: string;
  /** What tells two of the same name apart. */
  detail: string;
}

type Row = Pick<Candidate, "name" | "detail"> & { id: number };

const statements = prepared((db) => ({
  persons: db.$client.prepare<{ names: string }, Row>(`
    select persons.id, persons.name, coalesce(persons.title, organizations.short_name, '') as detail from persons
      left join organizations on organizations.id = persons.organization_id
    where lower(persons.name) in (select lower(value) from json_each($names)) order by persons.id`),
  organizations: db.$client.prepare<[], Row>("select id, name, short_name as detail from organizations order by name"),
  posts: db.$client.prepare<
    [],
    { id: number; forumId: number; organization: string; forum: string; forumName: string }
  >(`
    select posts.id, forum_id as forumId, organizations.short_name as organization, forums.short_name as forum,
      forums.name as forumName
    from posts join organizations on organizations.id = posts.organization_id join forums on forums.id = posts.forum_id
    order by organizations.name, forums.name`),
  municipalities: db.$client
    .prepare<[], number>("select id from organizations where kind = 'municipality' order by name")
    .pluck(),
}));

const candidate = (type: AssigneeType, id: string | number, name: string, detail: string): Candidate => ({
  ref: `${type}.${id}`,
  type,
  id: String(id),
  name,
  detail,
});

/** Everybody but the people, who may be many. */
function bodies(ctx: ReadContext): Candidate[] {
  const visible = listForumNames(ctx);
  const ids = new Set(visible.map(({ id }) => Number(id)));
  const { organizations, posts } = statements(ctx.db);
  return [
    ...organizations.all().map(({ id, name, detail }) => candidate("organization", id, name, detail)),
    ...visible.map(({ id, name, shortName }) => candidate("forum", id, name, shortName)),
    ...posts
      .all()
      .filter(({ forumId }) => ids.has(forumId))
      .map(({ id, organization, forum, forumName }) => candidate("post", id, postName(organization, forum), forumName)),
  ];
}

/** All who are called one of these names, in full or for short. */
export function candidatesNamed(ctx: ReadContext, names: string[]): Candidate[] {
  if (names.length === 0) return [];
  const wanted = new Set(names.map((name) => name.toLocaleLowerCase("sv")));
  const isWanted = (name: string) => wanted.has(name.toLocaleLowerCase("sv"));
  return [
    ...statements(ctx.db)
      .persons.all({ names: JSON.stringify(names) })
      .map(({ id, name, detail }) => candidate("person", id, name, detail)),
    ...bodies(ctx).filter(({ type, name, detail }) => isWanted(name) || (type !== "post" && isWanted(detail))),
  ];
}

const mostOffered = 10;

/** What is offered while a name is typed: members of the forum, other people, then organizations, forums and seats. */
export function suggestAssignees(ctx: ReadContext, forumId: string, q: string): Candidate[] {
  if (q === "") return [];
  const begins = (text: string) => ` ${wordsOf(text)}`.includes(` ${wordsOf(q)}`);
  const members = forumId ? membersOn(ctx, forumId, stockholmDate(ctx.now)) : [];
  const people = [
    ...members.map(({ personId, name, title, organization }) =>
      candidate("person", personId, name, title ?? organization ?? ""),
    ),
    ...personsWithWord(ctx, q, mostOffered).map(({ id, name, title }) => candidate("person", id, name, title ?? "")),
  ].filter(({ name }) => begins(name));
  const others = bodies(ctx).filter(({ type, name, detail }) => begins(name) || (type !== "post" && begins(detail)));
  const found = new Map([...people.slice(0, 6), ...others].map((one) => [one.ref, one]));
  return [...found.values()].slice(0, mostOffered);
}

/** The organizations of a group. */
export const municipalityIds = (ctx: ReadContext): string[] => statements(ctx.db).municipalities.all().map(String);

export const organizationsIn = (ctx: ReadContext, forumId: string): string[] => [
  ...new Set(listPosts(ctx, forumId, stockholmDate(ctx.now)).map(({ organizationId }) => organizationId)),
];
