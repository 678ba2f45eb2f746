import type { Column } from "../documents/sheet.ts";
import { columnTitles } from "../text/exports.ts";
import { accountRoleLabels, accountStates } from "../text/labels.ts";
import type { AccountRow } from "./schema.ts";

export const accountColumns: Column<AccountRow>[] = [
  { title: columnTitles.name, width: 30, type: "text", value: ({ name }) => name },
  { title: columnTitles.email, width: 35, type: "text", value: ({ email }) => email },
  { title: columnTitles.accountRole, width: 16, type: "text", value: ({ role }) => accountRoleLabels[role] },
  {
    title: columnTitles.state,
    width: 12,
    type: "text",
    value: ({ disabledAt }) => accountStates[disabledAt === null ? "active" : "disabled"],
  },
];
