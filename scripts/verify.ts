/** `npm run verify`: the soundness of the database of DATA_DIR; exit code 1 and a list if anything is off. */
import { verifyDatabase } from "../server/verification/queries.ts";
import { existingDatabase, runCommand } from "./command-line.ts";

await runCommand(() => {
  const db = existingDatabase();
  try {
    const { faults, counted } = verifyDatabase(db);
    const { events, minutes, agendas, files } = counted;
    for (const fault of faults) console.log(fault);
    console.log(
      `${faults.length} faults in ${events} audit events, ${minutes} approved minutes, ${agendas} sent agendas, ${files} files.`,
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    db.$client.close();
  }
});
