/** The least that searches: the bare query of FTS5 for the same words, and the hits put together by hand. */
import type { Database } from "better-sqlite3";
import { openDatabase } from "../../db/connection.ts";
import { expressionOf, wantedBy } from "../../server/search/expression.ts";
import { termsOf } from "../../server/search/rules.ts";

type Row = Record<string, any>;

export function bareSearch(db: Database) {
  const newest = db
    .prepare("select rowid from search_index where search_index match ? order by rowid desc limit 21")
    .pluck();
  const hits = db.prepare(
    `select x.id as document, d.id, i.title, m.date, f.id as forum_id, f.slug, f.name, f.short_name, f.decision_name,
       (select json_group_array(json_array(id, text)) from (select id, text from clauses where decision_id = d.id order by position)) as clauses
     from search_documents x join decisions d on d.id = x.subject_id join items i on i.id = d.item_id
       join meetings m on m.id = i.meeting_id join forums f on f.id = m.forum_id
     where x.id in (select value from json_each(?)) order by x.day desc, x.id desc`,
  );
  // Which words a question stands for is found once: only the work of FTS5 is measured.
  const reader = openDatabase(db.name);
  const known = new Map<string, string>();
  const expression = (forums: number[], q: string): string => {
    const key = [q, ...forums].join();
    const found =
      known.get(key) ??
      expressionOf(
        wantedBy(reader, termsOf(q)),
        { rights: ["o", ...forums.map((id) => `f${id}`)], type: "decision" },
        "text",
      ) ??
      "";
    known.set(key, found);
    return found;
  };

  return (forums: number[], q: string) => {
    const match = expression(forums, q);
    // A word that no text has is found nowhere.
    const entries = match === "" ? [] : (newest.all(match) as number[]);
    const rows = hits.all(JSON.stringify(entries.slice(0, 20).map((entry) => entry % 2 ** 32))) as Row[];
    const word = q.split(" ")[0] ?? "";
    const found = rows.map((row) => {
      const clauses = JSON.parse(row.clauses as string) as [number, string][];
      const [id = 0, text = ""] = clauses.find(([, clause]) => clause.includes(word)) ?? clauses[0] ?? [];
      const at = text.indexOf(word);
      const forum = {
        id: String(row.forum_id),
        slug: row.slug,
        name: row.name,
        shortName: row.short_name,
        decisionName: row.decision_name,
      };
      const { title, date } = row;
      const marks = at < 0 ? [] : [[at, at + word.length]];
      const url = `/beslut/${row.id}#att-${id}`;
      return {
        type: "decision",
        id: String(row.id),
        title,
        titleMarks: [],
        snippet: text,
        snippetMarks: marks,
        url,
        date,
        forum,
      };
    });
    const nextCursor = entries.length > 20 ? Buffer.from(JSON.stringify([entries[19]])).toString("base64url") : null;
    return { hits: found, total: found.length, moreThanTotal: false, nextCursor };
  };
}

/** The same index, a row of it for each decision. */
export function bareIndex(db: Database) {
  const add = db
    .prepare("insert into search_documents (type, subject_id, day) values ('decision', ?, ?) returning id")
    .pluck();
  const index = db.prepare("insert into search_index (rowid, title, text, scope) values (?, ?, ?, ?)");
  const touched = db.prepare("delete from search_touched");
  return (decisionId: number | bigint, { title, date, forum_id: forumId }: Row, texts: string[]): void => {
    const day = Math.round((Date.parse(date as string) + 2_208_988_800_000) / 86_400_000);
    const id = add.get(decisionId, day) as number;
    index.run(day * 2 ** 32 + id, title, texts.join(" "), `n f${forumId} isdecision in${forumId}`);
    touched.run();
  };
}
