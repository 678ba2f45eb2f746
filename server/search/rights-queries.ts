/** Who asks, as words of the index: see `scopeOf` in contents.ts. */
import { prepared } from "../../db/connection.ts";
import { atLeast } from "../access.ts";
import type { ReadContext } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";

const onTheDay = "coalesce(start_date, '') <= $today and coalesce(end_date, '9999') >= $today";

const statements = prepared(({ $client }) => ({
  /** As what a thing can be meant for the person: themselves, their organizations, the forums and seats that are theirs. */
  as: $client
    .prepare<{ personId: number; today: string }, string>(
      `select 'p' || cast($personId as integer)
       union select 'g' || organization_id from persons where id = $personId and organization_id is not null
       union select 'g' || on_behalf_of from memberships where person_id = $personId and on_behalf_of is not null and ${onTheDay}
       union select 'b' || forum_id from memberships where person_id = $personId and ${onTheDay}
       union select 's' || posts.id from memberships m
         join posts on posts.forum_id = m.forum_id and posts.organization_id = m.on_behalf_of
         where m.person_id = $personId and m.role in ('chair', 'vice_chair', 'member') and ${onTheDay}`,
    )
    .pluck(),
}));

/** The words of which a document must have one for the reader to see it; null: they see everything. */
export function rightsOf(ctx: ReadContext): string[] | null {
  const { account, everywhere, inForums } = ctx.actor;
  if (!account || atLeast(everywhere, "member")) return account ? null : [];
  const members = [...inForums].filter(([, role]) => atLeast(role, "member")).map(([id]) => `m${id}`);
  const read = everywhere ? ["n"] : ["o", ...[...inForums.keys()].map((id) => `f${id}`)];
  const meant =
    account.personId === null
      ? []
      : statements(ctx.db).as.all({ personId: Number(account.personId), today: stockholmDate(ctx.now) });
  return [...read, ...members, ...meant];
}
