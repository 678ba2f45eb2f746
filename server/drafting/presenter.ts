import type { ForumRole } from "../access.ts";
import { errorSummary, field, fieldName, options, textOf, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { meetingHead, meetingTrail } from "../meetings/head.ts";
import { lockReason } from "../meetings/rules.ts";
import type { Meeting } from "../meetings/schema.ts";
import { draftTexts, sourceLabels } from "../text/drafting.ts";
import { listed, stockholmDate } from "../text/format.ts";
import { itemKindLabels } from "../text/labels.ts";
import { reasons } from "../text/messages.ts";
import { itemForMinutes, keyOf, placeFor } from "./rules.ts";
import type { Choice, MeetingDraft, ProposedItem, SourceRef } from "./schema.ts";

interface DraftPageParts {
  meeting: Meeting;
  role: ForumRole | null;
  draft: MeetingDraft;
  /** When the forum meets next after it; empty: that is not planned. */
  nextDate: string;
  /** The day in Stockholm. */
  today: string;
  /** What was typed, when a choice was refused. */
  form: Form;
}

export const draftAnchor = (key: string): string => `forslag-${key.replace(".", "-")}`;

export function draftPage({ meeting, role, draft, nextDate, today, form }: DraftPageParts): PageContent {
  const locked = lockReason(meeting.state) ?? (meeting.state === "held" ? "meeting_is_held" : null);
  const undecided = draft.notHandled.filter(({ left }) => left === null);
  const ordered = [...undecided, ...draft.notHandled.filter(({ left }) => left !== null)];
  const row = (item: MeetingDraft["notHandled"][number]) =>
    rowModel(item, { meeting, draft, nextDate, today, form, next: ordered[ordered.indexOf(item) + 1] });
  return {
    view: "drafting/show",
    title: draftTexts.title,
    trail: meetingTrail(meeting),
    scripts: ["js/draft.js"],
    data: {
      head: meetingHead(meeting, role, "draft"),
      locked: locked ? reasons[locked] : "",
      lead: draftTexts.lead(meeting.date),
      errors: errorSummary(form),
      submitTo: paths.agendaDraft(meeting.id),
      allTo: undecided.length > 1 ? paths.agendaDraftAll(meeting.id) : "",
      agendaHref: paths.meeting(meeting.id),
      count: draftTexts.count(undecided.length),
      undecided: undecided.map(row),
      left: draft.notHandled.filter(({ left }) => left !== null).map(row),
      postponed: draft.postponed.map(({ source, title, choice }) => ({
        key: keyOf(source),
        anchor: draftAnchor(keyOf(source)),
        title,
        href: sourceHref(source),
        until: choice.until === null ? "" : draftTexts.postponedUntil(choice.until),
        reason: choice.reason,
        by: byWhom(choice),
        // An assignment's own due date was moved: it is moved back there.
        mayUndo: source.type !== "assignment",
      })),
      onAgenda: draft.onAgenda.map(({ source, itemId, itemNumber, title }) => ({
        number: itemNumber,
        title,
        itemHref: paths.item(meeting.id, itemId),
        label: sourceLabels[source.type],
        href: sourceHref(source),
        anchor: draftAnchor(keyOf(source)),
      })),
    },
  };
}

interface RowFrame {
  meeting: Meeting;
  draft: MeetingDraft;
  nextDate: string;
  today: string;
  form: Form;
  next: ProposedItem | undefined;
}

function rowModel(item: MeetingDraft["notHandled"][number], { meeting, draft, nextDate, today, form, next }: RowFrame) {
  const { source, title, reason, kinds, presenters, confidential, left } = item;
  const key = keyOf(source);
  const refused = textOf(form.values.source) === key;
  // Most often it is put off to the next time.
  const typed: Form = refused ? form : { ...form, values: { until: nextDate }, errors: [] };
  const inRow = (name: string) => ({ ...field(typed, name), idPrefix: refused ? "" : draftAnchor(key) });
  const standing = itemForMinutes(source.type, meeting.items, draft.onAgenda);
  const place = placeFor(source.type, meeting.items);
  return {
    key,
    anchor: draftAnchor(key),
    next: next ? keyOf(next.source) : "",
    label: sourceLabels[source.type],
    reason: reason.text,
    late:
      (reason.kind === "assignment_due" || reason.kind === "follow_up_due") &&
      reason.dueDate !== null &&
      reason.dueDate < today,
    title,
    href: sourceHref(source, item),
    kinds: kinds.map((kind) => ({ key: kind, label: itemKindLabels[kind] })),
    presenters: presenters.length === 0 ? "" : listed(presenters.map(({ name }) => name)),
    confidential,
    open: refused,
    fields: { reason: inRow("reason"), until: inRow("until") },
    becomes: standing ? draftTexts.becomes(standing.number, standing.title) : "",
    place: {
      name: fieldName("parentId"),
      idPrefix: draftAnchor(key),
      options: options(
        place.parentId ?? "",
        meeting.items.map((section) => ({ value: section.id, label: `${section.number} ${section.title}` })),
        draftTexts.ownItem,
      ),
    },
    left: left ? byWhom(left) : "",
  };
}

const byWhom = ({ byName, at }: Choice): string => draftTexts.byWhom(byName, stockholmDate(new Date(at)));

/** Where a thing can be read; empty where it has no page of its own. */
function sourceHref({ type, id }: SourceRef, proposed?: ProposedItem): string {
  switch (type) {
    case "assignment":
      return paths.assignment(id);
    case "minutes":
      return paths.minutes(id);
    case "postponed_item":
      return proposed?.meetingId ? paths.item(proposed.meetingId, id) : "";
    case "submission":
      return paths.submission(id);
    case "referral":
      return proposed?.matterIds[0] === undefined ? "" : paths.matter(proposed.matterIds[0]);
    case "agreement_follow_up":
      return paths.agreement(id);
    case "standing_item":
      return "";
  }
}
