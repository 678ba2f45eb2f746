/** Keeps the index with what is written, in the same transaction; builds it anew where another program made it. */
import { beforeCommit, inTransaction, prepared, type Db } from "../../db/connection.ts";
import { grouped } from "../../db/rows.ts";
import type { SearchType } from "../../db/schema/values.ts";
import { contentsOf, type Content } from "./contents.ts";
import { dayNumber, entryOf, folded, titleWord, wordsOf } from "./rules.ts";
import { touchEverything } from "./statements.ts";

/** Raised when the index is to be made in another way. */
const indexVersion = 1;

/** As much as is taken at a time when there is much; files can hold whole books. */
const mostThings = 5000;
const mostFiles = 100;

interface Known {
  id: number;
  subjectId: number;
  day: number;
}

interface Touched {
  type: SearchType;
  subjectId: number;
}

const statements = prepared(({ $client: client }) => ({
  touched: client.prepare<[number], Touched>(
    `delete from search_touched where rowid in (select rowid from search_touched where type <> 'attachment' limit ?)
     returning type, subject_id as subjectId`,
  ),
  touchedFiles: client.prepare<[number], Touched>(
    `delete from search_touched where rowid in (select rowid from search_touched where type = 'attachment' limit ?)
     returning type, subject_id as subjectId`,
  ),
  known: client.prepare<{ type: SearchType; ids: string }, Known>(
    `select id, subject_id as subjectId, day from search_documents
     where type = $type and subject_id in (select value from json_each($ids))`,
  ),
  addDocument: client
    .prepare<[SearchType, number, number], number>(
      "insert into search_documents (type, subject_id, day) values (?, ?, ?) returning id",
    )
    .pluck(),
  moveDocument: client.prepare<[number, number]>("update search_documents set day = ? where id = ?"),
  removeDocument: client.prepare<[number]>("delete from search_documents where id = ?"),
  addEntry: client.prepare<[number, string, string, string]>(
    "insert into search_index (rowid, title, text, scope) values (?, ?, ?, ?)",
  ),
  removeEntry: client.prepare<[number]>("delete from search_index where rowid = ?"),
  newWords: client
    .prepare<[string], string>(
      "select value from json_each(?) where not exists (select 1 from search_words where word = value)",
    )
    .pluck(),
  addWord: client.prepare<[string, string]>("insert into search_words (word, folded) values (?, ?)"),
  version: client.prepare<[], number>("select version from search_build").pluck(),
  setVersion: client.prepare<[number]>("insert into search_build (id, version) values (1, ?)"),
  configure: client.prepare<[string, bigint]>("insert into search_index (search_index, rank) values (?, ?)"),
  changes: client.prepare<[], number>("select total_changes()").pluck(),
}));

/** From now on whatever is written through this connection is in the index when it is committed. */
export function keepIndex(db: Db): void {
  beforeCommit(db, () => {
    while (takeThings(db, statements(db).touched.all(mostThings)) === mostThings);
    while (takeThings(db, statements(db).touchedFiles.all(mostFiles)) === mostFiles);
  });
}

/**
 * Takes into the index what was written past it: all there is when the index is of another version. To be called before
 * anything is asked of it.
 * @param say is told how far it has come, where it takes long
 */
export function catchUp(db: Db, say: (line: string) => void = () => undefined): void {
  const isOurs = statements(db).version.get() === indexVersion;
  if (!isOurs) inTransaction(db, () => clearIndex(db));
  const all = db.$client.prepare<[], number>("select count(*) from search_touched").pluck().get() ?? 0;
  const isMuch = all > mostThings;
  if (isMuch) setHashSize(db, 64_000_000);
  for (let done = 0; done < all;) {
    const taken = db.$client.transaction(() => takeTouched(db)).immediate();
    if (taken === 0) break;
    done += taken;
    if (isMuch && Math.floor(done / 50_000) > Math.floor((done - taken) / 50_000))
      say(`Search index: ${done} of ${all}`);
  }
  if (isMuch) {
    setHashSize(db, 1_000_000);
    while (mergeSome(db, 5000));
  }
}

/** How many rows this connection has written. */
export const changesOf = (db: Db): number => statements(db).changes.get() ?? 0;

/** Everything is to be indexed anew. */
function clearIndex(db: Db): void {
  db.$client.exec(`
    delete from search_documents;
    delete from search_words;
    delete from search_build;
    insert into search_index (search_index) values ('delete-all');
    insert into search_word_parts (search_word_parts) values ('delete-all');
    ${touchEverything}`);
  statements(db).setVersion.run(indexVersion);
}

/** How much FTS5 gathers in memory before it writes. */
function setHashSize(db: Db, bytes: number): void {
  statements(db).configure.run("hashsize", BigInt(bytes));
}

/**
 * Merges some pages of the index, which every write leaves another piece of: done between writes, since the one that does it
 * waits for it. Whether there is more to merge.
 */
export function mergeSome(db: Db, pages: number): boolean {
  return inTransaction(db, () => {
    const before = changesOf(db);
    statements(db).configure.run("merge", BigInt(pages));
    // FTS5 counts one change for the command itself.
    return changesOf(db) - before >= 2;
  });
}

/** Takes a batch of what has been written past the index. How many things it was; 0: there is no more. */
const takeTouched = (db: Db): number =>
  takeThings(db, statements(db).touched.all(mostThings)) || takeThings(db, statements(db).touchedFiles.all(mostFiles));

/** Takes things into the index, as they are now. How many they were. */
function takeThings(db: Db, touched: Touched[]): number {
  if (touched.length === 0) return 0;
  const byType = grouped(
    touched,
    ({ type }) => type,
    ({ subjectId }) => subjectId,
  );
  const changes = [...byType].map(([type, ids]) => stepOf(db, type, ids));
  const gone = changes.flatMap((change) => change.gone);
  const there = changes.flatMap((change) => change.there);
  // FTS5 writes a piece of its own whenever a row is not above the one before it.
  for (const { day, id } of gone.sort(byEntry)) statements(db).removeEntry.run(entryOf(day, id));
  const words = new Set<string>();
  for (const { content, day, id } of there.sort(byEntry)) addEntry(db, entryOf(day, id), content, words);
  addWords(db, words);
  return touched.length;
}

type Place = { day: number; id: number };
const byEntry = (a: Place, b: Place): number => a.day - b.day || a.id - b.id;

/** What leaves the index and what comes into it, with the documents already written. */
function stepOf(db: Db, type: SearchType, ids: number[]): { gone: Place[]; there: (Place & { content: Content })[] } {
  const known = new Map(
    statements(db)
      .known.all({ type, ids: JSON.stringify(ids) })
      .map((row) => [row.subjectId, row]),
  );
  const contents = contentsOf(db, type, ids);
  const present = new Set(contents.map(({ subjectId }) => subjectId));
  for (const { id, subjectId } of known.values()) if (!present.has(subjectId)) statements(db).removeDocument.run(id);
  const there = contents.map((content) => ({ content, ...placeOf(db, content, known.get(content.subjectId)) }));
  return { gone: [...known.values()], there };
}

function placeOf(db: Db, { type, subjectId, date }: Content, known: Known | undefined): Place {
  const day = dayNumber(date);
  if (!known) return { day, id: statements(db).addDocument.get(type, subjectId, day) as number };
  if (known.day !== day) statements(db).moveDocument.run(day, known.id);
  return { day, id: known.id };
}

function addEntry(db: Db, entry: number, { title, parts, scope }: Content, seen: Set<string>): void {
  const ofTitle = wordsOf(title);
  const ofText = parts.flatMap(({ text }) => wordsOf(text));
  for (const word of ofTitle) seen.add(word);
  for (const word of ofText) seen.add(word);
  const place = [...scope, ...ofTitle.map(titleWord)];
  statements(db).addEntry.run(entry, ofTitle.join(" "), ofText.join(" "), place.join(" "));
}

/** Words stay when the last text that had them goes: they lead to nothing then. */
function addWords(db: Db, words: Set<string>): void {
  for (const word of statements(db).newWords.all(JSON.stringify([...words]))) {
    statements(db).addWord.run(word, folded(word));
  }
}
