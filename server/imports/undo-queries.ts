/** Whether anything has been built on a meeting since it came in. */
import { prepared, type Reader } from "../../db/connection.ts";
import type { Reason } from "../text/messages.ts";

const itemsOfIt = "(select id from items where meeting_id = $meetingId)";
const decisionsOfIt = `(select id from decisions where item_id in ${itemsOfIt})`;
const assignmentsOfIt = `(select id from assignments where item_id in ${itemsOfIt})`;

const builtOn = [
  `select 1 from decision_relations where decision_id in ${decisionsOfIt} or to_decision_id in ${decisionsOfIt}`,
  `select 1 from decision_agreements where decision_id in ${decisionsOfIt}`,
  `select 1 from ratification_rounds where decision_id in ${decisionsOfIt} or assignment_id in ${assignmentsOfIt}`,
  `select 1 from item_matters where item_id in ${itemsOfIt}`,
  `select 1 from matter_steps where item_id in ${itemsOfIt}`,
  `select 1 from receipts where item_id in ${itemsOfIt}`,
  `select 1 from follow_ups where item_id in ${itemsOfIt}`,
  `select 1 from item_sources where item_id in ${itemsOfIt}
    or (source_type = 'postponed_item' and source_id in ${itemsOfIt})
    or (source_type = 'assignment' and source_id in ${assignmentsOfIt})
    or (source_type = 'minutes' and source_id = $meetingId)`,
  `select 1 from agenda_choices where meeting_id = $meetingId
    or (source_type = 'assignment' and source_id in ${assignmentsOfIt})`,
  `select 1 from submissions where item_id in ${itemsOfIt} or wished_meeting_id = $meetingId`,
  "select 1 from assignments where due_meeting_id = $meetingId",
];

/** In order: the first that holds is told. */
const obstacles: [Reason, string][] = [
  ["import_undo_approved", "select 1 from meetings where id = $meetingId and state = 'minutes_approved'"],
  ["import_undo_reported", `select 1 from reports where assignment_id in ${assignmentsOfIt}`],
  [
    "import_undo_changed",
    `select 1 from meetings where id = $meetingId and version <> $version
     union all select 1 from comments where meeting_id = $meetingId
     union all select 1 from assignment_changes where assignment_id in ${assignmentsOfIt} and at > $at`,
  ],
  ["import_undo_built_on", builtOn.join(" union all ")],
];

const statements = prepared((db) =>
  obstacles.map(
    ([reason, query]) =>
      [reason, db.$client.prepare<Record<string, unknown>>(`select exists (${query})`).pluck()] as const,
  ),
);

interface Came {
  meetingId: string;
  /** The version it came with, and when. */
  version: number;
  at: string;
}

/** Why the meeting can no longer be taken back; null: it stands as it came. */
export function undoObstacle(db: Reader, { meetingId, version, at }: Came): Reason | null {
  const values = { meetingId: Number(meetingId), version, at: Date.parse(at) };
  return statements(db).find(([, statement]) => statement.get(values) === 1)?.[0] ?? null;
}
