/** Where the meeting was held, and in which form. */
import {
  digitalMeeting,
  digitalWord,
  hybridMeeting,
  hybridWord,
  placePhrase,
  thisMeeting,
} from "../text/header-words.ts";
import { modeOf, placeAlone, placeIn } from "./header-place.ts";
import { at, found, namedFields, type HeadSource } from "./header-source.ts";
import type { Header } from "./model.ts";

export function readPlace(source: HeadSource): Header["place"] {
  for (const field of namedFields(source, "place")) {
    const place = placeAlone(field.value);
    if (place) return found(place, field.place, "place in a field");
  }
  for (const field of namedFields(source, "timeAndPlace", "time", "date")) {
    const place = placeIn(field.value, true);
    if (place)
      return found(place, field.place, "place beside the time", field.kind === "timeAndPlace" ? "certain" : "likely");
  }
  for (const line of source.head.slice(0, 30).filter(({ text }) => thisMeeting.test(text) && text.length < 300)) {
    const place = placePhrase.exec(line.text)?.groups?.place;
    if (place !== undefined) return found(place.trim(), at(line), "place in the first sentence", "likely");
  }
  return null;
}

export function readMode(source: HeadSource, place: Header["place"]): Header["mode"] {
  const [field] = namedFields(source, "mode");
  const said =
    field && (hybridWord.test(field.value) || digitalWord.test(field.value) || /fysisk/iu.test(field.value))
      ? modeOf(field.value)
      : null;
  if (field && said) return found(said, field.place, "mode in a field");
  for (const { text, number } of source.head.slice(0, 12)) {
    if (text.length < 120 && hybridMeeting.test(text))
      return found("hybrid", { from: number, to: number }, "mode in the title");
  }
  const mode = place && modeOf(place.value);
  if (place && mode) return found(mode, place.place, "mode from the place", mode === "physical" ? "likely" : "certain");
  const title = source.head.slice(0, 12).find(({ text }) => text.length < 120 && digitalMeeting.test(text));
  return title ? found("digital", at(title), "mode in the title", "likely") : null;
}
