/** `npm run user -- add …`: creates an account in the database of DATA_DIR. */
import type { Db } from "../db/connection.ts";
import { accountRoles } from "../db/schema/values.ts";
import { addAccount } from "../server/accounts/commands.ts";
import { AccountInput } from "../server/accounts/schema.ts";
import { hashPassword, newSecret } from "../server/accounts/secrets.ts";
import { listForumNames } from "../server/forums/queries.ts";
import {
  commandArguments,
  newOrExistingDatabase,
  runCommand,
  system,
  validated,
  writeAsSystem,
} from "./command-line.ts";

const usage =
  "npm run user -- add --email E --name N --role admin|secretary|member|reader [--password P] [--forum SLUG …] [--person ID]";

await runCommand(async () => {
  const { positionals, values } = commandArguments(usage, {
    options: {
      email: { type: "string", default: "" },
      name: { type: "string", default: "" },
      role: { type: "string", default: "" },
      password: { type: "string" },
      person: { type: "string" },
      forum: { type: "string", multiple: true, default: [] },
    },
  });
  if (positionals.join(" ") !== "add") throw new Error(`Usage: ${usage}`);
  if (!accountRoles.some((role) => role === values.role)) {
    throw new Error(`--role must be one of ${accountRoles.join(", ")}.`);
  }
  const { email, name, role, password = newSecret().slice(0, 20) } = values;
  const input = validated(AccountInput, { email, name, role, personId: values.person, password });
  const passwordHash = await hashPassword(password);

  const db = newOrExistingDatabase();
  try {
    const details = { email: input.email, name: input.name, role: input.role, personId: input.personId, passwordHash };
    const forumIds = values.forum.map((slug) => forumIdOf(db, slug));
    writeAsSystem(db, (ctx) => addAccount(ctx, { ...details, forumIds, disabled: false }));
  } finally {
    db.$client.close();
  }
  console.log(`Account ${input.email} (${input.role}) created.`);
  if (values.password === undefined) console.log(`Password: ${password}`);
});

function forumIdOf(db: Db, slug: string): string {
  const forum = listForumNames({ db, actor: system, now: new Date() }).find((candidate) => candidate.slug === slug);
  if (!forum) throw new Error(`--forum ${slug} is not the address of a forum.`);
  return forum.id;
}
