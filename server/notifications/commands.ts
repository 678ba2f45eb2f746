import { notifications } from "../../db/schema.ts";
import type { NotificationKind } from "../../db/schema/values.ts";
import type { WriteContext } from "../http/context.ts";

export interface Event {
  /** Whom it concerns. Who may see it and who wants to be told is decided when the mail is written. */
  personIds: string[];
  kind: NotificationKind;
  /** Id of the meeting, assignment or submission it is about. */
  subjectId: string;
  /** What makes it the same event; left out, there is one of its kind for the subject. */
  key?: string;
}

/** Puts an event in the queue of each person, once. Part of the command that caused it: it records no event of its own. */
export function notify(ctx: WriteContext, { personIds, kind, subjectId, key = `${kind}:${subjectId}` }: Event): void {
  const createdAt = ctx.now.toISOString();
  const rows = [...new Set(personIds)].map((personId) => ({ personId, kind, subjectId, key, createdAt }));
  if (rows.length > 0) ctx.db.insert(notifications).values(rows).onConflictDoNothing().run();
}
