/**
 * `npm run bench`: the performance figures as a table, with `--json` as JSON. `--quick` takes a tenth of the data and a
 * fraction of the time; `--keep DIR` leaves the databases in DIR for the next run. Ends with 0 also when an aim is missed.
 */
import { parseArgs } from "node:util";
import { tableOf } from "../test/bench/report.ts";
import { runBench } from "../test/bench/run.ts";
import { sizes } from "../test/bench/sizes.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    tiny: { type: "boolean", default: false },
    keep: { type: "string" },
  },
});
// A signal ends the servers and removes the databases by way of "exit".
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const size = values.tiny ? sizes.tiny : values.quick ? sizes.quick : sizes.full;
const result = await runBench(size, values.keep ?? null, (line) => console.error(line));
console.log(values.json ? JSON.stringify(result, null, 2) : tableOf(result));
