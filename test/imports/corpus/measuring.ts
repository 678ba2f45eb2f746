/** Reads every file of the corpus as the importer does, and scores what came out. */
import { answerOf, type ImportAnswer } from "../../../server/interpretation/answer.ts";
import { interpret } from "../../../server/interpretation/interpret.ts";
import { ManuscriptError } from "../../../server/manuscripts/model.ts";
import { readManuscript } from "../../../server/manuscripts/reading.ts";
import { manuscriptOf } from "./build/manuscript.ts";
import type { CorpusFile } from "./build/files.ts";
import { expectedIn, type CorpusDocument } from "./expected.ts";
import { scoreOf, type Score } from "./score.ts";

export interface Measured {
  name: string;
  family: CorpusDocument["family"];
  score: Score;
  /** Why the file could not be read. */
  fault: string | null;
}

const nothing: ImportAnswer = {
  file: "",
  meeting: { forum: null, kind: null, date: null, start: null, end: null, place: null, mode: null },
  attendance: [],
  items: [],
  warnings: [],
};

export async function measure(files: CorpusFile[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { document, target, name, content } of files) {
    let answer = nothing;
    let fault: string | null = null;
    try {
      answer = answerOf(name, interpret(await readManuscript(content, name)));
    } catch (error) {
      if (!(error instanceof ManuscriptError)) throw error;
      fault = error.fault;
    }
    measured.push({ name, family: document.family, score: scoreOf(expectedIn(document, target), answer), fault });
  }
  return measured;
}

/** What the parser alone is good for: no file stands between it and the document. */
export const measureWithoutFiles = (documents: CorpusDocument[]): Measured[] =>
  documents.map((document) => {
    const answer = answerOf(document.name, interpret(manuscriptOf(document.description)));
    return { name: document.name, family: document.family, score: scoreOf(document.expected, answer), fault: null };
  });
