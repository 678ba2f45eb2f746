/** `npm run backup -- FILE`: a consistent copy of the database of DATA_DIR, also while the server runs. */
import { backUp } from "../db/backup.ts";
import { existingDatabase, onlyArgument, runCommand } from "./command-line.ts";

await runCommand(async () => {
  const file = onlyArgument("npm run backup -- FILE");
  const db = existingDatabase();
  try {
    await backUp(db, file);
  } finally {
    db.$client.close();
  }
  console.log(`Backed up to ${file}.`);
});
