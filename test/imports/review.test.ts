import { expect, test } from "vitest";
import { paths } from "../../server/http/paths.ts";
import { addTestAccount, type PageClient, PageClient as Client } from "../support/app.ts";
import { document, importOf, importWorld, item, rowCounts, zipOf, type ImportWorld } from "./world.ts";

async function reviewing(world: ImportWorld): Promise<PageClient> {
  const client = new Client(world.app);
  const email = world.db.$client
    .prepare("select email from accounts where id = ?")
    .pluck()
    .get(Number(world.accountId));
  await client.logIn(email as string);
  return client;
}

/** The form as it stands on the page, with changes. */
async function sendForm(world: ImportWorld, client: PageClient, id: string, change: (draft: any) => void, extra = {}) {
  const { draft, version } = importOf(world, id);
  const form: any = structuredClone({ ...draft, version });
  for (const one of form.items) {
    one.presenters = one.presenters.map(({ name, title }: any) => (title ? `${name}, ${title}` : name)).join("\n");
    one.attachments = one.attachments.join("\n");
    for (const decision of one.decisions) decision.clauses = decision.clauses.join("\n");
    for (const assignment of one.assignments) assignment.assignees = assignment.assignees.join(", ");
  }
  change(form);
  return client.post(paths.import(id), { ...form, ...extra });
}

test("the form leaves the draft as it was read when nothing is changed", async () => {
  const world = await importWorld();
  const client = await reviewing(world);
  const id = world.aReadImport();
  const before = importOf(world, id).draft;
  await client.get(paths.import(id));
  const answer = await sendForm(world, client, id, () => undefined);
  expect(answer.status).toBe(303);
  expect(importOf(world, id).draft).toEqual(before);
});

test("what is corrected is saved as a draft, half done too, and accepted as it stands", async () => {
  const world = await importWorld();
  const client = await reviewing(world);
  const id = world.aReadImport();
  const page = await client.get(paths.import(id));
  for (const text of ["Osäkert – kontrollera", "Rad 6–7", "Närvaron framgår inte.", "Ges till Karin Ek."]) {
    expect(page.text).toContain(text);
  }
  await sendForm(world, client, id, (form) => {
    form.date = "våren 2025";
    form.attendance[1].name = "Anna Bergström";
    form.items[1].assignments[0].checked = "on";
  });
  expect(importOf(world, id)).toMatchObject({
    unsureCount: 0,
    draft: { date: "våren 2025", attendance: [{}, { name: "Anna Bergström" }, {}] },
  });
  await client.get(paths.import(id));
  const refused = await sendForm(world, client, id, () => undefined, { intent: "accept" });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#date"');
  expect(refused.text).toContain("våren 2025");
  expect(rowCounts(world).meetings).toBe(0);
  const accepted = await sendForm(world, client, id, (form) => (form.date = "2025-10-03"), { intent: "accept" });
  expect(accepted).toMatchObject({ status: 303, headers: { location: paths.import(id) } });
  const { meetingId } = importOf(world, id);
  expect((await client.get(paths.import(id))).text).toContain(paths.meeting(meetingId!));
  const names = world.db.$client.prepare("select name from attendances order by position").pluck().all();
  expect(names).toEqual(["Karin Ek", "Anna Bergström", "Okänd Person"]);

  await client.get(paths.undoImport(id));
  await client.post(paths.undoImport(id));
  expect(importOf(world, id)).toMatchObject({ state: "undone", meetingId: null });
  expect((await client.get(paths.import(id))).text).toContain("Anna Bergström");
});

test("one of the two who correct the same document is told of the other", async () => {
  const world = await importWorld();
  const client = await reviewing(world);
  const id = world.aReadImport();
  await client.get(paths.import(id));
  const { version } = importOf(world, id);
  await sendForm(world, client, id, (form) => (form.place = "Borlänge"));
  const late = await sendForm(world, client, id, (form) => (form.place = "Mora"), { version });
  expect(late.status).toBe(422);
  for (const text of ["Så här skiljer sig versionerna", "Borlänge", "Mora"]) expect(late.text).toContain(text);
  const script = await client.post(paths.import(id), { version }, { accept: "application/json" });
  expect(script).toMatchObject({ status: 412, json: { detail: expect.any(String) } });
});

test("whoever is not in the register is added with one click, with the organization too", async () => {
  const world = await importWorld();
  const client = await reviewing(world);
  const id = world.aReadImport();
  await client.get(paths.import(id));
  await sendForm(world, client, id, (form) => (form.attendance[2].organization = "Rättviks kommun"), {
    op: "organization:2",
  });
  await sendForm(world, client, id, () => undefined, { op: "person:2" });
  const person = world.db.$client
    .prepare(
      "select p.id, o.name, o.kind from persons p join organizations o on o.id = p.organization_id where p.name = 'Okänd Person'",
    )
    .get() as { id: number };
  expect(person).toMatchObject({ name: "Rättviks kommun", kind: "municipality" });
  expect(importOf(world, id).draft?.attendance[2]?.personId).toBe(String(person.id));
});

const titlesAfter = async (op: string, extra: object = {}) => {
  const world = await importWorld();
  const client = await reviewing(world);
  const id = world.aReadImport({
    items: [
      item({ title: "A", body: "Ett." }),
      item({ title: "B", body: "Två.\n\n## Tre\n\nFyra.", attachments: ["Bilaga 1"] }),
      item({
        title: "C",
        decisions: [
          { state: "taken", body: null, clauses: ["att C"], place: { from: 1, to: 1 }, sure: "certain", rule: "x" },
        ],
      }),
    ],
  });
  await client.get(paths.import(id));
  const answer = await sendForm(world, client, id, () => undefined, { op, ...extra });
  const items = importOf(world, id).draft!.items.map(({ title, body, decisions }) => [title, body, decisions.length]);
  return { items, location: answer.headers.location };
};

test.each<[string, string, object, unknown[][], string]>([
  [
    "removes",
    "remove-item:1",
    {},
    [
      ["A", "Ett.", 0],
      ["C", "", 1],
    ],
    "punkt-1",
  ],
  [
    "moves up",
    "up-item:2",
    {},
    [
      ["A", "Ett.", 0],
      ["C", "", 1],
      ["B", "Två.\n\n## Tre\n\nFyra.", 0],
    ],
    "punkt-1",
  ],
  [
    "merges",
    "merge-item:2",
    {},
    [
      ["A", "Ett.", 0],
      ["B", "Två.\n\n## Tre\n\nFyra.\n\nC", 1],
    ],
    "punkt-1",
  ],
  [
    "splits",
    "split-item:1",
    { splitAt: { "item-1": "1" } },
    [
      ["A", "Ett.", 0],
      ["B", "Två.", 0],
      ["Tre", "Fyra.", 0],
      ["C", "", 1],
    ],
    "punkt-2",
  ],
  [
    "moves a decision",
    "move-decision:2.0",
    { moveTo: { "move-decision-2-0": "0" } },
    [
      ["A", "Ett.", 1],
      ["B", "Två.\n\n## Tre\n\nFyra.", 0],
      ["C", "", 0],
    ],
    "punkt-2",
  ],
  [
    "adds",
    "add-item:0",
    {},
    [
      ["A", "Ett.", 0],
      ["", "", 0],
      ["B", "Två.\n\n## Tre\n\nFyra.", 0],
      ["C", "", 1],
    ],
    "punkt-1",
  ],
])("a button %s, and leads to where that is", async (_, op, extra, expected, anchor) => {
  const { items, location } = await titlesAfter(op, extra);
  expect(items).toEqual(expected);
  expect(location).toMatch(new RegExp(`#${anchor}$`));
});

test("files are taken in one by one, zip files unpacked, and one that fails leaves the rest", async () => {
  const world = await importWorld();
  const client = await reviewing(world);
  await client.get(paths.imports);
  const archive = zipOf([
    { name: "2018/mars.txt", content: document },
    { name: "2018/bild.png", content: "x" },
    { name: "2018/tom.txt", content: "" },
    { name: "2018/maj.txt", content: "2. Något annat" },
    { name: "2018/inre.zip", content: "x" },
  ]);
  const answer = await client.upload(paths.imports, {}, { field: "file", name: "arkiv.zip", content: archive });
  expect(answer.status).toBe(303);
  await world.app.importQueue.idle();
  const rows = world.db.$client.prepare("select filename, state, fault, batch_id from imports order by id").all();
  expect(rows).toMatchObject([
    { filename: "mars.txt", state: "read", batch_id: null },
    { filename: "bild.png", state: "refused", fault: "unknown_format", batch_id: 1 },
    { filename: "tom.txt", state: "refused", fault: "no_text" },
    { filename: "maj.txt", state: "read" },
    { filename: "inre.zip", state: "refused", fault: "unknown_format" },
  ]);
  const list = (await client.get(answer.headers.location!)).text;
  for (const text of ["mars.txt", "Filen är av ett slag som inte kan läsas.", "2 dokument att granska."]) {
    expect(list).toContain(text);
  }
  // What is refused is not kept.
  expect(world.db.$client.prepare("select count(*) from import_contents").pluck().get()).toBe(2);
});

test("a zip file that cannot be unpacked is told at its field", async () => {
  const world = await importWorld();
  const client = await reviewing(world);
  await client.get(paths.imports);
  const file = { field: "file", name: "arkiv.zip", content: Buffer.from("nej") };
  const answer = await client.upload(paths.imports, {}, file);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("Zip-filen är skadad");
});

test("what was being read when the program stopped is read when it starts", async () => {
  const world = await importWorld();
  const id = world.aReadImport();
  world.db.$client.prepare("update imports set state = 'reading' where id = ?").run(Number(id));
  await world.app.listen({ port: 0 });
  await world.app.importQueue.idle();
  expect(importOf(world, id).state).toBe("read");
});

test("a document is thrown away after a question", async () => {
  const world = await importWorld();
  const client = await reviewing(world);
  const id = world.aReadImport();
  expect((await client.get(paths.discardImport(id))).text).toContain("anteckningar.txt");
  await client.post(paths.discardImport(id));
  expect(importOf(world, id).state).toBe("discarded");
  expect((await client.get(paths.import(id))).text).toContain("Filen och det som lästes ur den är borttaget.");
});

test("a secretary of another forum finds nothing of it", async () => {
  const world = await importWorld();
  const id = world.aReadImport();
  const other = addTestAccount(world.db, { role: "secretary", forumIds: [world.otherForumId] });
  const client = new Client(world.app);
  await client.logIn(
    world.db.$client.prepare("select email from accounts where id = ?").pluck().get(Number(other)) as string,
  );
  expect((await client.get(paths.import(id))).status).toBe(404);
  expect((await client.get(paths.imports)).text).not.toContain("anteckningar.txt");
});
