/** What the importer answers to the world, the same from the command line and the API. */
import type { Interpretation, ReadItem } from "./model.ts";

export interface ImportAnswer {
  file: string;
  meeting: {
    forum: string | null;
    kind: "dagordning" | "minnesanteckningar" | "protokoll" | null;
    date: string | null;
    start: string | null;
    end: string | null;
    place: string | null;
    mode: "physical" | "digital" | "hybrid" | null;
  };
  attendance: { name: string; org: string | null; title: string | null; present: boolean | null }[];
  items: {
    number: string | null;
    title: string;
    kind: ("decision" | "information" | "dialogue")[];
    presenters: string[];
    body: string;
    decisions: { state: "proposed" | "taken" | "deferred"; body: string | null; clauses: string[] }[];
    assignments: {
      assignees: string[];
      task: string;
      due: string | null;
      dueText: string | null;
      reportTo: string | null;
    }[];
    attachments: string[];
  }[];
  warnings: { code: string; message: string; line: number | null }[];
}

export const answerOf = (file: string, { header, attendance, items, warnings }: Interpretation): ImportAnswer => ({
  file,
  meeting: {
    forum: header.forum?.value ?? null,
    kind: header.kind?.value ?? null,
    date: header.date?.value ?? null,
    start: header.start?.value ?? null,
    end: header.end?.value ?? null,
    place: header.place?.value ?? null,
    mode: header.mode?.value ?? null,
  },
  attendance: attendance.map(({ name, organization, title, present }) => ({ name, org: organization, title, present })),
  items: items.map(itemAnswer),
  warnings,
});

const itemAnswer = (item: ReadItem): ImportAnswer["items"][number] => ({
  number: item.number,
  title: item.title,
  kind: item.kinds,
  presenters: item.presenters.map(({ name }) => name),
  body: item.body,
  decisions: item.decisions.map(({ state, body, clauses }) => ({ state, body, clauses })),
  assignments: item.assignments.map(({ assignees, task, due, dueText, reportTo }) => ({
    assignees,
    task,
    due,
    dueText,
    reportTo,
  })),
  attachments: item.attachments,
});
