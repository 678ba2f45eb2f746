import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { IdParams } from "../fields.ts";
import { account, someSecretary } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { everyRow, exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { emptyForm, submit, type Form } from "../http/forms.ts";
import { sendPage, type Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { stockholmDate } from "../text/format.ts";
import { titles } from "../text/pages.ts";
import { addPerson, changePerson, removePerson } from "./commands.ts";
import { personFormPage, personPage, personsPage, removePersonPage } from "./presenter.ts";
import { countPersons, getPerson, listOrganizationNames, listPersons } from "./queries.ts";
import { PersonInput } from "./schema.ts";
import { personColumns } from "./sheet-presenter.ts";
import { meetingsOf, seatsOf } from "./trail-queries.ts";

const Search = z.object({
  q: z.string().trim().max(200).default(""),
  organisation: z.string().max(40).default(""),
  efter: z.string().max(200).optional(),
});

/** @param openAssignments what is still to be done by a person */
export function personPages(app: FastifyInstance, openAssignments: Inset<{ person: string }>): void {
  app.get(paths.persons, { config: account }, (request, reply) => {
    const { q, organisation: organization, efter: cursor } = Search.parse(request.query);
    const ctx = read(request);
    const page = listPersons(ctx, { q, organization, cursor, limit: 50 });
    const count = countPersons(ctx, { q, organization });
    const organizations = listOrganizationNames(ctx);
    return sendPage(request, reply, personsPage(page, count, { q, organization }, organizations, request.actor));
  });

  for (const format of exportFormats) {
    app.get(`${paths.persons}.${format}`, { config: account }, async (request, reply) => {
      const { q, organisation: organization } = Search.parse(request.query);
      const { rows, note } = await everyRow((page) => listPersons(read(request), { q, organization, ...page }));
      const sheet = sheetOf(titles.persons, personColumns, rows, note);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }

  app.get(paths.newPerson, { config: someSecretary }, (request, reply) => {
    const { organisation: organizationId } = Search.parse(request.query);
    return sendPage(request, reply, formPage(request, null, emptyForm({ organizationId })));
  });

  app.post(paths.newPerson, { config: someSecretary }, (request, reply) =>
    submit(request, reply, {
      schema: PersonInput,
      act: addPerson,
      done: (id) => ({ to: paths.person(id), say: "person_added" }),
      again: (form) => formPage(request, null, form),
    }),
  );

  app.get(paths.person(":id"), { config: account }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const ctx = read(request);
    const person = getPerson(ctx, id);
    const today = stockholmDate(ctx.now);
    const parts = {
      seats: seatsOf(ctx, id),
      meetings: meetingsOf(ctx, id),
      assignments: openAssignments(ctx, { person: id }),
    };
    return sendPage(request, reply, personPage(person, parts, request.actor, today));
  });

  app.get(paths.editPerson(":id"), { config: someSecretary }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return sendPage(request, reply, formPage(request, id, emptyForm({ ...getPerson(read(request), id) })));
  });

  app.post(paths.editPerson(":id"), { config: someSecretary }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: PersonInput,
      act: (ctx, input, version) => changePerson(ctx, id, input, version),
      done: () => ({ to: paths.person(id), say: "saved" }),
      again: (form) => formPage(request, id, form),
    });
  });

  app.get(paths.removePerson(":id"), { config: someSecretary }, (request, reply) => {
    const person = getPerson(read(request), IdParams.parse(request.params).id);
    return sendPage(request, reply, removePersonPage(person, emptyForm({ ...person })));
  });

  app.post(paths.removePerson(":id"), { config: someSecretary }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: z.strictObject({}),
      act: (ctx, _, version) => removePerson(ctx, id, version),
      done: () => ({ to: paths.persons, say: "removed" }),
      again: (form) => removePersonPage(getPerson(read(request), id), form),
    });
  });
}

function formPage(request: FastifyRequest, id: string | null, form: Form) {
  const ctx = read(request);
  const name = id === null ? "" : getPerson(ctx, id).name;
  return personFormPage(id, name, form, listOrganizationNames(ctx));
}
