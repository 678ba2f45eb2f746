/** Who takes what home, and by when. */
import { expect, test } from "vitest";
import { assignmentsOf, readDocument } from "./reading.ts";

const inItem = (text: string) => assignmentsOf(`1. Avtalet\n${text}\n\n2. Övrigt\n`);

test.each([
  ["Anna Ek tar hem frågan till nästa möte.", ["Anna Ek: ta hem frågan"]],
  ["Anna skickar ut underlaget senast den 1 december.", ["Anna Ek: skicka ut underlaget (2025-12-01)"]],
  ["Anna ringer leverantören vecka 48.", ["Anna Ek: ringa leverantören (2025-11-28)"]],
  ["Nätverket beslutade\natt uppdra åt Bo Lindh att ta fram en plan", ["Bo Lindh: ta fram en plan"]],
  ["Åtgärd: Boka lokal\nAnsvarig: Karin Ros\nKlart: 2025-12-15", ["Karin Ros: Boka lokal (2025-12-15)"]],
  ["Åtgärd: Bo Lindh sammanställer svaren vecka 48.", ["Bo Lindh: sammanställa svaren (2025-11-28)"]],
  ["Åtgärd: Boka lokal. Ansvarig: Karin. Klart: 15/12", ["Karin Ros: Boka lokal (2025-12-15)"]],
  [
    "| Åtgärd | Ansvarig | Klart |\n|---|---|---|\n| Boka lokal | Karin Ros | 2025-12-15 |\n| Skicka kallelse | Anna Ek | under hösten |",
    ["Karin Ros: Boka lokal (2025-12-15)", "Anna Ek: Skicka kallelse"],
  ],
])("%s", (text, assignments) => {
  expect(inItem(text)).toEqual(assignments);
});

test.each([
  ["what is told of the meeting", "Anna informerar om läget."],
  ["what somebody thinks", "Bo anser att avtalet är bra."],
  ["what another body decided", "Styrgruppen beslutade den 14 november att Anna Ek ska ta fram en plan."],
])("%s is no assignment", (_, text) => {
  expect(inItem(text)).toEqual([]);
});

test("a list at the end repeats what the items said, and adds the day", () => {
  const text =
    "1. Lokaler\nKarin bokar lokal för utbildningen.\n\n2. Åtgärdslista\n| Vad | Vem | När |\n|---|---|---|\n| Boka lokal för utbildningen | Karin | 2025-12-15 |\n";
  expect(assignmentsOf(text)).toEqual(["Karin Ros: boka lokal för utbildningen (2025-12-15)"]);
});

test("next meeting is its day where the document gives it", () => {
  const { items } = readDocument(
    "# Minnesanteckningar Länsnätverket\n\nDatum: 2025-11-21\n\nNärvarande: Anna Ek, Bo Lindh\n\n1. Avtalet\nAnna skickar ut underlaget till nästa möte.\n\n2. Nästa möte\nNästa möte är den 29 januari 2026 kl. 09.30.\n",
  );
  expect(items[0]?.assignments[0]).toMatchObject({ due: "2026-01-29", dueText: "till nästa möte" });
});
