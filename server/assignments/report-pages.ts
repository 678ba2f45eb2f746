/** Reporting back, and receiving what was reported, on the page of the assignment. */
import type { FastifyInstance } from "fastify";
import { checkFile } from "../attachments/content.ts";
import { AppError } from "../errors.ts";
import { idOf } from "../fields.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { read, write } from "../http/context.ts";
import { parseForm, submit, typedValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { reasons } from "../text/messages.ts";
import { ReceiptInput, ReportForm } from "./input-schema.ts";
import { assignmentPageOf, type AssignmentInsets } from "./pages.ts";
import { getAssignmentOfReport } from "./queries.ts";
import { receiveReport, reportBack } from "./report-commands.ts";

export function receiptPages(app: FastifyInstance, insets: AssignmentInsets): void {
  app.post(paths.receipt(":id"), { config: inForum("secretary", "report") }, (request, reply) => {
    const reportId = idOf(request);
    const { id } = getAssignmentOfReport(read(request), reportId);
    return submit(request, reply, {
      schema: ReceiptInput,
      // The day for more stands in the form whatever is chosen.
      prepare: ({ newDue, ...typed }) => (typed.verdict === "more_requested" ? { ...typed, newDue } : typed),
      act: (ctx, input) => {
        receiveReport(ctx, reportId, input);
        return input.verdict;
      },
      done: (verdict) => ({
        to: paths.assignment(id),
        say: verdict === "accepted" ? "report_accepted" : "more_requested",
      }),
      again: (receiptForm) => assignmentPageOf(request, id, insets, { receiptForm }),
    });
  });
}

/** For the scope that takes multipart forms. */
export function reportPages(app: FastifyInstance, insets: AssignmentInsets): void {
  app.post(
    paths.assignmentReports(":id"),
    { config: inForumOrParty("member", "assignment") },
    async (request, reply) => {
      const id = idOf(request);
      const typed = typedValues(request);
      try {
        const { file: files, ...input } = parseForm(ReportForm, typed);
        const checked = await Promise.all(files.map((file) => checkFile(file)));
        write(request, (ctx) => reportBack(ctx, id, input, checked));
      } catch (error) {
        if (!(error instanceof AppError) || (error.code !== "invalid" && error.code !== "conflict")) throw error;
        const reportForm = { values: { ...typed, file: "" }, errors: error.fields, problem: reasons[error.reason] };
        return sendPage(request, reply.code(422), assignmentPageOf(request, id, insets, { reportForm }));
      }
      request.session.flash = "reported";
      return reply.redirect(paths.assignment(id), 303);
    },
  );
}
