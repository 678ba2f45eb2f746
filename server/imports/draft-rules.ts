/** How a reading becomes a draft: everything it found, with whom the register knows beside the names. */
import type { MeetingMode } from "../../db/schema/values.ts";
import type {
  Found,
  Header,
  Interpretation,
  Place,
  ReadAssignment,
  ReadDecision,
  ReadItem,
  ReadPerson,
  Sureness,
} from "../interpretation/model.ts";
import { idleWords } from "../text/imports.ts";
import type { DraftPerson, HeadField, ImportDraft } from "./draft-schema.ts";
import { bodyNamed, forumGuessed, onlyMatch, type Likeness } from "./matching.ts";
import type { KnownPerson, Register } from "./register-queries.ts";
import type { AnswerInput } from "./schema.ts";

export const modes: Record<"physical" | "digital" | "hybrid", MeetingMode> = {
  physical: "in_person",
  digital: "remote",
  hybrid: "hybrid",
};

const linesOf = ({ from, to }: Place): string => `${from}-${to}`;

const foundAt = ({ place, sure }: { place: Place; sure: Sureness }) => ({
  lines: linesOf(place),
  sure,
  checked: false,
});

/** What was not read from anywhere. */
export const unread = { lines: null, sure: "certain" as const, checked: false };

/** @param today the assignments of what is older than half a year come in as history */
export function draftOf(
  { header, attendance, items }: Interpretation,
  register: Register,
  { forumId, today }: { forumId: string | null; today: string },
): ImportDraft {
  const guess = header.forum ? forumGuessed(header.forum.value, register.forums) : null;
  const date = header.date?.value ?? "";
  return cut({
    forumId: forumId ?? guess?.id ?? null,
    kind: header.kind?.value ?? null,
    date,
    startTime: header.start?.value ?? "",
    endTime: header.end?.value ?? "",
    place: header.place?.value ?? "",
    mode: header.mode ? modes[header.mode.value] : null,
    closeOld: isOld(date, today),
    head: headOf(header),
    attendance: attendance.map((person) => draftPerson(person, register)),
    items: items.map(draftItem),
  });
}

/** A file may say anything: what is longer than a draft can hold is cut, so that it can be shown and corrected. */
function cut(draft: ImportDraft): ImportDraft {
  const { attendance, items } = draft;
  return {
    ...draft,
    place: draft.place.slice(0, 300),
    date: draft.date.slice(0, 20),
    attendance: attendance.slice(0, 1000).map((person) => ({
      ...person,
      name: person.name.slice(0, 200),
      organization: person.organization.slice(0, 200),
      title: person.title.slice(0, 200),
      group: person.group.slice(0, 200),
      substituteFor: person.substituteFor.slice(0, 200),
      part: person.part.slice(0, 200),
    })),
    items: items.slice(0, 500).map(cutItem),
  };
}

const cutItem = (item: ImportDraft["items"][number]): ImportDraft["items"][number] => ({
  ...item,
  number: item.number.slice(0, 40),
  title: item.title.slice(0, 500),
  body: [item.title.slice(500), item.body]
    .filter((text) => text !== "")
    .join("\n\n")
    .slice(0, 200_000),
  presenters: item.presenters
    .slice(0, 20)
    .map(({ name, title }) => ({ name: name.slice(0, 200), title: title.slice(0, 200) })),
  attachments: item.attachments.slice(0, 100).map((label) => label.slice(0, 100)),
  decisions: item.decisions.slice(0, 50).map((decision) => ({
    ...decision,
    body: decision.body.slice(0, 300),
    clauses: decision.clauses.slice(0, 100).map((clause) => clause.slice(0, 4000)),
  })),
  assignments: item.assignments.slice(0, 100).map((assignment) => ({
    ...assignment,
    assignees: assignment.assignees.slice(0, 50).map((name) => name.slice(0, 200)),
    task: assignment.task.slice(0, 4000),
    dueText: assignment.dueText.slice(0, 200),
    reportTo: assignment.reportTo.slice(0, 300),
  })),
});

/** Half a year and more: what was to be done has been followed up elsewhere. */
export const isOld = (date: string, today: string): boolean =>
  date !== "" && Date.parse(today) - Date.parse(date) > 182 * 86_400_000;

function headOf(header: Header): ImportDraft["head"] {
  const { forum, kind, date, start, end, place, mode } = header;
  const found: [HeadField, Found<string> | null][] = [
    ["forum", forum],
    ["kind", kind],
    ["date", date],
    ["startTime", start],
    ["endTime", end],
    ["place", place],
    ["mode", mode],
  ];
  return Object.fromEntries(found.flatMap(([name, one]) => (one ? [[name, foundAt(one)]] : [])));
}

function draftPerson(person: ReadPerson, register: Register): DraftPerson {
  const { name, organization, title, group, substituteFor, part } = person;
  const match = personMeant(name, organization, register);
  return {
    name,
    organization: organization ?? "",
    title: title ?? "",
    group: group ?? "",
    personId: match?.known.id ?? null,
    status: statusOf(person),
    substituteFor: substituteFor ?? "",
    part: part ?? "",
    ...foundAt(person),
    // Another spelling than the register's is somebody's slip, or somebody else.
    ...(match && !isSame(match.how) ? { sure: "doubtful" as const } : {}),
  };
}

const isSame = (how: Likeness): boolean => how === "same" || how === "spelling";

export function personMeant(name: string, organization: string | null, { persons, organizations }: Register) {
  const home = organization === null ? null : bodyNamed(organization, organizations, idleWords);
  return onlyMatch<KnownPerson>(name, persons, home?.id ?? null);
}

function statusOf({ present, remote, substitute }: ReadPerson): DraftPerson["status"] {
  if (present === null) return "unmarked";
  if (!present) return "absent";
  return substitute ? "substitute" : remote ? "remote" : "present";
}

const draftItem = (item: ReadItem): ImportDraft["items"][number] => ({
  number: item.number ?? "",
  title: item.title,
  level: item.level > 0 ? 1 : 0,
  kinds: item.kinds,
  presenters: item.presenters.map(({ name, title }) => ({ name, title: title ?? "" })),
  body: item.body,
  confidential: false,
  decisions: item.decisions.map(draftDecision),
  assignments: item.assignments.map(draftAssignment),
  attachments: item.attachments,
  ...foundAt(item),
});

const draftDecision = (decision: ReadDecision) => ({
  state: decision.state,
  body: decision.body ?? "",
  clauses: decision.clauses,
  ...foundAt(decision),
});

const draftAssignment = (assignment: ReadAssignment) => ({
  assignees: assignment.assignees,
  task: assignment.task,
  due: assignment.due ?? "",
  dueText: assignment.dueText ?? "",
  reportTo: assignment.reportTo ?? "",
  ...foundAt(assignment),
});

/** What a program sends back, corrected or not, as the same draft. */
export function draftOfAnswer(answer: AnswerInput, forumId: string, register: Register): ImportDraft {
  const { meeting, attendance, items } = answer;
  const numbers = new Set<string>();
  return {
    forumId,
    kind: meeting.kind,
    date: meeting.date,
    startTime: meeting.start ?? "",
    endTime: meeting.end ?? "",
    place: meeting.place ?? "",
    mode: meeting.mode === null ? null : modes[meeting.mode],
    closeOld: false,
    head: {},
    attendance: attendance.map(({ name, org, title, present }) => ({
      name,
      organization: org ?? "",
      title: title ?? "",
      group: "",
      personId: personMeant(name, org, register)?.known.id ?? null,
      status: present === null ? "unmarked" : present ? "present" : "absent",
      substituteFor: "",
      part: "",
      ...unread,
    })),
    items: items.map(({ number, kind, presenters, decisions, assignments, ...item }) => {
      const level = isBelow(number, numbers) ? 1 : 0;
      if (number !== null) numbers.add(number);
      return {
        ...item,
        number: number ?? "",
        level,
        kinds: [...new Set(kind)],
        presenters: presenters.map((name) => ({ name, title: "" })),
        confidential: false,
        decisions: decisions.map(({ state, body, clauses }) => ({ state, body: body ?? "", clauses, ...unread })),
        assignments: assignments.map(({ assignees, task, due, dueText, reportTo }) => ({
          assignees,
          task,
          due: due ?? "",
          dueText: dueText ?? "",
          reportTo: reportTo ?? "",
          ...unread,
        })),
        ...unread,
      };
    }),
  };
}

/** "4a" and "4.1" stand below a "4" that came before them. */
function isBelow(number: string | null, before: ReadonlySet<string>): boolean {
  const parent = number === null ? undefined : /^(\d+)(?:\s*[a-z]|[.:]\d.*)$/i.exec(number)?.[1];
  return parent !== undefined && before.has(parent);
}
