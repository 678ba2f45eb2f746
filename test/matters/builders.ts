/**
 * Three forums, each with a member and a secretary of its own; the secretaries are guests in the other forums, the members
 * see nothing of them.
 */
import { aForum, aMembership, aMeeting, aPerson } from "../support/builders.ts";
import { testApp, type ApiClient, type NewAccount, type PageClient, type TestApp } from "../support/app.ts";

export type ForumKey = "lchnv" | "schnv" | "styrgruppen";

export interface Network extends TestApp {
  forums: Record<ForumKey, string>;
  /** Whoever sits in a forum, by its key: their account. */
  seats: Record<ForumKey, { secretary: NewAccount; member: NewAccount }>;
  admin: ApiClient;
  as: (forum: ForumKey, role?: "secretary" | "member") => ApiClient;
  pageAs: (forum: ForumKey, role?: "secretary" | "member") => Promise<PageClient>;
}

export async function network(parts?: Parameters<typeof testApp>[0]): Promise<Network> {
  const app = await testApp(parts);
  const { db } = app;
  const forums = {
    lchnv: aForum(db),
    schnv: aForum(db, { slug: "schnv", name: "Socialchefsnätverket", shortName: "SCHNV", decisionName: "SCHNV" }),
    styrgruppen: aForum(db, { slug: "styrgruppen", name: "Styrgruppen", shortName: "SG", decisionName: "SG" }),
  };
  const seat = (forumId: string, role: "secretary" | "member", name: string): NewAccount => {
    const personId = aPerson(db, { name });
    aMembership(db, { forumId, personId, role });
    return { role: "member", personId, name };
  };
  const seatsIn = (key: ForumKey) => {
    const secretary = seat(forums[key], "secretary", `Sekreterare ${key}`);
    for (const [other, forumId] of Object.entries(forums)) {
      if (other !== key) aMembership(db, { forumId, personId: secretary.personId ?? "", role: "co_opted" });
    }
    return { secretary, member: seat(forums[key], "member", `Ledamot ${key}`) };
  };
  const seats = { lchnv: seatsIn("lchnv"), schnv: seatsIn("schnv"), styrgruppen: seatsIn("styrgruppen") };
  return {
    ...app,
    forums,
    seats,
    admin: app.api(),
    as: (forum, role = "secretary") => app.api(seats[forum][role]),
    pageAs: (forum, role = "secretary") => app.browser(seats[forum][role]),
  };
}

/** A matter kept by the first forum. */
export async function aMatter({ admin, forums }: Network, values: object = {}): Promise<any> {
  const { json } = await admin.post("/matters", { forumId: forums.lchnv, title: "Vårdhygien", ...values });
  return json;
}

/** An item of a planned meeting of a forum. */
export async function anItem({ admin, db, forums }: Network, forum: ForumKey, values: object = {}): Promise<any> {
  const meetingId = aMeeting(db, { forumId: forums[forum], date: "2025-11-21" });
  const { json } = await admin.post(`/meetings/${meetingId}/items`, {
    title: "Avtalet",
    kinds: ["decision"],
    ...values,
  });
  return { ...json, meetingId };
}

/** Gives the item a decision with this outcome. */
export const decide = ({ admin }: Network, itemId: string, outcome: string) =>
  admin.post(`/items/${itemId}/decisions`, {
    outcome,
    proposal: outcome === "proposed" ? [{ text: "att anta avtalet" }] : [],
    clauses: outcome === "adopted" ? [{ text: "att anta avtalet" }] : [],
  });
