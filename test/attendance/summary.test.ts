import { expect, test } from "vitest";
import { attendanceSummary } from "../../server/minutes/attendance-blocks.ts";
import type { AttendanceEntry, Meeting } from "../../server/meetings/schema.ts";

const entry = (name: string, details: Partial<AttendanceEntry>): AttendanceEntry => ({
  name,
  title: null,
  personId: null,
  organization: null,
  group: "Kommun",
  status: "present",
  substituteFor: null,
  fromItem: null,
  toItem: null,
  ...details,
});

const summaryOf = (attendance: AttendanceEntry[]) =>
  attendanceSummary({ mode: "in_person", attendance } as Meeting).map(({ name, count, people }) => ({
    name,
    count,
    said: people.map(({ said }) => said),
  }));

test("a seat that a substitute has taken is counted once", () => {
  const members = ["Avesta", "Borlänge", "Falun"].map((name) => entry(name, {}));
  const away = entry("Orsa", { status: "absent" });
  const standIn = { status: "substitute", substituteFor: "Orsa" } as const;
  expect(summaryOf([...members, away])).toMatchObject([{ count: "3 av 4" }]);
  expect(summaryOf([...members, away, entry("Ny", standIn)])).toMatchObject([{ count: "4 av 4" }]);
  // Also when the member left and the substitute came.
  expect(summaryOf([...members, entry("Orsa", { toItem: "2" }), entry("Ny", standIn)])).toMatchObject([
    { count: "4 av 4" },
  ]);
  // A substitute who did not come replaces nobody.
  expect(summaryOf([...members, away, entry("Ny", { ...standIn, status: "absent" })])).toMatchObject([
    { count: "3 av 4" },
  ]);
});

test("who stands in for somebody is said also of one who is there from afar", () => {
  const standIn = entry("Ny", { status: "remote", substituteFor: "Orsa" });
  expect(summaryOf([entry("Orsa", { status: "absent" }), standIn])).toMatchObject([
    { said: ["frånvarande", "ersättare för Orsa, på distans"] },
  ]);
});
