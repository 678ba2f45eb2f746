/** The arithmetic of the cost split: exact to the krona, whatever the figures. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate, figureOn, sumOf, wholeShare, type Costs, type Payer } from "../../server/costs/rules.ts";

/** Dalarna on 31 December 2024, and what the agreement's own table says that each municipality pays. */
const printed = [
  ["Avesta", 22_417, 42_167, 7.8],
  ["Borlänge", 51_425, 96_732, 17.9],
  ["Falun", 59_945, 112_758, 20.9],
  ["Gagnef", 10_384, 19_533, 3.6],
  ["Hedemora", 15_281, 28_744, 5.3],
  ["Leksand", 16_137, 30_354, 5.6],
  ["Ludvika", 26_634, 50_099, 9.3],
  ["Malung-Sälen", 10_254, 19_288, 3.6],
  ["Mora", 20_540, 38_636, 7.2],
  ["Orsa", 6_851, 12_887, 2.4],
  ["Rättvik", 10_998, 20_688, 3.8],
  ["Smedjebacken", 10_823, 20_358, 3.8],
  ["Säter", 11_223, 21_111, 3.9],
  ["Vansbro", 6_752, 12_701, 2.4],
  ["Älvdalen", 6_882, 12_945, 2.4],
] as const;

const perCapita = (total: number): Costs => ({ total, method: "per_capita", fixed: null });
const payers = (populations: readonly number[]): Payer[] =>
  populations.map((population, index) => ({ code: index + 1, population, share: null }));

function checkTable(rows: readonly (readonly [string, number, number, number])[]): void {
  const parts = allocate(perCapita(539_000), payers(rows.map(([, population]) => population)));
  expect(sumOf(parts.map(({ amount }) => amount))).toBe(539_000);
  // The table rounds each row by itself, and so its rows sum to one krona too much.
  expect(parts.map(({ roundedAlone }) => roundedAlone)).toEqual(rows.map(([, , amount]) => amount));
  expect(sumOf(parts.map(({ roundedAlone }) => roundedAlone))).toBe(539_001);
  expect(parts.map(({ percent }) => percent)).toEqual(rows.map(([, , , percent]) => percent));
  // 20 687.505: of those that are rounded up the nearest to the half, and so the one that keeps the odd öre.
  const off = rows.filter(([, , amount], index) => parts[index]?.amount !== amount).map(([name]) => name);
  expect(off).toEqual(["Rättvik"]);
}

test("the table of the infection-control agreement, but that its sum is right", () => {
  checkTable(printed);
});

const fixture = join(import.meta.dirname, "../../../shared/fixtures/vardhygien-cost-split.csv");

test.runIf(existsSync(fixture))("the same from the agreement's own file", () => {
  const lines = readFileSync(fixture, "utf8").trim().split("\n").slice(1, -1);
  const rows = lines.map((line) => {
    const [name = "", population, amount, percent] = line.trim().split(",");
    return [name, Number(population), Number(amount), Number(percent)] as const;
  });
  expect(rows).toHaveLength(15);
  checkTable(rows);
});

test.each<[string, Costs, Partial<Payer>[], number[]]>([
  [
    "equal parts, the odd kronor to the lowest codes",
    { total: 100, method: "equal", fixed: null },
    [{}, {}, {}],
    [34, 33, 33],
  ],
  [
    "a fixed part each, and the rest by population",
    { total: 1000, method: "fixed_plus_per_capita", fixed: 100 },
    [{ population: 1 }, { population: 3 }],
    [300, 700],
  ],
  [
    "shares in per cent",
    { total: 1000, method: "manual", fixed: null },
    [{ share: 33_333 }, { share: 33_333 }, { share: 33_334 }],
    [333, 333, 334],
  ],
  ["nothing to divide", perCapita(0), [{ population: 5 }, { population: 7 }], [0, 0]],
  ["a party without inhabitants pays nothing", perCapita(10), [{ population: 0 }, { population: 7 }], [0, 10]],
  [
    "the fixed parts make it all",
    { total: 20, method: "fixed_plus_per_capita", fixed: 10 },
    [{ population: 1 }, { population: 9 }],
    [10, 10],
  ],
  [
    "a trillion among a hundred million",
    perCapita(10 ** 12),
    [{ population: 99_999_999 }, { population: 1 }],
    [999_999_990_000, 10_000],
  ],
])("%s", (_, costs, list, amounts) => {
  const all = list.map((payer, index): Payer => ({ code: index + 1, population: null, share: null, ...payer }));
  expect(allocate(costs, all).map(({ amount }) => amount)).toEqual(amounts);
});

test("of equal remainders the lowest code gets the krona, wherever it stands", () => {
  const codes = [7, 2, 5].map((code): Payer => ({ code, population: 10, share: null }));
  expect(allocate(perCapita(100), codes).map(({ amount }) => amount)).toEqual([33, 34, 33]);
});

test("per cent of nothing is what each would have paid", () => {
  expect(allocate(perCapita(0), payers([1, 3])).map(({ percent }) => percent)).toEqual([25, 75]);
});

test("the newest figure at or before the day is used", () => {
  const figures = [{ date: "2024-12-31" }, { date: "2023-12-31" }, { date: "2025-12-31" }];
  expect(figureOn(figures, "2025-06-30")).toEqual({ date: "2024-12-31" });
  expect(figureOn(figures, "2025-12-31")).toEqual({ date: "2025-12-31" });
  expect(figureOn(figures, "2020-01-01")).toBeUndefined();
});

// Invariants, for any total up to a trillion kronor and any populations up to a hundred million.

const populations = fc
  .array(fc.nat({ max: 100_000_000 }), { minLength: 1, maxLength: 60 })
  .filter((list) => list.some((population) => population > 0));
const total = fc.oneof(fc.nat({ max: 1000 }), fc.integer({ min: 0, max: 10 ** 12 }));

/** Thousandths of a per cent that make a hundred. */
const shares = fc.array(fc.nat({ max: wholeShare }), { minLength: 0, maxLength: 20 }).map((cuts) => {
  const at = [0, ...cuts.sort((a, b) => a - b), wholeShare];
  return at.slice(1).map((cut, index) => cut - (at[index] ?? 0));
});

interface Division {
  costs: Costs;
  list: Payer[];
}

const ofEveryMethod: fc.Arbitrary<Division>[] = [
  fc
    .record({ total, populations })
    .map(({ total, populations }) => ({ costs: perCapita(total), list: payers(populations) })),
  fc.record({ total, populations }).map(({ total, populations }) => ({
    costs: { total, method: "equal", fixed: null },
    list: payers(populations),
  })),
  fc
    .record({ total, populations, part: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ total, populations, part }) => ({
      costs: {
        total,
        method: "fixed_plus_per_capita",
        fixed: Math.floor((total / populations.length) * part),
      },
      list: payers(populations),
    })),
  fc.record({ total, shares }).map(({ total, shares }) => ({
    costs: { total, method: "manual", fixed: null },
    list: shares.map((share, index) => ({ code: index + 1, population: null, share })),
  })),
];
const division = fc.oneof(...ofEveryMethod);

test("the parts sum to the total, and none is negative", () => {
  fc.assert(
    fc.property(division, ({ costs, list }) => {
      const amounts = allocate(costs, list).map(({ amount }) => amount);
      expect(sumOf(amounts)).toBe(costs.total);
      expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("no part is a krona or more from its exact value, nor from the row rounded by itself", () => {
  fc.assert(
    fc.property(total, populations, (total, populations) => {
      const all = populations.reduce((sum, population) => sum + BigInt(population), 0n);
      allocate(perCapita(total), payers(populations)).forEach(({ amount, roundedAlone }, index) => {
        const exact = BigInt(total) * BigInt(populations[index] ?? 0);
        const distance = BigInt(amount) * all - exact;
        expect(distance < all && -distance < all).toBe(true);
        expect(Math.abs(amount - roundedAlone)).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test("equal populations differ by one krona at most", () => {
  fc.assert(
    fc.property(
      total,
      fc.nat({ max: 100_000_000 }),
      fc.integer({ min: 2, max: 60 }),
      populations,
      (total, same, times, others) => {
        const list = payers([...Array.from({ length: times }, () => same), ...others]);
        const amounts = allocate(perCapita(total), list)
          .slice(0, times)
          .map(({ amount }) => amount);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("the order in which the parties stand changes nothing", () => {
  fc.assert(
    fc.property(division, fc.infiniteStream(fc.nat()), ({ costs, list }, keys) => {
      const shuffled = list
        .map((payer) => ({ payer, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ payer }) => payer);
      const byCode = (payers: Payer[]) =>
        new Map(allocate(costs, payers).map((part, index) => [payers[index]?.code, part] as const));
      const [one, other] = [byCode(list), byCode(shuffled)];
      for (const { code } of list) expect(other.get(code)).toEqual(one.get(code));
    }),
  );
});
