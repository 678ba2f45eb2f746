import type { FastifyInstance, FastifyRequest } from "fastify";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read, type WriteContext } from "../http/context.ts";
import { emptyForm, submit, textOf, typedValues, type Form } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { getMeeting } from "../meetings/queries.ts";
import { setAttendance } from "./commands.ts";
import { AttendanceForm } from "./form.ts";
import { attendancePage } from "./presenter.ts";
import { attendanceMark, getRollCall } from "./queries.ts";

export function attendancePages(app: FastifyInstance): void {
  app.get(paths.attendance(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const call = getRollCall(read(request), id);
    const { version, attendance } = call.meeting;
    return sendPage(request, reply, attendancePage(call, emptyForm({ version, attendance })));
  });

  app.post(paths.attendance(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const basis = textOf(typedValues(request).basis);
    return submit(request, reply, {
      schema: AttendanceForm,
      act: (ctx, { attendance }, version) => {
        setAttendance(ctx, id, attendance, isUntouched(ctx, id, basis) ? null : version);
      },
      done: () => ({ to: paths.attendance(id), say: "attendance_saved" }),
      again: (form) => pageAgain(request, id, form),
    });
  });
}

/** Whether the list is still what the form was made from, whatever else has changed in the meeting. */
const isUntouched = (ctx: WriteContext, id: string, basis: string): boolean =>
  basis === attendanceMark(getMeeting(ctx, id));

function pageAgain(request: FastifyRequest, id: string, form: Form): PageContent {
  const call = getRollCall(read(request), id);
  const { attendance } = call.meeting;
  return attendancePage(call, form.saved ? { ...form, saved: { attendance } } : form);
}
