import { z } from "zod";
import { accountRoles } from "../../db/schema/values.ts";
import { Email, Id, Line } from "../fields.ts";

const Password = z.string().min(12, { error: "password_short" }).max(1000, { error: "too_long" });

/** One answer for every way a login can fail, so the fields are only said to be needed. */
export const Login = z.strictObject({
  email: z.string().trim().toLowerCase().min(1, { error: "required" }).max(254, { error: "too_long" }),
  password: z.string().min(1, { error: "required" }).max(1000, { error: "too_long" }),
});

export const FirstAdministrator = z.strictObject({
  token: z.string().max(200),
  name: Line(200),
  email: Email,
  password: Password,
  start: z.enum(["empty", "demonstration"]).default("empty"),
});

export const AccountInput = z.strictObject({
  name: Line(200),
  email: Email,
  role: z.enum(accountRoles),
  personId: Id.nullish().transform((id) => id ?? null),
  /** The only forums of a secretary's or reader's account; none: all. */
  forumIds: z.array(Id).max(500, { error: "too_many" }).default([]),
  disabled: z.enum(["on"]).optional(),
  password: Password.optional(),
});
export type AccountInput = z.output<typeof AccountInput>;

export const PasswordChange = z.strictObject({
  current: z.string().min(1, { error: "required" }).max(1000, { error: "too_long" }),
  password: Password,
});

/** What a key opens: the API for a program, or the calendar feeds. */
export type KeyKind = "api" | "calendar";

export const KeyInput = z.strictObject({ name: Line(100) });

/** `forum`: the slug of the one whose page led here, and whose calendar is shown first. */
export const CalendarKeyInput = KeyInput.extend({ forum: z.string().max(100).optional() });

export interface AccountRow {
  id: string;
  name: string;
  email: string;
  role: (typeof accountRoles)[number];
  personId: string | null;
  disabledAt: string | null;
  forumIds: string[];
  version: number;
}

export interface KeyRow {
  id: string;
  name: string;
  createdAt: string;
}
