/** `npm run --silent token -- create …`: prints an API token of an account, and nothing else, on stdout. */
import { createKey } from "../server/accounts/key-commands.ts";
import { findLogin } from "../server/accounts/queries.ts";
import { KeyInput } from "../server/accounts/schema.ts";
import { commandArguments, existingDatabase, runCommand, validated, writeAsSystem } from "./command-line.ts";

const usage = "npm run --silent token -- create --email E --name N";

await runCommand(() => {
  const { positionals, values } = commandArguments(usage, {
    options: { email: { type: "string", default: "" }, name: { type: "string", default: "" } },
  });
  if (positionals.join(" ") !== "create" || values.email === "") throw new Error(`Usage: ${usage}`);
  const { name } = validated(KeyInput, { name: values.name });

  const db = existingDatabase();
  try {
    const account = findLogin(db, values.email.trim().toLowerCase());
    if (!account) throw new Error(`--email ${values.email} has no account, or one that is disabled.`);
    console.log(writeAsSystem(db, (ctx) => createKey(ctx, "api", account.id, name)));
  } finally {
    db.$client.close();
  }
});
