/** The question before a meeting is called off. */
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { meetingTrail } from "../meetings/head.ts";
import type { Meeting } from "../meetings/schema.ts";
import { stateActions } from "../text/agenda.ts";
import { longDate } from "../text/format.ts";
import { minutesTexts } from "../text/minutes.ts";

export const cancelPage = (meeting: Meeting): PageContent => ({
  view: "minutes/cancel",
  title: stateActions.cancelled.label,
  trail: meetingTrail(meeting),
  data: {
    question: minutesTexts.cancelQuestion(longDate(meeting.date)),
    consequence: stateActions.cancelled.hint,
    submitTo: paths.meetingState(meeting.id),
    label: stateActions.cancelled.label,
    cancelHref: paths.meeting(meeting.id),
  },
});
