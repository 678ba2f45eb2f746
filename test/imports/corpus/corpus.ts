/** All documents with what should be read from them. Their texts are written for this; people in them are invented. */
import { boards } from "./documents/boards.ts";
import { committees } from "./documents/committees.ts";
import { councils } from "./documents/councils.ts";
import { habits } from "./documents/habits.ts";
import { mixedMinutes } from "./documents/minutes-mixed.ts";
import { networksEast } from "./documents/networks-east.ts";
import { networksNorth } from "./documents/networks-north.ts";
import { networksSouth } from "./documents/networks-south.ts";
import { networksWest } from "./documents/networks-west.ts";
import { notes } from "./documents/notes.ts";
import { steering } from "./documents/steering.ts";
import { workplaces } from "./documents/workplaces.ts";
import type { CorpusDocument } from "./expected.ts";

const networks = [...networksNorth, ...networksSouth, ...networksWest, ...networksEast];

export const corpus: CorpusDocument[] = [
  ...networks,
  ...committees,
  ...boards,
  ...councils,
  ...steering,
  ...workplaces,
  ...notes,
  ...mixedMinutes,
  ...habits,
];
