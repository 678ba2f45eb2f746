/** Swedish for every value of the closed sets; a new value without a label does not compile. */
import type {
  AccountRole,
  AssignmentState,
  AttendanceStatus,
  DecisionOutcome,
  DecisionRelationKind,
  FollowUpVerdict,
  ForumKind,
  ItemKind,
  MatterState,
  MeetingKind,
  MeetingMode,
  MeetingState,
  MembershipRole,
  OrganizationKind,
  ReservationKind,
  SearchType,
  SubmissionState,
  StepRole,
  Visibility,
} from "../../db/schema/values.ts";

export const organizationKindLabels: Record<OrganizationKind, string> = {
  region: "Region",
  municipality: "Kommun",
  other: "Annan",
};

export const forumKindLabels: Record<ForumKind, string> = {
  network: "Nätverk",
  steering_group: "Styrgrupp",
  council: "Råd",
  board: "Nämnd",
  assembly: "Fullmäktige",
  working_group: "Arbetsgrupp",
  other: "Annat",
};

export const visibilityLabels: Record<Visibility, string> = {
  members: "Bara ledamöter och de som har fått läsrätt",
  open: "Alla som är inloggade; fastställda minnesanteckningar är offentliga",
};

export const membershipRoleLabels: Record<MembershipRole, string> = {
  chair: "Ordförande",
  vice_chair: "Vice ordförande",
  member: "Ledamot",
  substitute: "Ersättare",
  secretary: "Sekreterare",
  co_opted: "Adjungerad",
};

export const meetingKindLabels: Record<MeetingKind, string> = {
  minnesanteckningar: "Minnesanteckningar",
  protokoll: "Protokoll",
};

export const meetingModeLabels: Record<MeetingMode, string> = {
  in_person: "På plats",
  remote: "Digitalt",
  hybrid: "På plats och digitalt",
};

export const meetingStateLabels: Record<MeetingState, string> = {
  planned: "Planerat",
  agenda_sent: "Utskick gjort",
  in_progress: "Pågår",
  held: "Utkast ute för synpunkter",
  minutes_approved: "Fastställt",
  cancelled: "Inställt",
};

export const meetingStateTones: Record<MeetingState, string> = {
  planned: "neutral",
  agenda_sent: "accent",
  in_progress: "warn",
  held: "warn",
  minutes_approved: "done",
  cancelled: "danger",
};

export const itemKindLabels: Record<ItemKind, string> = {
  decision: "Beslut",
  information: "Information",
  dialogue: "Dialog",
};

export const attendanceStatusLabels: Record<AttendanceStatus, string> = {
  present: "Närvarande",
  remote: "På distans",
  excused: "Anmält förhinder",
  absent: "Frånvarande",
  substitute: "Ersättare",
  unmarked: "Inte markerad",
};

export const decisionOutcomeLabels: Record<DecisionOutcome, string> = {
  proposed: "Förslag, inte avgjort",
  adopted: "Beslutat",
  noted: "Noterat",
  postponed: "Bordlagt",
  referred_back: "Återremitterat",
  withdrawn: "Utgår",
  rejected: "Avslaget",
};

export const decisionOutcomeTones: Record<DecisionOutcome, string> = {
  proposed: "warn",
  adopted: "done",
  noted: "neutral",
  postponed: "warn",
  referred_back: "warn",
  withdrawn: "neutral",
  rejected: "danger",
};

/** What a decision does with another, before that other one's name. */
export const relationKindLabels: Record<DecisionRelationKind, string> = {
  amends: "Ändrar",
  replaces: "Ersätter",
  repeals: "Upphäver",
  implements: "Genomför",
  refers_to: "Hänvisar till",
};

/** The same seen from the other. */
export const relatedKindLabels: Record<DecisionRelationKind, string> = {
  amends: "Ändras av",
  replaces: "Ersätts av",
  repeals: "Upphävs av",
  implements: "Genomförs av",
  refers_to: "Nämns i",
};

export const assignmentStateLabels: Record<AssignmentState, string> = {
  open: "Pågår",
  reported: "Återrapporterat",
  closed: "Klart",
  cancelled: "Avbrutet",
};

export const assignmentStateTones: Record<AssignmentState, string> = {
  open: "accent",
  reported: "warn",
  closed: "done",
  cancelled: "neutral",
};

/** One of what can be found, and all of them. */
export const searchTypeLabels: Record<SearchType, { one: string; all: string }> = {
  meeting: { one: "Möte", all: "Möten" },
  item: { one: "Punkt", all: "Punkter" },
  decision: { one: "Beslut", all: "Beslut" },
  assignment: { one: "Uppdrag", all: "Uppdrag" },
  report: { one: "Återrapport", all: "Återrapporter" },
  matter: { one: "Ärende", all: "Ärenden" },
  agreement: { one: "Avtal", all: "Avtal" },
  attachment: { one: "Bilaga", all: "Bilagor" },
};

/** What the register of assignments can be narrowed to. */
export const assignmentFilterLabels: Record<AssignmentState | "live" | "overdue", string> = {
  live: "Pågående",
  overdue: "Sena",
  open: "Inte återrapporterade",
  reported: "Väntar på mottagande",
  closed: "Klara",
  cancelled: "Avbrutna",
};

export const reservationKindLabels: Record<ReservationKind, string> = {
  reservation: "Reservation",
  statement: "Särskilt yttrande",
};

export const matterStateLabels: Record<MatterState, string> = {
  open: "Pågår",
  closed: "Avslutat",
};

export const matterStateTones: Record<MatterState, string> = { open: "accent", closed: "neutral" };

/** What a forum is to do with a matter. */
export const stepRoleLabels: Record<StepRole, string> = {
  prepare: "Bereder",
  consult: "Yttrar sig",
  decide: "Beslutar",
  inform: "Informeras",
};

/** "för …": why it is sent there. */
export const stepPurposeLabels: Record<StepRole, string> = {
  prepare: "För beredning",
  consult: "För yttrande",
  decide: "För beslut",
  inform: "För kännedom",
};

export const followUpVerdictLabels: Record<FollowUpVerdict, string> = {
  as_expected: "Enligt förväntan",
  needs_improvement: "Behöver förbättras eller utvecklas",
};

export const followUpVerdictTones: Record<FollowUpVerdict, string> = { as_expected: "done", needs_improvement: "warn" };

export const accountRoleLabels: Record<AccountRole, string> = {
  admin: "Administratör",
  secretary: "Sekreterare",
  member: "Ledamot",
  reader: "Läsare",
};

export const accountStates = { active: "Aktivt", disabled: "Avstängt" } as const;

export const choicesOf = <Value extends string>(labels: Record<Value, string>): { value: Value; label: string }[] =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));

export const submissionStateLabels: Record<SubmissionState, string> = {
  submitted: "Inlämnad",
  completion_requested: "Ska kompletteras",
  taken: "Med på ett möte",
  declined: "Avböjd",
  withdrawn: "Tillbakatagen",
};

export const submissionStateTones: Record<SubmissionState, string> = {
  submitted: "accent",
  completion_requested: "warn",
  taken: "done",
  declined: "neutral",
  withdrawn: "neutral",
};
