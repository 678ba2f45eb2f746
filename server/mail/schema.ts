import { z } from "zod";
import { mailStates, notificationKinds, type MailState, type NotificationKind } from "../../db/schema/values.ts";
import { PageQuery } from "../fields.ts";

/** The kinds that are wanted; all others are not. */
export const PreferencesInput = z.strictObject({
  kinds: z.array(z.enum(notificationKinds)).max(notificationKinds.length, { error: "too_many" }).default([]),
});
export type PreferencesInput = z.output<typeof PreferencesInput>;

/** Of an address that holds a signed token. */
export const TokenParams = z.object({ token: z.string() });

export const MailListQuery = PageQuery.extend({ lage: z.enum(mailStates).optional() });

/** Whom mails are from. */
export interface Sender {
  name: string;
  address: string;
}

/** A file of a mail; the content in base64. */
export interface MailFile {
  filename: string;
  mediaType: string;
  content: string;
}

/** A mail as it is written, before anybody has tried to send it. */
export interface NewMail {
  /** Null: to somebody who is not in the register, or no longer. */
  personId: string | null;
  toAddress: string;
  toName: string;
  subject: string;
  text: string;
  html: string;
  files: MailFile[];
}

/** A mail as it is handed to the mail server. */
export interface OutgoingMail extends NewMail {
  id: string;
  messageId: string;
  createdAt: string;
  attempts: number;
}

/** A mail as the administrator sees it. */
export interface ListedMail {
  id: string;
  toAddress: string;
  toName: string;
  subject: string;
  state: MailState;
  attempts: number;
  nextAttemptAt: string;
  lastError: string | null;
  createdAt: string;
  sentAt: string | null;
}

export interface WaitingNotification {
  id: string;
  kind: NotificationKind;
  subjectId: string;
  key: string;
  isWanted: boolean;
  /** Whether the person has had a mail of the same kind about the same thing. */
  toldBefore: boolean;
}
