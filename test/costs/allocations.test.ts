import { expect, test } from "vitest";
import { populations } from "../../db/schema.ts";
import { aParty, costWorld } from "./builders.ts";

const plain = { year: 2026, total: 1000, method: "per_capita", populationDate: "2025-06-30" };

test("a year's cost is divided by population, and the figures are kept with date and source", async () => {
  const { secretary, address, alby, berga, dala } = await costWorld();
  const { status, json, headers } = await secretary.post(address, plain);
  expect(status).toBe(201);
  expect(headers.etag).toBe('"1"');
  expect(json).toMatchObject({
    year: 2026,
    number: 1,
    total: 1000,
    sum: 1000,
    sumRoundedAlone: 1000,
    createdByName: "Karin Ek",
  });
  const kept = { populationDate: "2024-12-31", populationSource: "SCB", share: null };
  // The region's inhabitants are the municipalities' own: it pays nothing unless it is named.
  expect(json.shares).toEqual([
    { organizationId: alby, name: "Alby", population: 50, amount: 500, percent: 50, roundedAlone: 500, ...kept },
    { organizationId: berga, name: "Berga", population: 30, amount: 300, percent: 30, roundedAlone: 300, ...kept },
    { organizationId: dala, name: "Dala", population: 20, amount: 200, percent: 20, roundedAlone: 200, ...kept },
  ]);
});

test("a year that is divided again gets a further version, and the first stays as it was, whatever the register says", async () => {
  const { secretary, address, db, alby } = await costWorld();
  const first = (await secretary.post(address, plain)).json;
  db.insert(populations).values({ organizationId: alby, date: "2025-05-31", count: 150, source: "SCB" }).run();
  db.$client.exec("update organizations set name = 'Alby nya kommun' where name = 'Alby'");
  const second = (await secretary.post(address, plain)).json;
  expect(second).toMatchObject({ year: 2026, number: 2 });
  expect(second.shares[0]).toMatchObject({ name: "Alby nya kommun", population: 150, amount: 750 });
  expect((await secretary.get(`${address}/${first.id}`)).json).toEqual(first);
  const next = (await secretary.post(address, { ...plain, year: 2027 })).json;
  expect(next.number).toBe(1);
  const list = (await secretary.get(address)).json;
  expect(list.items.map(({ id }: any) => id)).toEqual([next.id, second.id, first.id]);
  const page = (await secretary.get(`${address}?limit=1`)).json;
  expect((await secretary.get(`${address}?limit=2&cursor=${page.nextCursor}`)).json.items).toHaveLength(2);
});

test("the ways to divide", async () => {
  const { secretary, address, region, alby, berga } = await costWorld();
  const amounts = async (input: object) =>
    (await secretary.post(address, { ...plain, ...input })).json.shares.map(({ name, amount }: any) => [name, amount]);
  expect(await amounts({ method: "equal" })).toEqual([
    ["Regionen", 250],
    ["Alby", 250],
    ["Berga", 250],
    ["Dala", 250],
  ]);
  expect(await amounts({ method: "fixed_plus_per_capita", fixed: 100 })).toEqual([
    ["Alby", 450],
    ["Berga", 310],
    ["Dala", 240],
  ]);
  const shares = [
    { organizationId: berga, percent: 66.667 },
    { organizationId: region, percent: "33,333" },
  ];
  expect(await amounts({ method: "manual", shares })).toEqual([
    ["Regionen", 333],
    ["Berga", 667],
  ]);
  expect(await amounts({ parties: [{ organizationId: berga }, { organizationId: alby }] })).toEqual([
    ["Alby", 625],
    ["Berga", 375],
  ]);
});

test("what is wrong is told at its field", async () => {
  const { secretary, address, db, region, alby, berga, agreementId } = await costWorld();
  const errorsOf = async (input: object) => {
    const { status, json } = await secretary.post(address, { ...plain, ...input });
    expect(status).toBe(422);
    return json.errors.map(({ field, reason }: any) => [field, reason]);
  };
  expect(await errorsOf({ total: -1 })).toEqual([["total", "amount_negative"]]);
  expect(await errorsOf({ total: 1.5 })).toEqual([["total", "invalid_number"]]);
  expect(await errorsOf({ total: 10 ** 12 + 1 })).toEqual([["total", "too_large"]]);
  expect(await errorsOf({ year: 26 })).toEqual([["year", "invalid_year"]]);
  expect(await errorsOf({ method: "auction" })).toEqual([["method", "invalid_choice"]]);
  expect(await errorsOf({ parties: [] })).toEqual([["parties", "no_payers"]]);
  expect(await errorsOf({ parties: [alby, alby] })).toEqual([["parties.1", "duplicate"]]);
  expect(await errorsOf({ parties: [alby, "999"] })).toEqual([["parties.1", "no_party"]]);
  expect(await errorsOf({ method: "fixed_plus_per_capita" })).toEqual([["fixed", "required"]]);
  expect(await errorsOf({ method: "fixed_plus_per_capita", fixed: 334 })).toEqual([["fixed", "fixed_above_total"]]);
  const share = (organizationId: string, percent: unknown) => ({ organizationId, percent });
  const manual = (...shares: object[]) => errorsOf({ method: "manual", shares });
  expect(await manual(share(alby, 60), share(berga, 39.999))).toEqual([["shares", "shares_not_hundred"]]);
  expect(await manual(share(alby, 60), share(berga, "mycket"))).toEqual([["shares.1.percent", "invalid_percent"]]);
  expect(await manual(share(alby, 50), share(alby, 50))).toEqual([["shares.1", "duplicate"]]);
  expect(await manual(share("999", 100))).toEqual([["shares.0", "no_party"]]);
  expect(await errorsOf({ method: "manual", shares: [share(alby, 60), share(berga, 40)], parties: [alby] })).toEqual([
    ["shares.1.percent", "share_without_payer"],
  ]);
  expect(await errorsOf({ method: "manual", shares: [share(alby, 100)], parties: [alby, region] })).toEqual([
    ["parties.1", "share_missing"],
  ]);
  expect(await errorsOf({ surprise: 1 })).toEqual([["surprise", "unknown_field"]]);
  const lacking = aParty(db, agreementId, 4, { name: "Ekeby" });
  const answer = await secretary.post(address, plain);
  expect(answer.json.errors).toMatchObject([{ field: "parties.3", reason: "population_missing" }]);
  expect(answer.json.lacking).toEqual([{ organizationId: lacking, name: "Ekeby" }]);
  expect(await errorsOf({ populationDate: "2020-12-31", parties: [alby] })).toEqual([
    ["parties.0", "population_missing"],
  ]);
  db.insert(populations).values({ organizationId: lacking, date: "2024-12-31", count: 0, source: "SCB" }).run();
  expect(await errorsOf({ parties: [lacking] })).toEqual([["populationDate", "population_zero"]]);
  expect(db.$client.prepare("select count(*) from cost_allocations").pluck().get()).toBe(0);
});

test("only the secretary of the forum that keeps the agreement divides; whoever reads it reads the division", async () => {
  const { secretary, address, api, forumId } = await costWorld();
  const { id } = (await secretary.post(address, plain)).json;
  const reader = api({ role: "reader", forumIds: [forumId] });
  expect((await reader.get(`${address}/${id}`)).json.sum).toBe(1000);
  expect((await reader.post(address, plain)).status).toBe(403);
  const stranger = api({ role: "member" });
  expect((await stranger.get(address)).status).toBe(404);
  expect((await stranger.get(`${address}/${id}/allocation.csv`)).status).toBe(404);
});

test("a division is read under its own agreement only", async () => {
  const { secretary, address, db, forumId } = await costWorld();
  const { id } = (await secretary.post(address, plain)).json;
  db.$client
    .exec(`insert into agreements (title, kind, forum_id, ratification_rule, identical, model_clauses, created_at)
    values ('Annat', 'avtal', ${forumId}, 'all_parties', 0, '[]', 0)`);
  const other = String(db.$client.prepare("select max(id) from agreements").pluck().get());
  expect((await secretary.get(`/agreements/${other}/cost-allocations/${id}`)).status).toBe(404);
});
