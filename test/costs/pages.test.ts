/** The pages of the cost split, and its files. */
import { expect, test } from "vitest";
import { costWorld } from "./builders.ts";
import { docxText, squeezed } from "../documents/reading.ts";
import { withPdf } from "../documents/reading.ts";

async function world() {
  const all = await costWorld();
  const page = await all.browser({ role: "secretary", forumIds: [all.forumId], name: "Karin Ek" });
  const pages = `/avtal/${all.agreementId}/kostnader`;
  // 1000 among 50, 30 and 23: 485.4, 291.3, 223.3.
  all.db.$client.exec(`update populations set count = 23 where organization_id = ${all.dala}`);
  const form = {
    year: "2026",
    total: "1 000",
    method: "per_capita",
    populationDate: "2024-12-31",
    parties: [all.alby, all.berga, all.dala],
    note: "En halv tjänst.",
  };
  return { ...all, page, pages, form };
}

const seenIn = (text: string): string => /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? "";

const rows = (db: Awaited<ReturnType<typeof world>>["db"]) => ({
  allocations: db.$client
    .prepare(
      "select year, total, method, population_date, fixed, note, created_by_name from cost_allocations order by id",
    )
    .all(),
  shares: db.$client.prepare("select * from cost_shares order by allocation_id, position").all(),
});

test("a division is looked at before it is saved, and form and JSON leave the same rows", async () => {
  const { page, pages, form, db, secretary, address } = await world();
  const looked = await page.post(`${pages}/ny`, form);
  expect(looked.status).toBe(200);
  expect(looked.text).toContain("Så här fördelas 2026");
  expect(looked.text).toContain("485");
  expect(rows(db).allocations).toEqual([]);
  const saved = await page.post(`${pages}/ny`, { ...form, step: "save", seen: seenIn(looked.text) });
  expect(saved.status).toBe(303);
  const byForm = rows(db);
  const shown = await page.get(String(saved.headers.location));
  expect(shown.text).toContain("Fördelningen är sparad.");
  db.$client.exec("delete from cost_allocations");
  await secretary.post(address, { year: 2026, total: 1000, populationDate: "2024-12-31", note: "En halv tjänst." });
  const byJson = rows(db);
  const bare = (all: unknown[]) => all.map((row) => ({ ...(row as object), allocation_id: 0 }));
  expect({ ...byJson, shares: bare(byJson.shares) }).toEqual({ ...byForm, shares: bare(byForm.shares) });
});

test("what has not been looked at is not saved: it is shown first", async () => {
  const { page, pages, form, db } = await world();
  const { text } = await page.post(`${pages}/ny`, form);
  const changed = await page.post(`${pages}/ny`, { ...form, total: "2000", step: "save", seen: seenIn(text) });
  expect(changed.status).toBe(422);
  expect(changed.text).toContain("Fördelningen har räknats om");
  expect(rows(db).allocations).toEqual([]);
  const again = await page.post(`${pages}/ny`, { ...form, total: "2000", step: "save", seen: seenIn(changed.text) });
  expect(again.status).toBe(303);
});

test("what is wrong is shown at its field with everything typed", async () => {
  const { page, pages, form, db, region, alby } = await world();
  db.$client.exec(`delete from populations where organization_id = ${region}`);
  const refused = await page.post(`${pages}/ny`, { ...form, year: "i år", total: "-5", parties: [alby] });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#year"');
  expect(refused.text).toContain("Belopp att fördela: Beloppet kan inte vara negativt.");
  expect(refused.text).toContain('value="i år"');
  expect(refused.text).toContain("En halv tjänst.");
  const lacking = await page.post(`${pages}/ny`, { ...form, parties: [alby, region] });
  expect(lacking.text).toContain("Regionen: Organisationen har ingen folkmängd");
  expect(lacking.text).toContain('href="#parties[1]"');
  expect(lacking.text).toContain('id="parties[1]"');
  expect(lacking.text).toContain(`/organisationer/${region}/redigera`);
  const manual = {
    ...form,
    method: "manual",
    shares: [{ organizationId: region }, { organizationId: alby, percent: "60" }],
  };
  expect((await page.post(`${pages}/ny`, manual)).text).toContain("Andelarna ska bli 100 procent tillsammans.");
});

test("the next year begins as the last one was divided", async () => {
  const { page, pages, secretary, address, alby, berga } = await world();
  const first = await page.get(`${pages}/ny`);
  expect(first.text).toMatch(/name="year"|id="year"/);
  const shares = [
    { organizationId: alby, percent: 60.5 },
    { organizationId: berga, percent: 39.5 },
  ];
  await secretary.post(address, { year: 2026, total: 1000, method: "manual", shares });
  const next = (await page.get(`${pages}/ny`)).text;
  expect(next).toContain('value="2027"');
  expect(next).toContain('value="60,5"');
  expect(next).toMatch(new RegExp(`value="${alby}" checked`));
});

test("the page shows the newest, compares it with the year before and leads to the older", async () => {
  const { page, pages, secretary, address } = await world();
  expect((await page.get(pages)).text).toContain("Ingen kostnad är fördelad än");
  const input = { total: 1000, populationDate: "2024-12-31" };
  const first = (await secretary.post(address, { ...input, year: 2025 })).json;
  await secretary.post(address, { ...input, year: 2026, total: 900 });
  const newest = (await secretary.post(address, { ...input, year: 2026, total: 1100 })).json;
  const shown = (await page.get(pages)).text;
  expect(shown).toContain("Kostnadsfördelning 2026");
  // 533.98 and 485.44 of Alby: 534, and of the larger remainder 486.
  expect(shown).toContain("534");
  expect(shown).toContain("+48");
  expect(shown).toContain("Folkmängd den 31 december 2024 enligt SCB");
  expect(shown).toContain(`${pages}/${newest.id}/fordelning.xlsx`);
  const older = (await page.get(`${pages}/${first.id}`)).text;
  expect(older).toContain("Kostnadsfördelning 2025");
  expect((await page.get(`${pages}/${Number(newest.id) - 1}`)).text).toContain("Den gäller inte längre: version 2");
});

test("every format has the amounts, the sum, the source of the figures and the difference from rounding row by row", async () => {
  const { page, pages, secretary, address, db } = await world();
  // 100 among 1, 1 and 1: each row by itself sums to 99.
  db.$client.exec("update populations set count = 1");
  const { id } = (await secretary.post(address, { year: 2026, total: 100, populationDate: "2024-12-31" })).json;
  const file = (format: string) => page.raw(`${pages}/${id}/fordelning.${format}`);
  const rounding = "Avrundas varje rad för sig blir summan 99 kronor, alltså 1 krona för lite.";
  const csv = (await file("csv")).body;
  expect(csv.split("\r\n").slice(0, 5)).toEqual([
    "\ufeffPart;Folkmängd;Folkmängd den;Källa;Andel, %;Belopp, kronor;Avrundat för sig",
    "Alby;1;2024-12-31;SCB;33,3;34;33",
    "Berga;1;2024-12-31;SCB;33,3;33;33",
    "Dala;1;2024-12-31;SCB;33,3;33;33",
    "Summa;3;;;100;100;99",
  ]);
  expect(csv).toContain(rounding);
  const markdown = (await file("md")).body;
  expect(markdown).toContain("| Part | Folkmängd | Andel | Belopp, kronor |\n| --- | ---: | ---: | ---: |");
  expect(markdown).toContain("| **Summa** | **3** |");
  expect(markdown).toContain("Alby betalar en krona mer än sin rad");
  const html = (await file("html")).body;
  expect(html).toContain("<tfoot>");
  const word = docxText((await file("docx")).rawPayload);
  expect(word).toContain(squeezed(rounding));
  expect(word).toContain(squeezed("Folkmängd den 31 december 2024 enligt SCB"));
  const pdf = await file("pdf");
  const text = await withPdf(new Uint8Array(pdf.rawPayload), async (document) => {
    const { items } = await (await document.getPage(1)).getTextContent();
    return squeezed(items.map((item) => ("str" in item ? item.str : "")).join(""));
  });
  expect(text).toContain(squeezed(rounding));
  expect((await file("xlsx")).rawPayload.subarray(0, 2).toString()).toBe("PK");
  expect(decodeURIComponent(String(pdf.headers["content-disposition"]))).toContain(
    "Kostnadsfördelning 2026 version 1 Samverkansavtal inom vårdhygien.pdf",
  );
});
