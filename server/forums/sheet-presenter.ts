import type { Column } from "../documents/sheet.ts";
import { columnTitles } from "../text/exports.ts";
import { forumKindLabels, membershipRoleLabels, visibilityLabels } from "../text/labels.ts";
import type { Forum, MemberOnDate } from "./schema.ts";

/** Every forum the reader may see, with the name of the one it reports to where that may be seen too. */
export const forumColumns = (forums: Forum[]): Column<Forum>[] => {
  const names = new Map(forums.map(({ id, name }) => [id, name]));
  return [
    { title: columnTitles.name, width: 40, type: "text", value: ({ name }) => name },
    { title: columnTitles.shortName, width: 20, type: "text", value: ({ shortName }) => shortName },
    { title: columnTitles.kind, width: 15, type: "text", value: ({ kind }) => forumKindLabels[kind] },
    { title: columnTitles.parent, width: 40, type: "text", value: ({ parentId }) => names.get(parentId ?? "") ?? null },
    {
      title: columnTitles.visibility,
      width: 40,
      type: "text",
      value: ({ visibility }) => visibilityLabels[visibility],
    },
  ];
};

/** Today's members, in the order of the attendance list. */
export const memberColumns: Column<MemberOnDate>[] = [
  { title: columnTitles.group, width: 20, type: "text", value: ({ group }) => group },
  { title: columnTitles.name, width: 30, type: "text", value: ({ name }) => name },
  { title: columnTitles.title, width: 30, type: "text", value: ({ title }) => title },
  { title: columnTitles.onBehalfOf, width: 25, type: "text", value: ({ organization }) => organization },
  { title: columnTitles.role, width: 16, type: "text", value: ({ role }) => membershipRoleLabels[role] },
  { title: columnTitles.substituteFor, width: 30, type: "text", value: ({ substituteFor }) => substituteFor },
  { title: columnTitles.email, width: 35, type: "text", value: ({ email }) => email },
];
