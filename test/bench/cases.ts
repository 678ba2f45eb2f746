/** What is measured: the requests, and what they are compared with. */
import type { BenchDatabase } from "./database.ts";
import type { Call } from "./load.ts";
import { login, member } from "./logins.ts";
import { questions } from "./texts.ts";

export interface BenchCase {
  name: string;
  kind: "read" | "write" | "document" | "growth";
  /** The n-th request of the app; the session is that of a logged-in browser. */
  call: (database: BenchDatabase, session: Record<string, string>, n: number) => Call;
  /** The same of the bare server, where it is compared; its routes have the same paths. */
  bare: boolean;
  /** The session is that of the member. */
  asMember?: boolean;
}

/** Shares of the bare server's rate, for documents multiples of its time. */
export const aims = {
  read: 0.7,
  write: 0.4,
  document: 1.5,
  largeToSmall: 1.5,
  coldStartMs: 1600,
  idleMegabytes: 145,
  loadedMegabytes: 300,
  importDocxMs: 150,
  importPdfMs: 500,
  importMegabytes: 450,
};

const asMember = { authorization: `Bearer ${member.token}` };
export const bearer = { authorization: `Bearer ${login.token}` };

/** Three clauses, as a secretary would send them. */
export const decisionBody = JSON.stringify({
  outcome: "adopted",
  clauses: [
    { text: "att anta den gemensamma rutinen med de ändringar som framfördes vid mötet" },
    { text: "att ge arbetsgruppen i uppdrag att följa upp rutinen under det kommande året" },
    { text: "kostnaden fördelas mellan parterna efter invånarantal" },
  ],
});

const questionAt = (n: number): string => encodeURIComponent(questions[n % questions.length] ?? "");

export const cases: BenchCase[] = [
  {
    name: "API: a meeting of 25 items",
    kind: "read",
    bare: true,
    call: ({ measured }) => ({ path: `/api/v1/meetings/${measured.meetingId}`, headers: bearer }),
  },
  {
    name: "Page: its agenda",
    kind: "read",
    bare: true,
    call: ({ measured }, headers) => ({ path: `/moten/${measured.meetingId}`, headers }),
  },
  {
    name: "API: 50 meetings of a forum",
    kind: "read",
    bare: true,
    call: ({ measured }) => ({ path: `/api/v1/meetings?forum=${measured.forumId}&limit=50`, headers: bearer }),
  },
  {
    name: "Page: 50 meetings of a forum",
    kind: "read",
    bare: true,
    call: ({ measured }, headers) => ({ path: `/moten?forum=forum-${measured.forumId}`, headers }),
  },
  {
    name: "API: my assignments",
    kind: "read",
    bare: true,
    call: ({ measured }) => ({
      path: `/api/v1/assignments?person=${measured.personId}&state=live&limit=50`,
      headers: asMember,
    }),
  },
  {
    name: "API: 50 assignments of a forum",
    kind: "read",
    bare: true,
    call: ({ measured }) => ({
      path: `/api/v1/assignments?forum=${measured.forumId}&state=live&limit=50`,
      headers: bearer,
    }),
  },
  {
    name: "API: 50 decisions of a forum",
    kind: "growth",
    bare: false,
    call: ({ measured }) => ({ path: `/api/v1/decisions?forum=${measured.forumId}&limit=50`, headers: bearer }),
  },
  {
    name: "Page: the register of decisions",
    kind: "growth",
    bare: false,
    call: (_database, headers) => ({ path: "/beslut", headers }),
  },
  {
    name: "Page: decisions of a forum that were put off",
    kind: "growth",
    bare: false,
    call: ({ measured }, headers) => ({
      path: `/beslut?forum=forum-${measured.forumId}&outcome=postponed`,
      headers,
    }),
  },
  {
    name: "API: search clauses, newest first",
    kind: "read",
    bare: true,
    call: (_database, _session, n) => ({ path: `/api/v1/search?type=decision&q=${questionAt(n)}`, headers: bearer }),
  },
  {
    name: "API: add a decision of 3 clauses",
    kind: "write",
    bare: true,
    call: ({ measured: { writableItems } }, _session, n) => ({
      method: "POST",
      path: `/api/v1/items/${writableItems[n % writableItems.length]}/decisions`,
      headers: { ...bearer, "content-type": "application/json" },
      body: decisionBody,
    }),
  },
  {
    name: "Minutes of ten pages as Word",
    kind: "document",
    bare: true,
    call: ({ measured }) => ({ path: `/api/v1/meetings/${measured.meetingId}/minutes.docx`, headers: bearer }),
  },
  {
    name: "Minutes of ten pages as PDF",
    kind: "document",
    bare: true,
    call: ({ measured }) => ({ path: `/api/v1/meetings/${measured.meetingId}/minutes.pdf`, headers: bearer }),
  },
  {
    name: "Page: search everything",
    kind: "growth",
    bare: false,
    call: (_database, headers, n) => ({ path: `/sok?q=${questionAt(n)}`, headers }),
  },
  {
    name: "API: search as a member, best first",
    kind: "growth",
    bare: false,
    call: (_database, _session, n) => ({ path: `/api/v1/search?sort=best&q=${questionAt(n)}`, headers: asMember }),
  },
  {
    name: "Page: start page",
    kind: "growth",
    bare: false,
    call: (_database, headers) => ({ path: "/", headers }),
  },
  {
    name: "Page: meetings of all own forums",
    kind: "growth",
    bare: false,
    call: (_database, headers) => ({ path: "/moten", headers }),
  },
  {
    name: "Page: minutes of the meeting",
    kind: "growth",
    bare: false,
    call: ({ measured }, headers) => ({ path: `/moten/${measured.meetingId}/minnesanteckningar`, headers }),
  },
  {
    name: "Page: a forum",
    kind: "growth",
    bare: false,
    call: ({ measured }, headers) => ({ path: `/forum/forum-${measured.forumId}`, headers }),
  },
  {
    name: "Page: my assignments",
    kind: "growth",
    bare: false,
    asMember: true,
    call: (_database, headers) => ({ path: "/mina-uppdrag", headers }),
  },
  {
    name: "Page: assignments of a forum",
    kind: "growth",
    bare: false,
    call: ({ measured }, headers) => ({ path: `/uppdrag?forum=forum-${measured.forumId}&state=live`, headers }),
  },
  {
    name: "Page: assignments of all own forums",
    kind: "growth",
    bare: false,
    call: (_database, headers) => ({ path: "/uppdrag", headers }),
  },
  {
    name: "Page: start page of a member",
    kind: "growth",
    bare: false,
    asMember: true,
    call: (_database, headers) => ({ path: "/", headers }),
  },
  {
    name: "Page: figures of own forums",
    kind: "growth",
    bare: false,
    asMember: true,
    call: (_database, headers) => ({ path: "/uppdrag/oversikt", headers }),
  },
];
