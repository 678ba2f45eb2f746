/**
 * `npm run score`: how well the importer reads the documents of test/imports/corpus, per document and per field.
 * `--only NAME` takes those whose name holds NAME, `--verbose` lists every miss, `--text` leaves out the files and gives the
 * parser the documents as they were described: what is missed then is no reader's fault. `--keep` writes what was reached
 * as what the tests demand from now on.
 */
import { parseArgs } from "node:util";
import { corpusFiles } from "../test/imports/corpus/build/files.ts";
import { corpus } from "../test/imports/corpus/corpus.ts";
import { keepFloors } from "../test/imports/corpus/floors.ts";
import { measure, measureWithoutFiles } from "../test/imports/corpus/measuring.ts";
import { documentTable, fieldTable, missList, totalsOf } from "../test/imports/corpus/report.ts";
import { meanScore } from "../test/imports/corpus/score.ts";
import { measureSeed, seedsAreThere } from "../test/imports/seed-minutes.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    verbose: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    text: { type: "boolean", default: false },
  },
});

const documents = corpus.filter(({ name, targets }) =>
  values.text ? name.includes(values.only) : targets.some((target) => `${name}.${target}`.includes(values.only)),
);
const measured = values.text
  ? measureWithoutFiles(documents)
  : await measure((await corpusFiles(documents)).filter(({ name }) => name.includes(values.only)));
const seed = seedsAreThere && "seed minutes".includes(values.only) ? await measureSeed() : null;
const shown = seed === null ? measured : [seed, ...measured];
if (values.verbose) for (const each of shown) console.log(`${missList(each)}\n`);
const totals = totalsOf(measured.length === 0 ? shown : measured);
console.log(`${documentTable(shown)}\n\n${fieldTable(totals)}`);
if (values.keep && values.only === "" && !values.text) keepFloors(totals, seed === null ? null : meanScore(seed.score));
