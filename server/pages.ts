/** The pages, feature by feature. Each declares its routes with who may use them; the addresses stand in http/paths.ts. */
import type { FastifyInstance } from "fastify";
import { loginPages } from "./accounts/login-pages.ts";
import { mePages } from "./accounts/me-pages.ts";
import { accountPages } from "./accounts/pages.ts";
import { agreementFormPages } from "./agreements/form-pages.ts";
import { agreementEffectPages } from "./agreements/effect-pages.ts";
import { agreementFilePages } from "./agreements/file-pages.ts";
import { agreementPages } from "./agreements/pages.ts";
import { agreementsOfAssignment, agreementsOfDecision } from "./agreements/insets.ts";
import { agreementRoundPages } from "./agreements/round-pages.ts";
import { ratificationPages } from "./agreements/ratification-pages.ts";
import { attachmentPages } from "./agenda/attachment-pages.ts";
import { itemPages } from "./agenda/item-pages.ts";
import { notesPages } from "./agenda/notes-pages.ts";
import { agendaPages } from "./agenda/pages.ts";
import { assignmentExportPages } from "./assignments/export-pages.ts";
import { assignmentFormPages } from "./assignments/form-pages.ts";
import { mostReportFiles } from "./assignments/input-schema.ts";
import { assignmentsOfDecision, assignmentsToReceive, openAssignments } from "./assignments/insets.ts";
import { assignmentPages } from "./assignments/pages.ts";
import { receiptPages, reportPages } from "./assignments/report-pages.ts";
import { attachmentContentPages } from "./attachments/pages.ts";
import { attendancePages } from "./attendance/pages.ts";
import { auditPages } from "./audit/pages.ts";
import { calendarPages } from "./calendar/pages.ts";
import { commitmentsOfAgreement } from "./commitments/insets.ts";
import { commitmentPages } from "./commitments/pages.ts";
import { costsOfAgreement } from "./costs/insets.ts";
import { costPages } from "./costs/pages.ts";
import { decisionPages } from "./decisions/pages.ts";
import { draftingPages } from "./drafting/pages.ts";
import { filterPages } from "./filters/pages.ts";
import { letterheadFilePages, letterheadPages } from "./forums/letterhead-pages.ts";
import { membershipPages } from "./forums/membership-pages.ts";
import { forumPages } from "./forums/pages.ts";
import { standingItemPages } from "./forums/standing-pages.ts";
import { receivingFiles } from "./http/uploads.ts";
import { importFilePages, importPages, mostImportFiles } from "./imports/pages.ts";
import { importReviewPages } from "./imports/review-pages.ts";
import { reportLinkPages } from "./mail/link-pages.ts";
import { outboxPages } from "./mail/outbox-pages.ts";
import { mailPreferencePages } from "./mail/preference-pages.ts";
import { mattersOf, mattersToChoose } from "./matters/insets.ts";
import { matterPages } from "./matters/pages.ts";
import { matterStepPages } from "./matters/step-pages.ts";
import { meetingsPages } from "./meetings/pages.ts";
import { minutesPages } from "./minutes/pages.ts";
import { ownWorkPages } from "./overview/own-pages.ts";
import { overviewPages } from "./overview/pages.ts";
import { statisticsPages } from "./overview/statistics-pages.ts";
import { organizationPages } from "./people/organization-pages.ts";
import { personPages } from "./people/pages.ts";
import { registerPages } from "./register/pages.ts";
import { relationPages } from "./register/relation-pages.ts";
import { openPageScope } from "./scopes.ts";
import { searchPages } from "./search/pages.ts";
import { submissionFilePages, submissionPages } from "./submissions/pages.ts";

const assignmentInsets = { matters: mattersOf, agreements: agreementsOfAssignment };

export async function pageRoutes(app: FastifyInstance): Promise<void> {
  await openPageScope(app);

  // What one comes to first.
  overviewPages(app);
  ownWorkPages(app);
  searchPages(app);
  statisticsPages(app);
  filterPages(app);

  // A meeting, from its agenda to its minutes.
  meetingsPages(app);
  agendaPages(app);
  draftingPages(app);
  itemPages(app);
  attachmentContentPages(app);
  attendancePages(app);
  await notesPages(app);
  decisionPages(app, assignmentsOfDecision, mattersOf, agreementsOfDecision);
  minutesPages(app);

  // What lies between meetings.
  registerPages(app);
  relationPages(app);
  assignmentPages(app, assignmentInsets);
  assignmentExportPages(app);
  assignmentFormPages(app, mattersToChoose);
  receiptPages(app, assignmentInsets);
  agreementPages(app, { commitments: commitmentsOfAgreement, costs: costsOfAgreement });
  agreementFormPages(app);
  commitmentPages(app);
  costPages(app);
  agreementRoundPages(app);
  agreementEffectPages(app);
  matterPages(app);
  matterStepPages(app);
  submissionPages(app);
  importPages(app);
  importReviewPages(app);

  // Who there is.
  personPages(app, openAssignments);
  organizationPages(app, openAssignments);
  forumPages(app, assignmentsToReceive);
  membershipPages(app);
  standingItemPages(app);
  letterheadPages(app);

  // The account, and those who look after the whole.
  loginPages(app);
  mePages(app);
  mailPreferencePages(app);
  calendarPages(app);
  accountPages(app);
  outboxPages(app);
  auditPages(app);

  await receivingFiles(app, (scope) => {
    attachmentPages(scope);
    submissionFilePages(scope);
    agreementFilePages(scope);
    ratificationPages(scope);
    letterheadFilePages(scope);
  });
  await receivingFiles(
    app,
    (scope) => {
      reportLinkPages(scope);
      reportPages(scope, assignmentInsets);
    },
    mostReportFiles,
  );
  await receivingFiles(app, importFilePages, mostImportFiles);
}
