/**
 * The least that could do the work, at the same addresses: bare Fastify, prepared statements of better-sqlite3, no rules,
 * no validation, no audit. The check of token or session is in both servers, reduced here to its three statements.
 */
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import Database from "better-sqlite3";
import fastify from "fastify";
import { openDatabase } from "../../db/connection.ts";
import type { Actor } from "../../server/access.ts";
import { fingerprint } from "../../server/accounts/secrets.ts";
import { getMinutesDocument } from "../../server/minutes/queries.ts";
import { bareAssignments } from "./bare-assignments.ts";
import { bareDocx, barePdf } from "./bare-documents.ts";
import { bareMeetings, bareSummary } from "./bare-meeting.ts";
import { bareIndex, bareSearch } from "./bare-search.ts";
import { bareAgendaPage, bareMeetingList } from "./bare-pages.ts";

type Row = Record<string, any>;

const file = join(process.env.DATA_DIR ?? "", "beslutsspar.sqlite");
const db = new Database(file);
for (const pragma of [
  "journal_mode = WAL",
  "synchronous = FULL",
  "foreign_keys = ON",
  "busy_timeout = 5000",
  "cache_size = -32000",
]) {
  db.pragma(pragma);
}
const app = fastify();

const byToken = db.prepare(
  "select a.id from api_tokens t join accounts a on a.id = t.account_id where t.hash = ? and t.revoked_at is null and a.disabled_at is null",
);
const session = db.prepare("select data from sessions where id_hash = ? and expires_at > ?").pluck();
const account = db.prepare("select id from accounts where id = ? and disabled_at is null");
const limits = db.prepare("select forum_id from account_forums where account_id = ?").pluck();

/** Ids of the forums that whoever asks is let into. */
function forumsOf(headers: IncomingHttpHeaders): number[] {
  const token = headers.authorization?.slice("Bearer ".length);
  const id = /beslutsspar=([^.;]+)/.exec(headers.cookie ?? "")?.[1] ?? "";
  const found = token
    ? (byToken.get(fingerprint(token)) as Row | undefined)
    : (account.get((JSON.parse(session.get(fingerprint(id), Date.now()) as string) as Row).accountId) as
        Row | undefined);
  if (!found) throw new Error("unauthenticated");
  return limits.all(found.id) as number[];
}

const meetingOf = bareMeetings(db);
const listed = db.prepare(
  `select m.*, f.slug, f.name, f.short_name, f.decision_name from meetings m join forums f on f.id = m.forum_id
   where m.forum_id = ? order by m.date, m.id limit 51`,
);
const listedBack = db.prepare(listed.source.replace("order by m.date, m.id", "order by m.date desc, m.id desc"));
const forumNames = db.prepare(
  "select slug, name from forums where id in (select value from json_each(?)) order by name",
);

interface Route {
  Params: { id: string };
  Querystring: { forum: string; person?: string; q?: string };
}

app.get("/readyz", () => ({ status: "ready" }));

app.get<Route>("/api/v1/meetings/:id", (request) => {
  const forums = forumsOf(request.headers);
  const meeting = meetingOf(request.params.id);
  if (!meeting || !forums.includes(Number(meeting.forum.id))) throw new Error("not found");
  return meeting;
});

app.get<Route>("/moten/:id", (request, reply) => {
  const forums = forumsOf(request.headers);
  const meeting = meetingOf(request.params.id);
  if (!meeting || !forums.includes(Number(meeting.forum.id))) throw new Error("not found");
  return reply.type("text/html; charset=utf-8").send(bareAgendaPage(meeting));
});

app.get<Route>("/api/v1/meetings", (request) => {
  forumsOf(request.headers);
  const rows = listed.all(request.query.forum) as Row[];
  const last = rows[49];
  const nextCursor =
    rows.length > 50 && last ? Buffer.from(JSON.stringify([last.date, last.id])).toString("base64url") : null;
  return { items: rows.slice(0, 50).map(bareSummary), nextCursor };
});

app.get<Route>("/moten", (request, reply) => {
  const forums = forumsOf(request.headers);
  const rows = listedBack.all(request.query.forum.slice("forum-".length)) as Row[];
  const names = forumNames.all(JSON.stringify(forums)) as { slug: string; name: string }[];
  return reply.type("text/html; charset=utf-8").send(bareMeetingList(rows.slice(0, 50).map(bareSummary), names));
});

const assignments = bareAssignments(db);
app.get<Route>("/api/v1/assignments", (request) => {
  forumsOf(request.headers);
  const { person, forum } = request.query;
  return person === undefined ? assignments.ofForum(forum) : assignments.ofPerson(person);
});

const search = bareSearch(db);
app.get<Route>("/api/v1/search", (request) => search(forumsOf(request.headers), request.query.q ?? ""));

const itemOf = db.prepare(
  `select i.title, i.meeting_id, m.date, m.forum_id, f.slug, f.name, f.short_name, f.decision_name
   from items i join meetings m on m.id = i.meeting_id join forums f on f.id = m.forum_id where i.id = ?`,
);
const lastPosition = db.prepare("select max(position) from decisions where item_id = ?").pluck();
const insertDecision = db.prepare("insert into decisions (item_id, position, outcome) values (?, ?, ?)");
const insertClause = db.prepare("insert into clauses (decision_id, stage, position, text) values (?, 'decided', ?, ?)");
const addToIndex = bareIndex(db);
const addDecision = db.transaction((itemId: string, item: Row, { outcome, clauses }: Row) => {
  const position = ((lastPosition.get(itemId) as number | null) ?? -1) + 1;
  const id = insertDecision.run(itemId, position, outcome).lastInsertRowid;
  const texts = (clauses as { text: string }[]).map(({ text }) => (text.startsWith("att ") ? text : `att ${text}`));
  const decision = {
    id: String(id),
    clauses: texts.map((text, n) => ({ id: String(insertClause.run(id, n, text).lastInsertRowid), text })),
  };
  addToIndex(id, item, texts);
  return decision;
});

app.post<Route>("/api/v1/items/:id/decisions", (request, reply) => {
  const forums = forumsOf(request.headers);
  const item = itemOf.get(request.params.id) as Row;
  if (!forums.includes(item.forum_id as number)) throw new Error("not found");
  const input = request.body as Row;
  const decision = addDecision.immediate(request.params.id, item, input);
  void reply.code(201);
  const forum = {
    id: String(item.forum_id),
    slug: item.slug,
    name: item.name,
    shortName: item.short_name,
    decisionName: item.decision_name,
  };
  const where = {
    itemId: request.params.id,
    itemTitle: item.title,
    meetingId: String(item.meeting_id),
    date: item.date,
    forum,
  };
  return { ...decision, outcome: input.outcome, version: 1, proposal: [], reservations: [], ...where };
});

/** The libraries are given the same blocks, made once: only their own work is measured. */
const reader: Actor = { account: null, everywhere: "secretary", inForums: new Map() };
const blockDb = openDatabase(file);
const documents = new Map<string, ReturnType<typeof getMinutesDocument>["document"]>();
function documentOf(id: string) {
  const known = documents.get(id) ?? getMinutesDocument({ db: blockDb, actor: reader, now: new Date() }, id).document;
  documents.set(id, known);
  return known;
}
const pdf = barePdf();
app.get<Route>("/api/v1/meetings/:id/minutes.docx", async (request) => bareDocx(documentOf(request.params.id)));
app.get<Route>("/api/v1/meetings/:id/minutes.pdf", (request) => Promise.resolve(pdf(documentOf(request.params.id))));

console.log(await app.listen({ host: "127.0.0.1", port: Number(process.env.PORT ?? 0) }));
process.once("SIGTERM", () => void app.close());
