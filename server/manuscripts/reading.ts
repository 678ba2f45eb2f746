/** A file becomes a manuscript, or is refused with the reason. */
import { ManuscriptError, type Manuscript } from "./model.ts";
import { readPlain } from "./plain.ts";

/** @throws ManuscriptError */
export function readManuscript(content: Uint8Array, filename: string): Promise<Manuscript> {
  if (/\.txt$/i.test(filename)) return Promise.resolve(readPlain(new TextDecoder().decode(content)));
  return Promise.reject(new ManuscriptError("unknown_format"));
}
