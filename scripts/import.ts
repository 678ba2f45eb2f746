/** `npm run import -- FILE [FILE…]`: prints what the importer reads from each file, as JSON; touches no database. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { answerOf } from "../server/interpretation/answer.ts";
import { interpret } from "../server/interpretation/interpret.ts";
import { readManuscript } from "../server/manuscripts/reading.ts";

const files = process.argv.slice(2);
const answers: unknown[] = [];
for (const file of files) {
  const manuscript = await readManuscript(readFileSync(file), file);
  answers.push(answerOf(basename(file), interpret(manuscript)));
}
console.log(JSON.stringify(answers.length === 1 ? answers[0] : answers, null, 2));
