/** Files of an agreement and of its parties' decisions. */
import { and, eq, or, sql } from "drizzle-orm";
import { attachments } from "../../db/schema.ts";
import { fillAttachment, insertAttachment } from "../attachments/commands.ts";
import type { CheckedFile } from "../attachments/content.ts";
import { record } from "../audit/commands.ts";
import { notFound } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { keptAgreement } from "./commands.ts";
import type { AgreementFile } from "./file-schema.ts";
import { touchAgreement } from "./settle-commands.ts";

export function addAgreementFile(
  ctx: WriteContext,
  agreementId: string,
  { label, confidential }: AgreementFile,
  file: CheckedFile,
): string {
  keptAgreement(ctx, agreementId);
  const id = insertAttachment(ctx, { agreementId }, label);
  fillAttachment(ctx, id, { label, confidential }, file);
  touchAgreement(ctx, agreementId);
  record(ctx, "file_added", "attachment", id, { filename: file.filename, label });
  return id;
}

/** Also one that proves a party's decision. @throws not_found */
export function removeAgreementFile(ctx: WriteContext, agreementId: string, fileId: string): void {
  keptAgreement(ctx, agreementId);
  const removed = ctx.db
    .delete(attachments)
    .where(
      and(
        eq(attachments.id, fileId),
        or(
          eq(attachments.agreementId, agreementId),
          sql`${attachments.ratificationId} in (select id from ratifications where agreement_id = ${Number(agreementId)})`,
        ),
      ),
    )
    .returning({ filename: attachments.filename, label: attachments.label })
    .get();
  if (!removed) throw notFound();
  touchAgreement(ctx, agreementId);
  record(ctx, "file_removed", "attachment", fileId, removed);
}
