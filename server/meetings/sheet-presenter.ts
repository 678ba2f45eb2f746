import type { Column } from "../documents/sheet.ts";
import { columnTitles } from "../text/exports.ts";
import { meetingModeLabels, meetingStateLabels } from "../text/labels.ts";
import type { MeetingSummary } from "./schema.ts";

export const meetingColumns: Column<MeetingSummary>[] = [
  { title: columnTitles.date, width: 12, type: "date", value: ({ date }) => date },
  { title: columnTitles.startTime, width: 8, type: "text", value: ({ startTime }) => startTime },
  { title: columnTitles.endTime, width: 8, type: "text", value: ({ endTime }) => endTime },
  { title: columnTitles.forum, width: 40, type: "text", value: ({ forum }) => forum.name },
  { title: columnTitles.place, width: 40, type: "text", value: ({ place }) => place },
  { title: columnTitles.mode, width: 22, type: "text", value: ({ mode }) => meetingModeLabels[mode] },
  { title: columnTitles.state, width: 24, type: "text", value: ({ state }) => meetingStateLabels[state] },
];
