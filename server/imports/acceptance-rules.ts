/** A draft as what the house's commands take: the meeting, then who was given what. */
import type { DecisionOutcome } from "../../db/schema/values.ts";
import type { AssigneeInput } from "../assignments/input-schema.ts";
import { everyMunicipality, idleWords, importTexts } from "../text/imports.ts";
import type { DecisionState, DraftDecision, DraftItem, DraftPerson, ImportDraft } from "./draft-schema.ts";
import { bodyNamed, byFirstName, folded, onlyMatch } from "./matching.ts";
import { spanOfPart } from "./part-rules.ts";
import type { Register } from "./register-queries.ts";

export const outcomes: Record<DecisionState, DecisionOutcome> = {
  taken: "adopted",
  proposed: "proposed",
  deferred: "postponed",
};

/** Where an item of the draft stands in the meeting: its section, and its place below that. */
export interface ItemPlace {
  section: number;
  child: number | null;
}

export interface Acceptance {
  /** For `MeetingInput`, not yet checked. */
  meeting: object;
  /** By the index of the draft's items. */
  places: ItemPlace[];
}

/** @param today what is only an agenda and lies ahead is planned; all else has been held */
export function acceptanceOf(draft: ImportDraft, forumId: string, register: Register, today: string): Acceptance {
  const places = placesOf(draft.items);
  const known = new Map(register.persons.map((person) => [person.id, person.name]));
  const items = draft.items.map((item) => itemInput(item, draft.attendance, register));
  const sections = items.flatMap((item, index) => (places[index]?.child === null ? [{ ...item, children: [] }] : []));
  const withChildren = sections.map((section, index) => ({
    ...section,
    children: items.filter((_, n) => places[n]?.section === index && places[n].child !== null),
  }));
  const startTime = draft.startTime || null;
  return {
    places,
    meeting: {
      forumId,
      ...(draft.kind === null || draft.kind === "dagordning" ? {} : { kind: draft.kind }),
      date: draft.date || undefined,
      startTime,
      // When it ended says nothing without when it began.
      endTime: startTime === null ? null : draft.endTime || null,
      place: draft.place,
      mode: draft.mode ?? "in_person",
      state: stateOf(draft, today),
      attendance: draft.attendance.map((person) => ({
        ...attendanceInput(person, known),
        ...(person.part === "" ? {} : spanOfPart(person.part, draft.items, places)),
      })),
      items: withChildren,
    },
  };
}

/** What is only an agenda of a meeting to come is planned. */
export function stateOf({ kind, date, items }: ImportDraft, today: string): "planned" | "held" {
  const hasDecided = items.some(({ decisions }) => decisions.some(({ state }) => state !== "proposed"));
  return kind === "dagordning" && !hasDecided && date >= today ? "planned" : "held";
}

/** Two levels: what would stand below nothing stands by itself. */
export function placesOf(items: DraftItem[]): ItemPlace[] {
  const places: ItemPlace[] = [];
  let section = -1;
  let child = 0;
  for (const { level } of items) {
    if (level === 0 || section < 0) {
      section += 1;
      child = 0;
      places.push({ section, child: null });
    } else {
      places.push({ section, child });
      child += 1;
    }
  }
  return places;
}

const attendanceInput = (person: DraftPerson, known: ReadonlyMap<string, string>) => ({
  // Who is in the register is called what the register says.
  name: (person.personId === null ? undefined : known.get(person.personId)) ?? person.name,
  title: person.title || null,
  personId: person.personId,
  organization: person.organization || null,
  group: person.group || null,
  status: person.status,
  substituteFor: person.substituteFor || null,
});

function itemInput(item: DraftItem, present: DraftPerson[], register: Register) {
  return {
    title: item.title,
    kinds: item.kinds,
    presenters: item.presenters.map(({ name, title }) => {
      const person = personNamed(name, present, register);
      return { name: person?.name ?? name, title: title || null, personId: person?.id ?? null };
    }),
    body: item.body,
    confidential: item.confidential,
    attachments: item.attachments.map((label) => ({ label })),
    decisions: item.decisions.filter(({ clauses }) => clauses.length > 0).map(decisionInput),
  };
}

/** What was put off keeps its words as what was proposed. */
function decisionInput({ state, clauses }: DraftDecision) {
  const texts = clauses.map((text) => ({ text }));
  const isTaken = state === "taken";
  return { outcome: outcomes[state], proposal: isTaken ? [] : texts, clauses: isTaken ? texts : [] };
}

/** Those present who are known come first: a first name is enough for them. */
export function personNamed(
  name: string,
  present: DraftPerson[],
  { persons }: Register,
): { id: string; name: string } | null {
  const ids = new Set(present.flatMap(({ personId }) => personId ?? []));
  const there = persons.filter(({ id }) => ids.has(id));
  const match = onlyMatch(name, there) ?? onlyMatch(name, persons);
  return match?.known ?? byFirstName(name, there);
}

type Assignees = { assignees: AssigneeInput[]; group?: { name: string; organizationIds: string[] } };

/** Whom the names of an assignment mean; somebody the register does not know is kept by name. */
export function assigneesOf(names: string[], present: DraftPerson[], register: Register): Assignees {
  const [only, ...more] = names;
  const all = register.organizations.filter(({ kind }) => kind === "municipality").map(({ id }) => id);
  if (only !== undefined && more.length === 0 && everyMunicipality.test(folded(only)) && all.length > 0) {
    return { assignees: [], group: { name: only, organizationIds: all } };
  }
  const meant = names.map((name) => assigneeNamed(name, present, register));
  const distinct = meant.filter(
    (one, index) => meant.findIndex((other) => other.type === one.type && sameParty(other, one)) === index,
  );
  return { assignees: distinct.length > 0 ? distinct : [byName(importTexts.nobodyNamed)] };
}

const sameParty = (a: AssigneeInput, b: AssigneeInput): boolean =>
  a.id === null ? b.id === null && a.name === b.name : a.id === b.id;

const party = (type: AssigneeInput["type"], id: string): AssigneeInput => ({
  type,
  id,
  name: null,
  lead: false,
  contactId: null,
});

const byName = (name: string): AssigneeInput => ({ type: "person", id: null, name, lead: false, contactId: null });

function assigneeNamed(name: string, present: DraftPerson[], register: Register): AssigneeInput {
  const person = personNamed(name, present, register);
  if (person) return party("person", person.id);
  const organization = bodyNamed(name, register.organizations, idleWords);
  if (organization) return party("organization", organization.id);
  const forum = bodyNamed(name, register.forums);
  return forum ? party("forum", forum.id) : byName(name);
}

/** The clause that an assignment says again, of those its item decided; null: none does. */
export function clauseSaying<Clause extends { text: string }>(task: string, clauses: Clause[]): Clause | null {
  const words = folded(task).replace(/^att /, "");
  const found = clauses.filter(({ text }) => {
    const clause = folded(text).replace(/^att /, "");
    return words.length >= 10 && (clause.includes(words) || words.includes(clause));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A field of the draft as the importer's answer has it, in the body of an acceptance. */
export function answerField(field: string): string {
  const names: Record<string, string> = { startTime: "start", endTime: "end" };
  if (field === "forumId") return field;
  return /^(items|attendance)\b/.test(field) ? `meeting.${field}` : `meeting.meeting.${names[field] ?? field}`;
}

/** The field of the draft that a field of the meeting's input comes from. */
export function draftField(field: string, places: ItemPlace[]): string {
  const parts = /^items\.(\d+)(?:\.children\.(\d+))?(?:\.(.*))?$/.exec(field);
  if (!parts) return field;
  const [, section, child, rest = ""] = parts;
  const index = places.findIndex(
    (place) =>
      place.section === Number(section) && (child === undefined ? place.child === null : place.child === Number(child)),
  );
  return `items.${index}${rest === "" ? "" : `.${rest.replace(/\.(proposal|clauses)\.\d+\.text$/, ".clauses")}`}`;
}
