/** All documents with what should be read from them. Their texts are written for this; people in them are invented. */
import { committees } from "./documents/committees.ts";
import { networksNorth } from "./documents/networks-north.ts";
import { networksSouth } from "./documents/networks-south.ts";
import { steering } from "./documents/steering.ts";
import { workplaces } from "./documents/workplaces.ts";
import type { CorpusDocument } from "./expected.ts";

export const corpus: CorpusDocument[] = [...networksNorth, ...networksSouth, ...committees, ...steering, ...workplaces];
