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
import { titles } from "../text/pages.ts";
import { addOrganization, changeOrganization, removeOrganization } from "./commands.ts";
import {
  organizationFormPage,
  organizationPage,
  organizationsPage,
  removeOrganizationPage,
} from "./organization-presenter.ts";
import { getOrganization, listOrganizations, listPersons } from "./queries.ts";
import { OrganizationInput } from "./schema.ts";
import { organizationColumns } from "./sheet-presenter.ts";

const Search = z.object({
  q: z.string().trim().max(200).default(""),
  efter: z.string().max(200).optional(),
});

/** @param openAssignments what is still to be done by an organization */
export function organizationPages(app: FastifyInstance, openAssignments: Inset<{ organization: string }>): void {
  app.get(paths.organizations, { config: account }, (request, reply) => {
    const { q, efter: cursor } = Search.parse(request.query);
    const page = listOrganizations(read(request), { q, cursor, limit: 100 });
    return sendPage(request, reply, organizationsPage(page, q, request.actor));
  });

  for (const format of exportFormats) {
    app.get(`${paths.organizations}.${format}`, { config: account }, async (request, reply) => {
      const { q } = Search.parse(request.query);
      const { rows, note } = await everyRow((page) => listOrganizations(read(request), { q, ...page }));
      const sheet = sheetOf(titles.organizations, organizationColumns, rows, note);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }

  app.get(paths.newOrganization, { config: someSecretary }, (request, reply) =>
    sendPage(request, reply, organizationFormPage(null, "", emptyForm({ kind: "municipality" }))),
  );

  app.post(paths.newOrganization, { config: someSecretary }, (request, reply) =>
    submit(request, reply, {
      schema: OrganizationInput,
      act: addOrganization,
      done: (id) => ({ to: paths.organization(id), say: "organization_added" }),
      again: (form) => organizationFormPage(null, "", form),
    }),
  );

  app.get(paths.organization(":id"), { config: account }, (request, reply) => {
    const ctx = read(request);
    const organization = getOrganization(ctx, IdParams.parse(request.params).id);
    const persons = listPersons(ctx, { organization: organization.id, limit: 100 });
    const assignments = openAssignments(ctx, { organization: organization.id });
    return sendPage(request, reply, organizationPage(organization, persons, assignments, request.actor));
  });

  app.get(paths.editOrganization(":id"), { config: someSecretary }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return sendPage(request, reply, formPage(request, id, emptyForm({ ...getOrganization(read(request), id) })));
  });

  app.post(paths.editOrganization(":id"), { config: someSecretary }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: OrganizationInput,
      act: (ctx, input, version) => changeOrganization(ctx, id, input, version),
      done: () => ({ to: paths.organization(id), say: "saved" }),
      again: (form) => formPage(request, id, form),
    });
  });

  app.get(paths.removeOrganization(":id"), { config: someSecretary }, (request, reply) => {
    const organization = getOrganization(read(request), IdParams.parse(request.params).id);
    return sendPage(request, reply, removeOrganizationPage(organization, emptyForm({ ...organization })));
  });

  app.post(paths.removeOrganization(":id"), { config: someSecretary }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: z.strictObject({}),
      act: (ctx, _, version) => removeOrganization(ctx, id, version),
      done: () => ({ to: paths.organizations, say: "removed" }),
      again: (form) => removeOrganizationPage(getOrganization(read(request), id), form),
    });
  });
}

const formPage = (request: FastifyRequest, id: string, form: Form) =>
  organizationFormPage(id, getOrganization(read(request), id).name, form);
