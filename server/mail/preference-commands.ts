import { eq } from "drizzle-orm";
import { mailPreferences } from "../../db/schema.ts";
import { notificationKinds } from "../../db/schema/values.ts";
import { record } from "../audit/commands.ts";
import { conflict } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import type { PreferencesInput } from "./schema.ts";

/** What the actor themselves wants to be mailed. */
export function savePreferences(ctx: WriteContext, { kinds }: PreferencesInput): void {
  const { account } = ctx.actor;
  if (account?.personId == null) throw conflict("account_without_person");
  const { personId } = account;
  const rows = notificationKinds.map((kind) => ({ personId, kind, wanted: kinds.includes(kind) }));
  ctx.db.delete(mailPreferences).where(eq(mailPreferences.personId, personId)).run();
  ctx.db.insert(mailPreferences).values(rows).run();
  record(ctx, "mail_preferences_changed", "person", personId, { kinds });
}
