/** Text that a machine has read badly. */
import { expect, test } from "vitest";
import { interpret } from "../../server/interpretation/interpret.ts";
import { readPlain } from "../../server/manuscripts/plain.ts";

const damaged = `SAMMANTRADESPROTOKOLL
Socialnamnden

Datum: 2024-11-19

1. Godkannande av dagordning

Socialnamnden godkanner dagordningen.

2. Information fran forvaltningen

Forvaltningschefen informerar om rekryteringslaget och om flytten av familjecentralen, som ar forsenad.

Bes1ut
Socialnamnden noterar informationen.
`;

test("words without å, ä and ö come back, and it is said", () => {
  const { items, header, warnings } = interpret(readPlain(damaged));
  expect(header.forum?.value).toBe("Socialnämnden");
  expect(items.map(({ title, decisions }) => [title, decisions[0]?.clauses])).toEqual([
    ["Godkännande av dagordning", ["att godkänna dagordningen"]],
    ["Information från förvaltningen", ["att notera informationen"]],
  ]);
  expect(warnings.map(({ code }) => code)).toContain("damaged_text");
});

test("Swedish as it should be is left alone", () => {
  const whole =
    "1. Läget\n\nFor fran namnd och ar inget ord, men står här bland å, ä och ö så att det är möjligt att se vad som sker. ".repeat(
      4,
    );
  expect(interpret(readPlain(whole)).warnings.map(({ code }) => code)).not.toContain("damaged_text");
});
