import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../db/connection.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { actorOfKey, findLogin } from "../../server/accounts/queries.ts";
import { verifyPassword } from "../../server/accounts/secrets.ts";
import { aForum, aPerson } from "../support/builders.ts";
import { run, temporaryFolder } from "./folders.ts";

const slow = 60_000;
const fileIn = (folder: string) => join(folder, "beslutsspar.sqlite");

test("makes an account in a new folder, and a token of it and nothing else on stdout", { timeout: slow }, async () => {
  const folder = join(temporaryFolder(), "ny");
  const made = await run(
    folder,
    "user",
    "add",
    "--email",
    "Sek@Example.se",
    "--name",
    "Sara Sekreterare",
    "--role",
    "secretary",
  );
  expect(made).toMatchObject({ code: 0, errors: "" });
  expect(made.out).toMatch(/^Account sek@example\.se \(secretary\) created\.\nPassword: \S{20}\n$/);

  const token = await run(folder, "token", "create", "--email", "sek@example.se", "--name", "Kalender");
  expect(token).toMatchObject({ code: 0, errors: "" });
  expect(token.out).toMatch(/^bs_[\w-]{43}\n$/);

  const db = openDatabase(fileIn(folder));
  const password = made.out.split("Password: ")[1]!.trim();
  expect(await verifyPassword(findLogin(db, "sek@example.se")!.passwordHash, password)).toBe(true);
  expect(actorOfKey(db, "api", token.out.trim(), new Date())).toMatchObject({ everywhere: "secretary" });
  db.$client.close();
});

test("ties an account to a person and limits it to forums, beside an open server", { timeout: slow }, async () => {
  const folder = temporaryFolder();
  const server = openDatabase(fileIn(folder));
  migrateDatabase(server);
  const personId = aPerson(server);
  const forumId = aForum(server, { slug: "schnv" });
  aForum(server, { slug: "lchnv" });
  const given = ["--email", "a@example.se", "--name", "Anna", "--role", "reader", "--password", "ett långt lösenord"];
  const made = await run(folder, "user", "add", ...given, "--person", personId, "--forum", "schnv");
  expect(made).toEqual({ code: 0, out: "Account a@example.se (reader) created.\n", errors: "" });
  expect(server.$client.prepare("select person_id, forum_id from accounts join account_forums").get()).toEqual({
    person_id: Number(personId),
    forum_id: Number(forumId),
  });
  server.$client.close();
});

const account = ["--email", "a@example.se", "--name", "Anna", "--role", "admin", "--password", "ett långt lösenord"];
const without = (option: string, ...instead: string[]) => {
  const at = account.indexOf(option);
  return [...account.slice(0, at), ...instead, ...account.slice(at + 2)];
};

test("tells in one line what is wrong with an account", { timeout: slow }, async () => {
  const folder = temporaryFolder();
  const wrong: [string[], string][] = [
    [without("--role", "--role", "boss"), "--role must be one of admin, secretary, member, reader.\n"],
    [without("--email", "--email", "anna"), "--email is not an e-mail address.\n"],
    [without("--name"), "--name is missing.\n"],
    [without("--password", "--password", "kort"), "--password must have at least 12 characters.\n"],
    [[...account, "--forum", "finnsinte"], "--forum finnsinte is not the address of a forum.\n"],
  ];
  const answers = await Promise.all(wrong.map(([args]) => run(folder, "user", "add", ...args)));
  expect(answers).toEqual(wrong.map(([, errors]) => ({ code: 1, out: "", errors })));
  expect(await run(folder, "user", "add", ...account)).toMatchObject({ code: 0 });
  expect(await run(folder, "user", "add", ...account)).toEqual({
    code: 1,
    out: "",
    errors: "--email already has an account.\n",
  });
});

test("gives no token for an account that is not there", { timeout: slow }, async () => {
  const folder = temporaryFolder();
  const args = ["create", "--email", "a@example.se", "--name", "x"];
  expect(await run(folder, "token", ...args)).toMatchObject({
    code: 1,
    out: "",
    errors: expect.stringContaining("no database"),
  });
  expect(existsSync(fileIn(folder))).toBe(false);
});

test("backs up beside an open server, restores when it is closed, and verifies", { timeout: slow }, async () => {
  const folder = temporaryFolder();
  const copy = join(folder, "kopia.sqlite");
  const server = openDatabase(fileIn(folder));
  migrateDatabase(server);
  aForum(server, { slug: "före" });
  expect(await run(folder, "backup", copy)).toMatchObject({ code: 0, errors: "" });
  aForum(server, { slug: "efter" });
  expect(await run(folder, "restore", copy)).toMatchObject({
    code: 1,
    errors: "The database is in use. Stop the server first.\n",
  });
  server.$client.close();

  expect(await run(folder, "restore", copy)).toMatchObject({ code: 0, errors: "" });
  const db = openDatabase(fileIn(folder));
  expect(db.$client.prepare("select slug from forums").pluck().all()).toEqual(["före"]);
  expect(await run(folder, "verify")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^0 faults in 0 audit events/),
  });
  db.$client.pragma("foreign_keys = OFF");
  db.$client.exec("insert into memberships (forum_id, person_id, role) values (1, 999, 'member')");
  expect(await run(folder, "verify")).toMatchObject({
    code: 1,
    out: expect.stringContaining("Row 1 of memberships refers to a row of persons that is gone.\n1 faults"),
  });
  db.$client.close();
});
