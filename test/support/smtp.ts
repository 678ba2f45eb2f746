/** A real SMTP server on the loopback, for tests of what is mailed: it can refuse, and drop the line in the middle. */
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { onTestFinished } from "vitest";

export interface ReceivedMail extends Email {
  /** Whom the envelope names, which is what counts. */
  recipient: string;
  /** Every byte that came. */
  raw: Buffer;
}

export interface MailReceiver {
  /** For SMTP_URL. */
  url: string;
  mails: ReceivedMail[];
  /** How many have tried to deliver something. */
  attempts: number;
  /** What to do with the next mails; `take` is what a server does. */
  mode: "take" | "drop_in_data" | "refuse_recipient" | "refuse_for_now" | "drop_after_data";
  /** Nobody answers at the port any more. */
  stop: () => Promise<void>;
  /** The same port answers again. */
  restart: () => Promise<void>;
}

export async function mailReceiver(): Promise<MailReceiver> {
  let server = listening();
  const port = await portOf(server, 0);
  const receiver: MailReceiver = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    attempts: 0,
    mode: "take",
    stop: () => new Promise((resolve) => server.close(resolve)),
    async restart() {
      server = listening();
      await portOf(server, port);
    },
  };
  onTestFinished(() => receiver.stop());
  return receiver;

  function listening(): SMTPServer {
    const started = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      closeTimeout: 100,
      onRcptTo(_address, _session, callback) {
        receiver.attempts += 1;
        if (receiver.mode === "refuse_recipient") callback(refusal(550, "5.1.1 No such user here"));
        else if (receiver.mode === "refuse_for_now") callback(refusal(451, "4.7.1 Greylisted, come back later"));
        else callback();
      },
      onData(stream, session, callback) {
        void take(stream, session).then(() => {
          callback();
        }, callback);
      },
    });
    // A line that is dropped on purpose is an error to the server.
    started.on("error", () => undefined);
    return started;
  }

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      if (receiver.mode === "drop_in_data") dropLine();
    }
    const raw = Buffer.concat(chunks);
    const recipient = session.envelope.rcptTo[0]?.address ?? "";
    receiver.mails.push({ ...(await PostalMime.parse(raw)), recipient, raw });
    if (receiver.mode === "drop_after_data") dropLine();
  }

  function dropLine(): void {
    for (const connection of server.connections) connection._socket.destroy();
  }
}

async function portOf(server: SMTPServer, port: number): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return (server.server.address() as AddressInfo).port;
}

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
