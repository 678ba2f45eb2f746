/** What becomes of what waits: it goes into a mail, or it is not told after all. */
import { and, inArray, isNull, lt } from "drizzle-orm";
import { notifications } from "../../db/schema.ts";
import { rememberSetting } from "../accounts/commands.ts";
import { readSetting } from "../accounts/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { queueMail } from "./outbox-commands.ts";
import { newsFor } from "./rules.ts";
import type { NewMail, Sender } from "./schema.ts";

/** In one step, so that nothing is told twice and nothing is forgotten. `told`: what stands in the mail. */
export function settleWaiting(
  ctx: WriteContext,
  { waiting, told, mail }: { waiting: string[]; told: string[]; mail: NewMail | null },
  from: Sender,
): void {
  const doneAt = ctx.now.toISOString();
  ctx.db.update(notifications).set({ doneAt }).where(inArray(notifications.id, waiting)).run();
  if (mail === null) return;
  const mailId = queueMail(ctx, mail, from);
  ctx.db.update(notifications).set({ mailId }).where(inArray(notifications.id, told)).run();
}

const setting = "mail";

/** Called when mail is on: if it was off, what happened more than a day ago is not told. */
export function switchOn(ctx: WriteContext): void {
  if (readSetting(ctx.db, setting) === "on") return;
  const doneAt = ctx.now.toISOString();
  const before = new Date(ctx.now.getTime() - newsFor).toISOString();
  const isOld = and(isNull(notifications.doneAt), lt(notifications.createdAt, before));
  ctx.db.update(notifications).set({ doneAt }).where(isOld).run();
  rememberSetting(ctx, setting, "on");
}

/** Called when mail is off, so that it is known when it is on again. */
export function switchOff(ctx: WriteContext): void {
  if (readSetting(ctx.db, setting) === "on") rememberSetting(ctx, setting, "off");
}
