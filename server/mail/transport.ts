/** One mail to the mail server, and what its answer means. */
import nodemailer, { type NodemailerError } from "nodemailer";
import SMTPTransport from "nodemailer/lib/smtp-transport";
import type { OutgoingMail, Sender } from "./schema.ts";

export interface Transport {
  /** Never throws: whatever goes wrong is an outcome. */
  send: (mail: OutgoingMail, signal: AbortSignal) => Promise<Outcome>;
}

/** `refused`: for good. `deferred`: this mail, for now. `unreachable`: no mail would have come through. */
export type Outcome =
  { state: "sent" | "aborted"; error: "" } | { state: "refused" | "deferred" | "unreachable"; error: string };

interface Sending {
  smtpUrl: string;
  mailFrom: Sender;
  /** Where a person says what they want to have. */
  choicesAddress: (personId: string) => string;
}

export function smtpTransport({ smtpUrl, mailFrom, choicesAddress }: Sending): Transport {
  // A connection for each mail. A pool would send again by itself what the server may have taken.
  const mailer = nodemailer.createTransport(
    new SMTPTransport({ url: smtpUrl, connectionTimeout: 30_000, disableFileAccess: true, disableUrlAccess: true }),
  );
  return {
    async send(mail, signal) {
      try {
        const list = mail.personId === null ? {} : { unsubscribe: choicesAddress(mail.personId) };
        await mailer.sendMail({ ...messageOf(mail), from: mailFrom, list, signal });
        return { state: "sent", error: "" };
      } catch (error) {
        return signal.aborted ? { state: "aborted", error: "" } : outcomeOf(error as NodemailerError);
      }
    },
  };
}

const messageOf = ({ toName, toAddress, subject, text, html, messageId, createdAt, files }: OutgoingMail) => ({
  to: { name: toName, address: toAddress },
  subject,
  text,
  html,
  messageId,
  date: new Date(createdAt),
  // Keeps out-of-office replies away.
  headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  attachments: files.map(({ filename, mediaType, content }) => ({
    filename,
    contentType: mediaType,
    content,
    encoding: "base64",
  })),
});

/** What the server says of the mail itself is said by these codes; all else is about the server. */
const aboutTheMail = ["EENVELOPE", "EMESSAGE"];

function outcomeOf({ code = "", permanent, response, message }: NodemailerError): Outcome {
  const error = (response ?? message).slice(0, 500);
  if (!aboutTheMail.includes(code)) return { state: "unreachable", error };
  return { state: permanent === false ? "deferred" : "refused", error };
}
