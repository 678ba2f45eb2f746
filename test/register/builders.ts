/** Two forums with meetings that have decided things. */
import { testApp, type TestApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

export interface RegisterWorld extends TestApp {
  secretary: ReturnType<TestApp["api"]>;
  forumId: string;
  otherForumId: string;
  /** A meeting that was held, with one item for each list of clauses. Answers the ids of the decisions. */
  hold: (date: string, items: Decided[], forumId?: string) => Promise<{ meeting: any; decisions: string[] }>;
  approve: (meetingId: string) => Promise<void>;
}

export interface Decided {
  title: string;
  clauses?: string[];
  outcome?: string;
  confidential?: boolean;
}

export async function registerWorld(parts: Parameters<typeof testApp>[0] = {}): Promise<RegisterWorld> {
  const app = await testApp(parts);
  const forumId = aForum(app.db);
  const otherForumId = aForum(app.db, { slug: "styrgruppen", name: "Styrgruppen", shortName: "SG" });
  const secretary = app.api({ role: "admin" });
  return {
    ...app,
    secretary,
    forumId,
    otherForumId,
    hold: async (date, decided, forum = forumId) => {
      const items = decided.map(({ title, clauses = [], outcome = "adopted", ...more }) => ({
        title,
        kinds: ["decision"],
        presenters: [{ name: "Karin Ek" }],
        body: "Föredragning.",
        decisions: [{ outcome, clauses: clauses.map((text) => ({ text })) }],
        ...more,
      }));
      const { json: meeting } = await secretary.post("/meetings", { forumId: forum, date, state: "held", items });
      return { meeting, decisions: meeting.items.map((item: any) => item.decisions[0].id) };
    },
    approve: async (meetingId) => {
      const { status, text } = await secretary.put(`/meetings/${meetingId}/state`, { state: "minutes_approved" });
      if (status !== 200) throw new Error(text);
    },
  };
}
