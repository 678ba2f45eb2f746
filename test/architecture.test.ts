/** The rules of server/README.md that can be checked by reading the files. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { flashTexts } from "../server/text/flash.ts";
import { reasons } from "../server/text/messages.ts";

const root = join(import.meta.dirname, "..");

interface SourceFile {
  path: string;
  /** The folder below server/, or "" for what stands directly in it. */
  feature: string;
  name: string;
  text: string;
  imports: string[];
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const server: SourceFile[] = filesBelow("server", ".ts").map((path) => {
  const text = readFileSync(join(root, path), "utf8");
  const [, feature = "", name = feature] = path.split("/");
  return {
    path,
    feature: path.split("/").length > 2 ? feature : "",
    name: (path.split("/").at(-1) ?? name).replace(".ts", ""),
    text,
    imports: [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, target = ""]) =>
      relative(root, join(root, path, "..", target)),
    ),
  };
});

/** Which feature may use which; the map is the architecture. A change here wants a reason in server/README.md. */
const mayUse: Record<string, string[]> = {
  audit: ["documents"],
  documents: [],
  manuscripts: ["documents"],
  wording: [],
  interpretation: ["documents", "manuscripts", "wording"],
  attachments: ["documents", "meetings"],
  people: ["audit", "documents"],
  forums: ["audit", "people", "documents"],
  accounts: ["audit", "documents", "forums", "people"],
  notifications: [],
  filters: ["audit"],
  meetings: ["audit", "documents", "filters", "forums"],
  decisions: ["audit", "meetings", "documents"],
  matters: ["assignments", "audit", "filters", "forums", "meetings", "decisions", "documents"],
  attendance: ["audit", "forums", "people", "meetings"],
  assignments: [
    "audit",
    "attachments",
    "filters",
    "forums",
    "people",
    "meetings",
    "documents",
    "notifications",
    "search",
    "wording",
  ],
  agreements: [
    "audit",
    "assignments",
    "attachments",
    "decisions",
    "documents",
    "filters",
    "forums",
    "meetings",
    "people",
    "wording",
  ],
  commitments: ["agreements", "audit", "documents", "meetings"],
  costs: ["agreements", "audit", "documents", "forums"],
  agenda: [
    "audit",
    "assignments",
    "commitments",
    "attachments",
    "matters",
    "forums",
    "people",
    "meetings",
    "attendance",
    "decisions",
    "documents",
    "notifications",
  ],
  minutes: [
    "agreements",
    "commitments",
    "matters",
    "audit",
    "assignments",
    "forums",
    "meetings",
    "agenda",
    "decisions",
    "documents",
    "notifications",
    "wording",
  ],
  register: [
    "agreements",
    "decisions",
    "documents",
    "filters",
    "forums",
    "matters",
    "meetings",
    "people",
    "search",
    "wording",
  ],
  submissions: ["agenda", "attachments", "audit", "decisions", "documents", "forums", "meetings", "notifications"],
  drafting: ["audit", "agenda", "assignments", "commitments", "forums", "matters", "meetings", "submissions"],
  calendar: ["accounts", "agenda", "audit", "forums", "meetings"],
  mail: [
    "agreements",
    "accounts",
    "assignments",
    "attachments",
    "audit",
    "calendar",
    "meetings",
    "minutes",
    "notifications",
    "overview",
    "submissions",
    "wording",
  ],
  transfer: ["assignments", "people", "meetings", "attendance", "agenda", "minutes"],
  imports: [
    "audit",
    "assignments",
    "attachments",
    "documents",
    "forums",
    "interpretation",
    "manuscripts",
    "meetings",
    "people",
    "transfer",
  ],
  overview: ["agreements", "assignments", "drafting", "forums", "meetings", "agenda", "submissions", "wording"],
  search: ["forums", "meetings"],
  verification: ["audit", "minutes", "search"],
};

/** Used by everyone, and using no feature (types of text/ apart). */
const commons = ["http", "text", ""];

const edges = server.flatMap(({ path, feature, imports }) =>
  imports
    .filter((target) => target.startsWith("server/") && target.split("/").length > 2)
    .map((target) => ({ path, from: feature, to: target.split("/")[1] ?? "", file: target.split("/")[2] ?? "" }))
    .filter(({ from, to }) => from !== to && from !== ""),
);

test("features use each other only along the written map", () => {
  const strays = edges
    .filter(({ from, to }) => !commons.includes(from) && !commons.includes(to) && !mayUse[from]?.includes(to))
    .map(({ path, to }) => `${path} uses ${to}`);
  expect(strays).toEqual([]);
});

/**
 * Where a feature is entered from another: what it says of itself, asks and commands, and what of it stands on others'
 * pages and in their documents. Its own pages, forms and API are its own.
 */
const entrances =
  /^(([a-z]+-)?(schema|rules|queries|commands)|attachments|content|weeks|due|assignments|spelling|versions|head|anchors|standing|visible|blocks|invitation|panel)$/;

/** The libraries, each with what it is used by. */
const libraries: Record<string, RegExp> = {
  documents: /^(model|markdown|html|docx|pdf|text|sheet|files|reading|docx-package|thread)$/,
  manuscripts: /^(model|reading|limits)$/,
  interpretation: /^(model|interpret|answer|reading)$/,
};

const otherEntrances: Record<string, string> = {
  "server/mail/digest-presenter.ts → server/agreements/warning-presenter.ts": "what presses is said the same in a mail",
  "server/overview/presenter.ts → server/agreements/warning-presenter.ts": "and on the start page",
  "server/mail/composer.ts → server/minutes/rendering.ts": "whoever cannot log in is mailed the document itself",
  "server/mail/meeting-presenter.ts → server/calendar/events.ts":
    "what is to be decided is the same in a mail as in a calendar",
  "server/drafting/pages.ts → server/agenda/pages.ts": "the agenda's page tells what is missing from it",
  "server/minutes/pages.ts → server/agenda/pages.ts":
    "a step that was refused is shown on the page it was asked for on",
  "server/overview/presenter.ts → server/meetings/presenter.ts": "a meeting's row is the same on the start page",
  "server/overview/queries.ts → server/meetings/statements.ts": "and so are the columns it is made of",
  "server/overview/waiting-statements.ts → server/submissions/statements.ts":
    "what waits for the secretary is counted as it is listed",
  "server/calendar/statements.ts → server/meetings/statements.ts":
    "a meeting in a calendar has the columns of one in a list",
  "server/verification/queries.ts → server/audit/verify.ts": "the chain of events is verified where it is made",
};

test("features enter each other by their queries, commands and rules, not by their pages", () => {
  const strays = edges
    .filter(({ from, to }) => from !== "text" && !commons.includes(to))
    .filter(({ to, file }) => !(libraries[to] ?? entrances).test(file.replace(".ts", "")))
    .map(({ path, to, file }) => `${path} → server/${to}/${file}`);
  expect([...new Set(strays)].sort()).toEqual(Object.keys(otherEntrances).sort());
});

test("the map has no cycle and names every feature", () => {
  const features = [...new Set(server.map(({ feature }) => feature))].filter((name) => !commons.includes(name));
  expect(features.sort()).toEqual(Object.keys(mayUse).sort());
  const done = new Set<string>();
  for (let round = 0; round < features.length; round += 1) {
    for (const name of features) if (mayUse[name]?.every((used) => done.has(used))) done.add(name);
  }
  expect(features.filter((name) => !done.has(name))).toEqual([]);
});

test("http and text use no feature", () => {
  const strays = edges
    .filter(({ from, to }) => from === "http" && to !== "text")
    .map(({ path, to }) => `${path}: ${to}`);
  expect(strays).toEqual([]);
});

test("SQL is written only where it is asked, commanded or prepared", () => {
  const allowed =
    /(^|-)(queries|commands|statements|versions|attachments|verify|suggestions|session-store|subjects|visible|parties)$/;
  const strays = server
    .filter(({ text, name }) => /from "drizzle-orm"/.test(text) && !allowed.test(name))
    .map(({ path }) => path);
  expect(strays).toEqual([]);
});

test("rules, schemas, presenters and documents are pure", () => {
  const impure = /from "(node:(?!crypto)|fastify"|drizzle-orm|\.\.\/\.\.\/db\/connection|better-sqlite3)/;
  const strays = server
    .filter(({ name }) => /^(rules|review|schema|document|blocks|clause)$|presenter$/.test(name))
    .filter(({ text }) => impure.test(text) || /new Date\(\)|Date\.now/.test(text))
    .map(({ path }) => path);
  expect(strays).toEqual([]);
});

test("a transaction is opened in one place, the environment read in one, the clock asked at the edge", () => {
  const found = (pattern: RegExp) => server.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
  // Verification reads everything as it was at one moment; the search index is built anew in many steps.
  expect(found(/\.transaction\(|inTransaction[<(]/)).toEqual([
    "server/http/context.ts",
    "server/search/index-commands.ts",
    "server/verification/queries.ts",
  ]);
  expect(found(/process\.env/)).toEqual(["server/config.ts"]);
  expect(found(/new Date\(\)|Date\.now\(\)/)).toEqual(["server/app.ts"]);
});

test("Swedish stands in views/ and server/text/ only", () => {
  const literal = /"(?:[^"\\\n]|\\.)*[åäöÅÄÖ](?:[^"\\\n]|\\.)*"|`[^`]*[åäöÅÄÖ][^`]*`/;
  const strays = server
    .filter(({ feature }) => feature !== "text")
    // Examples in the API's documentation are Swedish as what they show is.
    .filter(({ name, path }) => !/(^|-)api$|^schema$/.test(name) && path !== "server/http/problem.ts")
    .filter(({ text }) => literal.test(withoutComments(text)))
    // The name of the program is a name, and the abbreviations of clause.ts are words of the grammar.
    .filter(({ path }) => !["server/app.ts", "server/main.ts", "server/config.ts", "server/clause.ts"].includes(path))
    .map(({ path }) => path);
  expect(strays).toEqual([]);
  expect(filesBelow("views/static/js", ".js").filter((path) => literal.test(withoutComments(read(path))))).toEqual([]);
});

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

test("no file is a drawer for what has no place, and none outgrows its duty", () => {
  const all = ["server", "db", "scripts", "test"].flatMap((folder) => filesBelow(folder, ".ts"));
  expect(all.filter((path) => /\/(utils?|helpers?|common|shared|misc)\b/.test(path))).toEqual([]);
  const long = server.filter(({ text }) => text.split("\n").length > 260).map(({ path }) => path);
  expect(long).toEqual([]);
});

test("every address of a page is spelt in http/paths.ts", () => {
  const strays = server
    .filter(({ path }) => path !== "server/http/paths.ts")
    .filter(({ text }) =>
      /["`]\/(moten|punkter|uppdrag|aterrapporter|forum|personer|organisationer|beslut|bilagor|mina-uppdrag|arenden|avtal|sok|inlamnade-punkter|ledamotskap|konto|kalender|filter|import|admin)\b/.test(
        text,
      ),
    )
    .map(({ path }) => path);
  expect(strays).toEqual([]);
});

test("every reason and every message on a page is given somewhere", () => {
  const unused = (keys: string[]) => {
    // A key stands without quotation marks where it is told, and within them where it is used.
    const uses = server.map(({ text }) => text).join("\n");
    return keys.filter((key) => !uses.includes(`"${key}"`));
  };
  expect(unused(Object.keys(reasons))).toEqual([]);
  expect(unused(Object.keys(flashTexts))).toEqual([]);
});

test("every partial stands in some view", () => {
  const views = filesBelow("views", ".hbs").map(read).join("\n");
  const names = filesBelow("views/partials", ".hbs").map((path) =>
    relative("views/partials", path).replace(".hbs", ""),
  );
  expect(names.filter((name) => !new RegExp(`\\{\\{#?~?> ?${name}[\\s}]`).test(views))).toEqual([]);
});
