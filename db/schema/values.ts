/**
 * The closed sets of values of the domain, once: CHECK constraints, zod enums and Swedish labels are all made from these.
 * The words are those of OParl and Popolo where they have one.
 */
export const organizationKinds = ["region", "municipality", "other"] as const;
export const forumKinds = [
  "network",
  "steering_group",
  "council",
  "board",
  "assembly",
  "working_group",
  "other",
] as const;
export const visibilities = ["members", "open"] as const;
export const membershipRoles = ["chair", "vice_chair", "member", "substitute", "secretary", "co_opted"] as const;
export const meetingKinds = ["minnesanteckningar", "protokoll"] as const;
export const meetingModes = ["in_person", "remote", "hybrid"] as const;
export const meetingStates = [
  "planned",
  "agenda_sent",
  "in_progress",
  "held",
  "minutes_approved",
  "cancelled",
] as const;
export const itemKinds = ["decision", "information", "dialogue"] as const;
export const attendanceStatuses = ["present", "remote", "excused", "absent", "substitute", "unmarked"] as const;
export const decisionOutcomes = [
  "proposed",
  "adopted",
  "noted",
  "postponed",
  "referred_back",
  "withdrawn",
  "rejected",
] as const;
export const clauseStages = ["proposal", "decided"] as const;
export const reservationKinds = ["reservation", "statement"] as const;
export const accountRoles = ["admin", "secretary", "member", "reader"] as const;

export type OrganizationKind = (typeof organizationKinds)[number];
export type ForumKind = (typeof forumKinds)[number];
export type Visibility = (typeof visibilities)[number];
export type MembershipRole = (typeof membershipRoles)[number];
export type MeetingKind = (typeof meetingKinds)[number];
export type MeetingMode = (typeof meetingModes)[number];
export type MeetingState = (typeof meetingStates)[number];
export type ItemKind = (typeof itemKinds)[number];
export type AttendanceStatus = (typeof attendanceStatuses)[number];
export type DecisionOutcome = (typeof decisionOutcomes)[number];
export type ReservationKind = (typeof reservationKinds)[number];
export type AccountRole = (typeof accountRoles)[number];
