/** What a heading says besides its title: kind, presenters, attachments. */
import type { ItemKind } from "../../db/schema/values.ts";
import { attachmentName, kindMark, kindsIn, matterReference } from "../text/item-words.ts";
import { personsIn } from "./persons.ts";

export interface TitleReading {
  title: string;
  kinds: ItemKind[];
  presenters: { name: string; title: string | null }[];
  attachments: string[];
}

export function readTitle(words: string): TitleReading {
  const attachments = attachmentsIn(words);
  let title = words.replace(/\s+/gu, " ").trim();
  let kinds: ItemKind[] = [];
  const presenters: TitleReading["presenters"] = [];
  const prefix = /^(?<head>[^:–-]{1,40}?)\s*(?::|\s[–-])\s+(?<rest>\S.*)$/u.exec(title)?.groups;
  const prefixed = prefix?.head ? kindsIn(prefix.head) : null;
  if (prefix?.rest && prefixed && (prefix.head ?? "").length > 1) {
    kinds = prefixed;
    title = prefix.rest;
  }
  for (let round = 0; round < 4; round += 1) {
    const { before, inside } =
      /^(?<before>.*?)\s*[([](?<inside>[^()[\]]{1,120})[)\]]\s*\.?$/u.exec(title)?.groups ?? {};
    if (before === undefined || inside === undefined) break;
    const kind = kindsIn(inside);
    const persons = personsIn(inside, true);
    if (kind) kinds = [...kinds, ...kind.filter((one) => !kinds.includes(one))];
    else if (isOnlyAttachments(inside) || /^(?:dnr|bilagor?|bifogas|se bilaga)/iu.test(inside)) void 0;
    else if (persons.length > 0) presenters.unshift(...persons);
    else break;
    title = before;
  }
  // "Budget 2026 Dialog Beslut": kinds as marks after the title.
  for (let mark = trailingKind(title); mark !== null; mark = trailingKind(title)) {
    kinds = [...mark.kinds.filter((one) => !kinds.includes(one)), ...kinds];
    title = mark.before;
  }
  // "Lägesrapport, beslut", "Budget – information", "Budget\tAnna Ek"
  const tail = /^(?<before>.*?)(?:\s[–-]\s|,\s|\t)(?<kind>[\p{L}/]{1,24})$/u.exec(title)?.groups;
  const tailKinds = tail?.kind && tail.kind.length > 4 && kinds.length === 0 ? kindsIn(tail.kind) : null;
  if (tail?.before && tailKinds && /^(?:beslut|information|dialog|diskussion)$/iu.test(tail.kind ?? "")) {
    kinds = tailKinds;
    title = tail.before;
  }
  title = title.replace(matterReference, "").replace(/\s*[,–-]?\s*(?:se\s+)?bilag(?:a|or)\s+[\dA-Z\s,]{1,12}$/iu, "");
  return { title: title.replace(/[\s:;,–-]+$/u, "").trim() || words.trim(), kinds, presenters, attachments };
}

function trailingKind(title: string): { before: string; kinds: ItemKind[] } | null {
  const { before, mark } = kindMark.exec(title)?.groups ?? {};
  const kinds = mark === undefined ? null : kindsIn(mark);
  return before !== undefined && kinds ? { before, kinds } : null;
}

const isOnlyAttachments = (words: string): boolean =>
  words.replace(attachmentName, "").replace(/[\s,;]|och|se/giu, "") === "";

/** "Bilaga 3 B", each once. */
export function attachmentsIn(words: string): string[] {
  const found = [...words.matchAll(attachmentName)].flatMap((match) => {
    const which = (match.groups?.which ?? "").replace(/^nr\s+/iu, "");
    return which.split(/\s*(?:,|och)\s*/u).map((one) => `Bilaga ${one.replace(/\s+/gu, " ").trim()}`);
  });
  return [...new Set(found)];
}
