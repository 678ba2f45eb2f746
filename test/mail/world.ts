/** An application that mails, a server that receives, and a clock that is moved by hand. */
import { expect } from "vitest";
import { items } from "../../db/schema.ts";
import { giveAssignment } from "../../server/assignments/commands.ts";
import { AssignmentInput } from "../../server/assignments/input-schema.ts";
import { testApp, testNow, type TestApp } from "../support/app.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";
import { mailReceiver, type MailReceiver, type ReceivedMail } from "../support/smtp.ts";

const minute = 60_000;

interface NewMember {
  email?: string | null;
  role?: "chair" | "member" | "secretary" | "substitute";
  onBehalfOf?: string;
}

export interface MailWorld extends TestApp {
  receiver: MailReceiver;
  forumId: string;
  /** A member of the forum; the address is that of the register. */
  member: (name: string, values?: NewMember) => string;
  /** An assignment given to these persons, or to other assignees. */
  give: (values: { to?: string[] } & Record<string, unknown>) => string;
  /** Lets time pass without anything being done. */
  wait: (minutes: number) => void;
  setTime: (instant: string) => void;
  /** One round of the mailer. */
  round: () => Promise<void>;
  /** What has been received when all that has happened has been written and sent. */
  settled: () => Promise<ReceivedMail[]>;
}

export const mailSettings = {
  MAIL_FROM: "Beslutsspår Dalarna <post@dalarna.example>",
  BASE_URL: "https://spar.example",
};

export async function mailWorld({ start = testNow } = {}): Promise<MailWorld> {
  const receiver = await mailReceiver();
  let now = start;
  const world = await testApp({ now: () => now, env: { SMTP_URL: receiver.url, ...mailSettings } });
  const forumId = aForum(world.db);
  const wait = (minutes: number) => {
    now = new Date(now.getTime() + minutes * minute);
  };
  const round = async () => {
    expect(world.app.mailer).not.toBeNull();
    await world.app.mailer?.round();
  };
  return {
    ...world,
    receiver,
    forumId,
    wait,
    round,
    setTime(instant) {
      now = new Date(instant);
    },
    member(name, { email = `${name.toLowerCase()}@example.se`, ...seat } = {}) {
      const personId = aPerson(world.db, { name, email });
      aMembership(world.db, { forumId, personId, ...seat });
      return personId;
    },
    give({ to = [], ...values }) {
      const assignees = to.map((id) => ({ type: "person", id }));
      const input = { text: "Ta fram en rutin", assignees, due: { date: "2025-12-19" }, ...values };
      return world.asSystem((ctx) =>
        giveAssignment(ctx, AssignmentInput.parse(values.itemId === undefined ? { ...input, forumId } : input)),
      );
    },
    async settled() {
      wait(5);
      await round();
      return receiver.mails;
    },
  };
}

/** An item of a meeting, put straight into the table. */
export const anItem = ({ db }: TestApp, meetingId: string, values: { title: string; confidential?: boolean }): string =>
  db
    .insert(items)
    .values({ meetingId, position: 0, ...values })
    .returning({ id: items.id })
    .get().id;

/** The address of the link in a mail, as a path of the application. */
export const linkIn = ({ text = "" }: ReceivedMail): string =>
  /https:\/\/spar\.example(\/aterrapport\/\S+)/.exec(text)?.[1] ?? "";

/** A mail's HTML as it is read: the words, without the marks. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(head|style)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
