/** `npm run restore -- FILE`: puts a backup in the place of the database of DATA_DIR, once it has been checked. */
import { restoreDatabase } from "../db/backup.ts";
import { databaseFile, onlyArgument, runCommand } from "./command-line.ts";

await runCommand(() => {
  const file = onlyArgument("npm run restore -- FILE");
  const former = restoreDatabase(file, databaseFile());
  console.log(`Restored from ${file}.`);
  if (former) console.log(`The database as it was: ${former}`);
});
