/** A forum with somebody in it, a secretary, and documents to bring in. */
import { deflateRawSync } from "node:zlib";
import type { Interpretation, ReadItem, ReadPerson } from "../../server/interpretation/model.ts";
import { addImport, keepReading } from "../../server/imports/commands.ts";
import { getImport } from "../../server/imports/queries.ts";
import { readPlain } from "../../server/manuscripts/plain.ts";
import { aForum, aMembership, anOrganization, aPerson } from "../support/builders.ts";
import { addTestAccount, testApp, type TestApp } from "../support/app.ts";
import { createKey } from "../../server/accounts/key-commands.ts";

export const document = `Länschefsnätverket
Minnesanteckningar 2025-10-03

1. Öppnande
2. Hemtagning
Beslut
att ge Karin Ek i uppdrag att ta fram en rutin
`;

const place = (from: number, to = from) => ({ place: { from, to }, sure: "certain" as const, rule: "test" });

export const person = (values: Partial<ReadPerson>): ReadPerson => ({
  name: "Karin Ek",
  organization: "Avesta",
  title: "socialchef",
  group: null,
  present: true,
  remote: false,
  substitute: false,
  substituteFor: null,
  part: null,
  ...place(3),
  ...values,
});

export const item = (values: Partial<ReadItem>): ReadItem => ({
  number: null,
  title: "Punkt",
  kinds: [],
  presenters: [],
  body: "",
  decisions: [],
  assignments: [],
  attachments: [],
  level: 0,
  ...place(4),
  ...values,
});

const found = (value: string) => ({ value, ...place(2) });

/** What the readers could make of the document; each test says what differs. */
export const interpretation = (values: Partial<Interpretation> = {}): Interpretation => ({
  header: {
    forum: found("Länschefsnätverket"),
    kind: { ...found(""), value: "minnesanteckningar" },
    date: found("2025-10-03"),
    start: found("09:00"),
    end: found("12:00"),
    place: found("Falun"),
    mode: { ...found(""), value: "hybrid" },
    nextMeeting: null,
  },
  attendance: [
    person({}),
    person({ name: "Anna Berg", organization: "Region Dalarna", title: null, present: false }),
    person({ name: "Okänd Person", organization: null, title: null, present: null }),
  ],
  items: [
    item({ number: "1", title: "Öppnande" }),
    item({
      number: "2",
      title: "Hemtagning",
      kinds: ["decision"],
      presenters: [{ name: "Karin Ek", title: "socialchef" }],
      body: "Karin beskrev läget.",
      decisions: [
        {
          state: "taken",
          body: "Länschefsnätverket",
          clauses: ["att ge Karin Ek i uppdrag att ta fram en rutin"],
          ...place(6, 7),
        },
      ],
      assignments: [
        {
          assignees: ["Karin"],
          task: "ta fram en rutin",
          due: "2025-11-28",
          dueText: "vecka 48",
          reportTo: null,
          ...place(7),
          sure: "doubtful",
        },
      ],
      attachments: ["Bilaga 1"],
      ...place(5, 7),
    }),
    item({ number: "2a", title: "Statistik", level: 1, kinds: ["information"] }),
    item({
      number: "3",
      title: "Budget",
      decisions: [{ state: "deferred", body: null, clauses: ["att anta budgeten"], ...place(8) }],
      assignments: [
        {
          assignees: ["samtliga kommuner"],
          task: "svara",
          due: null,
          dueText: "under hösten",
          reportTo: null,
          ...place(9),
        },
        { assignees: ["Bo Ohlsson"], task: "ringa", due: null, dueText: null, reportTo: "LCHNV", ...place(9) },
      ],
    }),
  ],
  warnings: [{ code: "presence_unknown", message: "Närvaron framgår inte.", line: 3 }],
  ...values,
});

export interface ImportWorld extends TestApp {
  forumId: string;
  otherForumId: string;
  karin: string;
  accountId: string;
  token: string;
  /** A document that has been read so. */
  aReadImport: (values?: Partial<Interpretation>, content?: string, filename?: string) => string;
  /** Sends a file to the API. */
  send: (name: string, content: string | Uint8Array, form?: Record<string, string>, token?: string) => Promise<Sent>;
}

interface Sent {
  status: number;
  json: any;
}

export async function importWorld(): Promise<ImportWorld> {
  const world = await testApp();
  const { app, db, asSystem } = world;
  const forumId = aForum(db);
  const otherForumId = aForum(db, {
    slug: "annat",
    name: "Annat forum",
    shortName: "Annat",
    decisionName: "Det andra",
  });
  const organizationId = anOrganization(db);
  anOrganization(db, { name: "Region Dalarna", shortName: "Region Dalarna", kind: "region" });
  const karin = aPerson(db, { name: "Karin Ek", organizationId });
  aMembership(db, { forumId, personId: karin });
  const accountId = addTestAccount(db, { role: "secretary", forumIds: [forumId], name: "Sekreteraren" });
  const token = asSystem((ctx) => createKey(ctx, "api", accountId, "test"));
  return {
    ...world,
    forumId,
    otherForumId,
    karin,
    accountId,
    token,
    aReadImport: (values = {}, content = document, filename = "anteckningar.txt") =>
      asSystem((ctx) => {
        const file = { filename, mediaType: "text/plain", content: Buffer.from(content), forumId, batchId: null };
        const id = addImport(ctx, file);
        keepReading(ctx, id, { manuscript: readPlain(content), interpretation: interpretation(values) });
        return id;
      }),
    async send(name, content, form = {}, as = token) {
      const data = new FormData();
      for (const [field, value] of Object.entries(form)) data.set(field, value);
      data.set("file", new Blob([typeof content === "string" ? content : new Uint8Array(content)]), name);
      const request = new Request("http://localhost/", { method: "POST", body: data });
      const answer = await app.inject({
        method: "POST",
        url: "/api/v1/imports",
        headers: { authorization: `Bearer ${as}`, "content-type": request.headers.get("content-type") ?? "" },
        payload: Buffer.from(await request.arrayBuffer()),
      });
      return { status: answer.statusCode, json: JSON.parse(answer.body) };
    },
  };
}

export const importOf = ({ asSystem }: TestApp, id: string) => asSystem((ctx) => getImport(ctx, id));

/** How many rows each table has, for what must leave none behind. */
export const rowCounts = ({ db }: TestApp): Record<string, number> =>
  Object.fromEntries(
    ["meetings", "items", "decisions", "clauses", "attendances", "assignments", "assignees", "attachments"].map(
      (table) => [table, db.$client.prepare(`select count(*) from ${table}`).pluck().get() as number],
    ),
  );

interface Entry {
  name: string;
  content: string | Uint8Array;
}

/** A zip file as other programs make it; written here so that its faults can be too. */
export function zipOf(entries: Entry[], { utf8 = true } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const raw = Buffer.from(content);
    const data = deflateRawSync(raw);
    const nameBytes = Buffer.from(name, utf8 ? "utf8" : "latin1");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(utf8 ? 0x800 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, nameBytes, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
