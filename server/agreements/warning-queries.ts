/** What presses among the agreements that the reader may see. */
import { and, asc, eq, or, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { agreements, forums } from "../../db/schema.ts";
import { atLeast, roleIn } from "../access.ts";
import type { ReadContext } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";
import { addMonths } from "../wording/weeks.ts";
import { summaryColumns } from "./statements.ts";
import { agreementScope, visibleAgreement } from "./visible.ts";
import { monthsAhead, warningsOf, type Warning } from "./warning-rules.ts";

const { placeholder } = sql;

/** The names of the parties whose decision was to have come before today, a list. */
const overdue = sql<string>`(select json_group_array(o.short_name) from agreement_parties p
  join organizations o on o.id = p.organization_id
  left join ratifications r on r.agreement_id = p.agreement_id and r.organization_id = p.organization_id
  where p.agreement_id = ${agreements.id} and coalesce(r.state, 'awaiting') = 'awaiting'
    and coalesce(r.expected_date, (select max(a.due_date) from ratification_rounds n
      join assignments a on a.part_of = n.assignment_id and a.state = 'open'
      join assignees s on s.assignment_id = a.id and s.organization_id = p.organization_id
      where n.agreement_id = p.agreement_id), '9999') < ${placeholder("today")})`;

/** As many as anybody looks at. */
const most = 200;

const statement = prepared((db) =>
  compiled(
    db,
    db
      .select({ ...summaryColumns, overdue })
      .from(agreements)
      .innerJoin(forums, eq(forums.id, agreements.forumId))
      .where(
        and(
          visibleAgreement,
          sql`coalesce(${agreements.endedOn}, '9999') > ${placeholder("today")}`,
          // Those of which something may press; the rest is told by the rules.
          or(
            sql`${agreements.validTo} is not null`,
            sql`${agreements.endedOn} is not null`,
            sql`${agreements.nextFollowUp} <= ${placeholder("soon")}`,
            sql`${agreements.inForceSince} is null`,
            eq(agreements.ratificationRule, "each_party"),
          ),
        ),
      )
      .orderBy(asc(agreements.title), asc(agreements.id))
      .limit(most),
  ),
);

export interface AgreementWarning extends Warning {
  agreementId: string;
  title: string;
}

/**
 * What presses, agreement by agreement.
 * @param kept only those of the forums that the reader leads or serves
 */
export function agreementWarnings(ctx: ReadContext, { kept = false }: { kept?: boolean } = {}): AgreementWarning[] {
  const today = stockholmDate(ctx.now);
  const soon = addMonths(today, monthsAhead.follow_up);
  return statement(ctx.db)
    .all({ ...agreementScope(ctx.actor, today), soon })
    .filter(({ forumId }) => !kept || atLeast(roleIn(ctx.actor, { id: forumId, visibility: "members" }), "chair"))
    .flatMap((row) =>
      warningsOf({ ...row, overdue: JSON.parse(row.overdue) as string[] }, today).map((warning) => ({
        ...warning,
        agreementId: row.id,
        title: row.title,
      })),
    );
}
