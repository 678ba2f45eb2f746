import { expect, test } from "vitest";
import {
  agreementDealtWith,
  namesAgreement,
  recommendedClauses,
  recommends,
} from "../../server/text/agreement-words.ts";

const places = new Set(["region", "dalarna", "avesta", "kommun"]);
const homeCare = "Hemsjukvårdsavtal (kortsiktigt)";
const infection = "Samverkansavtal mellan kommunerna och Region Dalarna inom vårdhygien";

test.each([
  [homeCare, "att anta det reviderade hemsjukvårdsavtalet", true],
  [homeCare, "Hemsjukvårdsavtalet: läget i kommunerna", true],
  [homeCare, "att anta samverkansavtalet inom vårdhygien", false],
  [homeCare, "hemsjukvården byggs ut", false],
  [infection, "att anta det omarbetade samverkansavtalet om vårdhygien", true],
  [infection, "att anta samverkansavtalet om hjälpmedel", false],
  [infection, "Vårdhygien Dalarna informerar om vinterns smitta", false],
  ["Avtal", "att anta avtalet", false],
])("%s is named by “%s”: %s", (title, text, named) => {
  expect(namesAgreement(title, text, places)).toBe(named);
});

test.each([
  ["att rekommendera kommunerna och regionen att anta avtalet", true],
  ["att rekommendera Region Dalarna och länets femton kommuner att godkänna överenskommelsen", true],
  ["att rekommendera läsning av rapporten", false],
  ["att anta avtalet", false],
])("“%s” recommends an agreement: %s", (clause, is) => {
  expect(recommends(clause)).toBe(is);
});

test("what the parties are to decide is read from the recommendation", () => {
  expect(
    recommendedClauses([
      "att rekommendera kommunerna och regionen att anta det reviderade hemsjukvårdsavtalet, som gäller tills vidare",
      "att rekommendationen gäller under förutsättning att samtliga huvudmän fattar likalydande beslut",
      "att Länschefsnätverket ska rapportera i december",
    ]),
  ).toEqual([
    "att anta det reviderade hemsjukvårdsavtalet, som gäller tills vidare",
    "att beslutet gäller under förutsättning att samtliga huvudmän fattar likalydande beslut",
  ]);
  expect(recommendedClauses(["att anta reviderat hemsjukvårdsavtal med avtalstid tills vidare"])).toEqual([
    "att anta reviderat hemsjukvårdsavtal med avtalstid tills vidare",
  ]);
});

test.each([
  ["att anta det reviderade samverkansavtalet inom vårdhygien", "samverkansavtalet inom vårdhygien"],
  ["att säga upp överenskommelsen om jourläkare", "överenskommelsen om jourläkare"],
  ["att anta avtalet", null],
  ["att lägga informationen om avtalet till handlingarna", null],
])("an agreement that is not in the register: “%s”", (clause, words) => {
  expect(agreementDealtWith(clause)).toBe(words);
});
