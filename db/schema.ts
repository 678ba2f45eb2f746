export * from "./schema/accounts.ts";
export * from "./schema/audit.ts";
export * from "./schema/forums.ts";
export * from "./schema/meetings.ts";
export * from "./schema/people.ts";
