import { expect, test } from "vitest";
import { verifyDatabase } from "../../server/verification/queries.ts";
import { recordLogin } from "../../server/accounts/commands.ts";
import { nobody } from "../../server/access.ts";
import { demonstrationDatabase, demonstrationNow } from "./demonstration.ts";

const db = demonstrationDatabase();

/** What is found after some SQL that no command would run; undone afterwards. */
function faultsAfter(...statements: string[]): string[] {
  const undo = new Error("undo");
  let faults: string[] = [];
  const tamper = db.$client.transaction(() => {
    db.$client.pragma("defer_foreign_keys = ON");
    for (const statement of statements) db.$client.exec(statement);
    ({ faults } = verifyDatabase(db));
    throw undo;
  });
  expect(tamper).toThrow(undo);
  return faults;
}

const one = (sql: string) => Number(db.$client.prepare(sql).pluck().get());
const september = one("select id from meetings where date = '2025-09-26'");
const lastEvent = one("select max(id) from audit_events");

test("finds nothing to remark on in the demonstration", () => {
  const { faults, counted } = verifyDatabase(db);
  expect(faults).toEqual([]);
  expect(counted).toMatchObject({ minutes: 4, agendas: 7, files: 6 });
  expect(counted.events).toBe(lastEvent);
});

test("finds nothing to remark on after a login that failed", () => {
  const undo = new Error("undo");
  const attempt = db.$client.transaction(() => {
    recordLogin({ db, actor: nobody, now: demonstrationNow }, null, "okänd@example.se");
    expect(verifyDatabase(db).faults).toEqual([]);
    throw undo;
  });
  expect(attempt).toThrow(undo);
});

test.each([
  [
    "an altered event",
    "update audit_events set account_name = 'Någon annan' where id = 7",
    "Audit event 7 has been altered.",
  ],
  ["an event with another time", "update audit_events set at = at + 1 where id = 7", "Audit event 7 has been altered."],
  ["a removed event", "delete from audit_events where id = 7", "Audit event 7 has been removed."],
  ["removed events", "delete from audit_events where id between 7 and 9", "Audit events 7–9 have been removed."],
  [
    "the last event removed",
    `delete from audit_events where id = ${lastEvent}`,
    `Audit event ${lastEvent} has been removed.`,
  ],
  [
    "altered approved minutes",
    `update approvals set document = replace(document, 'Elva', 'Tolv') where meeting_id = ${september}`,
    `The approved minutes of 2025-09-26 (meeting ${september}) have been altered.`,
  ],
  [
    "an approval that has been taken away",
    `delete from approvals where meeting_id = ${september}`,
    `The approved minutes of 2025-09-26 (meeting ${september}) are gone.`,
  ],
  [
    "a sent agenda that has been altered",
    `update agenda_versions set snapshot = '[]' where meeting_id = ${september}`,
    `Agenda 1 of 2025-09-26 (meeting ${september}) has been altered.`,
  ],
  [
    "a file with other content",
    "update attachment_contents set content = x'00' where attachment_id = (select id from attachments where filename = 'vardhygien-kostnadsfordelning.csv')",
    "The file vardhygien-kostnadsfordelning.csv",
  ],
  ["a broken reference", "update items set parent_id = 9999 where id = 3", "refers to a row of items that is gone"],
  [
    "a card of the register that says something else",
    "update decision_register set outcome = 'rejected' where outcome = 'adopted'",
    "The register tells something else of decision",
  ],
])("finds %s", (_, statement, expected) => {
  expect(faultsAfter(statement).join("\n")).toContain(expected);
});

test("finds minutes whose checksum was altered along with them", () => {
  const faults = faultsAfter(
    `update approvals set (snapshot, document, checksum) =
       (select snapshot, document, checksum from approvals where meeting_id <> ${september} limit 1)
     where meeting_id = ${september}`,
  );
  expect(faults).toEqual([
    `The approved minutes of 2025-09-26 (meeting ${september}) are not those that the audit trail tells of.`,
  ]);
});
