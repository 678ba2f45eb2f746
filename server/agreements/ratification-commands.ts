/** One party's formal decision: entered, corrected or taken back. */
import { eq, sql } from "drizzle-orm";
import { agreements, ratifications } from "../../db/schema.ts";
import { moveDueTo, settleAssignment } from "../assignments/settled-commands.ts";
import { addFile } from "../attachments/commands.ts";
import type { CheckedFile } from "../attachments/content.ts";
import { record } from "../audit/commands.ts";
import { invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { ratificationTexts } from "../text/ratifications.ts";
import { stockholmDate } from "../text/format.ts";
import { readDue } from "../wording/due.ts";
import { keptAgreement } from "./commands.ts";
import type { RatificationInput } from "./input-schema.ts";
import { bornOn } from "./born-queries.ts";
import { getRatification, type AgreementFacts } from "./queries.ts";
import { adoptionObstacle, isAdopted } from "./rules.ts";
import { settleAgreement, touchAgreement } from "./settle-commands.ts";
import { statements } from "./statements.ts";

/** A file that proves it, with what it is called. */
export interface ProofFile {
  file: CheckedFile;
  label: string;
}

/**
 * What a party has decided, or by when it is expected to. Everything that follows is done with it: the agreement comes
 * into force or does not, the one it replaces ends, and the party's part of the round is closed.
 */
export function setRatification(
  ctx: WriteContext,
  id: string,
  organizationId: string,
  input: RatificationInput,
  version?: number | null,
  proof: ProofFile | null = null,
): void {
  const facts = keptAgreement(ctx, id);
  const party = statements(ctx.db)
    .parties.all({ id })
    .find((one) => one.organizationId === organizationId);
  if (!party) throw invalid("organizationId", "not_a_party");
  checkVersion(version, getRatification(ctx, id, organizationId), input);
  const today = stockholmDate(ctx.now);
  const told = withoutStrays(input);
  const obstacle = adoptionObstacle(told, today, bornOn(ctx, facts));
  if (obstacle) throw invalid(obstacle.field, obstacle.reason);

  const said = told.expectedText === null ? null : (readDue(told.expectedText, today, null)?.date ?? null);
  const row = { ...told, expectedDate: told.expectedDate ?? said, body: told.body || party.body };
  const ratificationId = write(ctx, id, organizationId, row);
  if (proof) addFile(ctx, { ratificationId }, proof.file, proof.label);
  sendOutBy(ctx, facts, row, today);
  settlePart(ctx, id, { ...row, organizationId });
  touchAgreement(ctx, id);
  const { state, date } = input;
  record(ctx, "adoption_entered", "agreement", id, { title: facts.title, organizationId, state, date });
  settleAgreement(ctx, id);
}

/** What belongs to its state. */
function withoutStrays(sent: RatificationInput): RatificationInput {
  const awaited = sent.state === "awaiting";
  return {
    ...sent,
    date: awaited ? null : sent.date,
    reference: awaited ? "" : sent.reference,
    legalForceOn: isAdopted(sent.state) ? sent.legalForceOn : null,
    wording: awaited ? "" : sent.wording,
    reservation: sent.state === "adopted_with_reservation" ? sent.reservation : "",
    expectedText: awaited ? sent.expectedText : null,
    expectedDate: awaited ? sent.expectedDate : null,
  };
}

function write(ctx: WriteContext, agreementId: string, organizationId: string, row: RatificationInput): string {
  const noted = { ...row, at: ctx.now.toISOString(), byName: ctx.actor.account?.name ?? "" };
  return ctx.db
    .insert(ratifications)
    .values({ agreementId, organizationId, ...noted })
    .onConflictDoUpdate({
      target: [ratifications.agreementId, ratifications.organizationId],
      set: { ...noted, version: sql`${ratifications.version} + 1` },
    })
    .returning({ id: ratifications.id })
    .get().id;
}

/** That a party has decided, or has said when it will, shows that it was sent out. */
function sendOutBy(ctx: WriteContext, facts: AgreementFacts, row: RatificationInput, today: string): void {
  const saysNothing = row.state === "awaiting" && row.expectedText === null && row.expectedDate === null;
  if (facts.sentOutOn !== null || facts.inForceSince !== null || saysNothing) return;
  const sentOutOn = row.date !== null && row.date < today ? row.date : today;
  ctx.db.update(agreements).set({ sentOutOn }).where(eq(agreements.id, facts.id)).run();
}

/** The party's parts of the rounds: closed by its decision, open again without it, due when it is expected. */
function settlePart(ctx: WriteContext, id: string, row: RatificationInput & { organizationId: string }): void {
  const parts = statements(ctx.db)
    .parts.all({ id })
    .filter(({ organizationId }) => organizationId === row.organizationId);
  const { state, body, date, reference, expectedDate, expectedText } = row;
  for (const { assignmentId } of parts) {
    if (state !== "awaiting") {
      settleAssignment(ctx, assignmentId, "closed", ratificationTexts.partClosed({ state, body, date, reference }));
      continue;
    }
    settleAssignment(ctx, assignmentId, "open", ratificationTexts.partReopened);
    if (expectedDate !== null) {
      const reason = ratificationTexts.partMoved(body, expectedText ?? expectedDate);
      moveDueTo(ctx, assignmentId, expectedDate, expectedText, reason);
    }
  }
}
