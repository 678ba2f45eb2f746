/** Whether the index has what it should, for the verification of the database. */
import type { Reader } from "../../db/connection.ts";
import { searchTypes } from "../../db/schema/values.ts";
import { findable } from "./statements.ts";

/** What waits to be taken in is no fault: the next write takes it. */
export function indexFaults(db: Reader): string[] {
  const count = (sql: string): number =>
    db.$client.prepare<[], number>(`select count(*) from ${sql}`).pluck().get() ?? 0;
  const faults = searchTypes.flatMap((type) => {
    const waits = (id: string) => `(select 1 from search_touched t where t.type = '${type}' and t.subject_id = ${id})`;
    const missing = count(
      `${findable[type]} x where not exists (select 1 from search_documents d where d.type = '${type}' and d.subject_id = x.id)
       and not exists ${waits("x.id")}`,
    );
    const dead = count(
      `search_documents d where d.type = '${type}' and not exists ${waits("d.subject_id")}
       and not exists (select 1 from ${findable[type]} x where x.id = d.subject_id)`,
    );
    return [
      ...(missing > 0 ? [`The search index lacks ${missing} of type ${type}.`] : []),
      ...(dead > 0 ? [`The search index has ${dead} of type ${type} that are gone.`] : []),
    ];
  });
  const [documents, entries] = [count("search_documents"), count("search_index_docsize")];
  return documents === entries
    ? faults
    : [...faults, `The search index has ${entries} entries for ${documents} documents.`];
}
