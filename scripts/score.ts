/**
 * `npm run score`: how well the importer reads the documents of test/imports/corpus, per document and per field.
 * `--only NAME` takes those whose name holds NAME, `--verbose` lists every miss, `--text` leaves out the files and gives the
 * parser the documents as they were described: what is missed then is no reader's fault.
 */
import { parseArgs } from "node:util";
import { corpusFiles } from "../test/imports/corpus/build/files.ts";
import { corpus } from "../test/imports/corpus/corpus.ts";
import { measure, measureWithoutFiles } from "../test/imports/corpus/measuring.ts";
import { documentTable, fieldTable, missList, totalsOf } from "../test/imports/corpus/report.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    verbose: { type: "boolean", default: false },
    text: { type: "boolean", default: false },
  },
});

const documents = corpus.filter(({ name, targets }) =>
  values.text ? name.includes(values.only) : targets.some((target) => `${name}.${target}`.includes(values.only)),
);
const measured = values.text
  ? measureWithoutFiles(documents)
  : await measure((await corpusFiles(documents)).filter(({ name }) => name.includes(values.only)));
if (values.verbose) for (const each of measured) console.log(`${missList(each)}\n`);
console.log(`${documentTable(measured)}\n\n${fieldTable(totalsOf(measured))}`);
