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

/** `post`: a seat that belongs to an organization in a forum, whoever fills it. */
export const assigneeTypes = ["person", "organization", "forum", "post"] as const;
export const assignmentStates = ["open", "reported", "closed", "cancelled"] as const;
/** `meeting`: a given one; `next_meeting`: the next of the forum that receives the report; `interval`: every n months. */
export const dueKinds = ["date", "week", "meeting", "next_meeting", "interval", "none"] as const;
export const receiptVerdicts = ["accepted", "more_requested"] as const;
export const assignmentChangeKinds = ["due_moved", "reassigned", "cancelled", "closed", "reopened"] as const;
/** What an agenda item can come from. */
export const sourceTypes = [
  "standing_item",
  "minutes",
  "assignment",
  "postponed_item",
  "referral",
  "submission",
  "agreement_follow_up",
] as const;
export const agendaChoiceKinds = ["postponed", "left"] as const;
export const matterStates = ["open", "closed"] as const;
export const stepRoles = ["prepare", "consult", "decide", "inform"] as const;
/** `waiting`: referred and not yet taken up; `done`: the forum has finished with it. */
export const stepStates = ["waiting", "accepted", "done", "returned"] as const;
/** `undone`: it was a meeting, and is to be reviewed again. */
export const importStates = ["waiting", "reading", "read", "refused", "accepted", "discarded", "undone"] as const;
export const submissionStates = ["submitted", "completion_requested", "taken", "declined", "withdrawn"] as const;
export const notificationKinds = [
  "agenda_sent",
  "minutes_out",
  "minutes_approved",
  "assignment_given",
  "more_requested",
  "reminder_14",
  "reminder_3",
  "submission_answered",
  "digest",
] as const;
export const mailStates = ["queued", "sent", "failed"] as const;

/** As the papers call it. */
export const agreementKinds = ["avtal", "samverkansavtal", "overenskommelse", "riktlinje"] as const;
export const agreementStates = ["draft", "out_for_ratification", "partly_in_force", "in_force", "ended"] as const;
/** `all_parties`: by every party; `named_minimum`: by so many; `each_party`: in force for each that has adopted it. */
export const ratificationRules = ["all_parties", "named_minimum", "each_party"] as const;
export const ratificationStates = ["awaiting", "adopted", "adopted_with_reservation", "declined"] as const;
/** What a decision does with an agreement. */
export const agreementEffects = [
  "initiates",
  "recommends",
  "adopts",
  "amends",
  "extends",
  "terminates",
  "follows_up",
  "informs",
] as const;
export const followUpVerdicts = ["as_expected", "needs_improvement"] as const;
export const allocationMethods = ["per_capita", "equal", "fixed_plus_per_capita", "manual"] as const;
export const decisionRelationKinds = ["amends", "replaces", "repeals", "implements", "refers_to"] as const;

/** What can be found by search. */
export const searchTypes = [
  "meeting",
  "item",
  "decision",
  "assignment",
  "report",
  "matter",
  "agreement",
  "attachment",
] as const;

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
export type AssigneeType = (typeof assigneeTypes)[number];
export type AssignmentState = (typeof assignmentStates)[number];
export type DueKind = (typeof dueKinds)[number];
export type ReceiptVerdict = (typeof receiptVerdicts)[number];
export type AssignmentChangeKind = (typeof assignmentChangeKinds)[number];
export type SourceType = (typeof sourceTypes)[number];
export type AgendaChoiceKind = (typeof agendaChoiceKinds)[number];
export type MatterState = (typeof matterStates)[number];
export type StepRole = (typeof stepRoles)[number];
export type StepState = (typeof stepStates)[number];
export type SubmissionState = (typeof submissionStates)[number];
export type NotificationKind = (typeof notificationKinds)[number];
export type MailState = (typeof mailStates)[number];
export type AgreementKind = (typeof agreementKinds)[number];
export type AgreementState = (typeof agreementStates)[number];
export type RatificationRule = (typeof ratificationRules)[number];
export type RatificationState = (typeof ratificationStates)[number];
export type AgreementEffect = (typeof agreementEffects)[number];
export type FollowUpVerdict = (typeof followUpVerdicts)[number];
export type AllocationMethod = (typeof allocationMethods)[number];
export type DecisionRelationKind = (typeof decisionRelationKinds)[number];
export type SearchType = (typeof searchTypes)[number];
export type ImportState = (typeof importStates)[number];
