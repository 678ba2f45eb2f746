import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Id, idOf, IdParams, ListOf, PageQuery } from "../fields.ts";
import { account, someSecretary } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import {
  addOrganization,
  addPerson,
  changeOrganization,
  changePerson,
  removeOrganization,
  removePerson,
} from "./commands.ts";
import { getOrganization, getPerson, listOrganizations, listPersons } from "./queries.ts";
import { Organization, OrganizationInput, Person, PersonInput } from "./schema.ts";

const ListQuery = PageQuery.extend({ q: z.string().max(200).optional().meta({ description: "Part of a name" }) });
const PersonQuery = ListQuery.extend({
  organization: Id.optional().meta({ description: "Id of the organization they belong to" }),
});
const tags = ["People"];

const organizationBody = body(OrganizationInput, {
  name: "Avesta kommun",
  shortName: "Avesta",
  kind: "municipality",
  populations: [{ date: "2024-12-31", count: 22417, source: "SCB" }],
});
const personBody = body(PersonInput, {
  name: "Karin Exempel",
  title: "Socialchef",
  email: "karin.exempel@example.se",
  organizationId: null,
});

export function peopleApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/organizations",
    {
      config: account,
      schema: {
        tags,
        summary: "List organizations by name",
        querystring: ListQuery,
        response: { 200: ListOf(Organization), ...errors(401, 422) },
      },
    },
    (request) => listOrganizations(read(request), request.query),
  );

  api.post(
    "/organizations",
    {
      config: someSecretary,
      schema: {
        tags,
        summary: "Add an organization",
        body: organizationBody,
        response: { 201: Organization, ...errors(401, 403, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addOrganization(ctx, request.body));
      return replyCreated(reply, getOrganization(read(request), id));
    },
  );

  api.get(
    "/organizations/:id",
    {
      config: account,
      schema: {
        tags,
        summary: "Read an organization",
        params: IdParams,
        response: { 200: Organization, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getOrganization(read(request), request.params.id)),
  );

  api.put(
    "/organizations/:id",
    {
      config: someSecretary,
      preValidation: acceptEchoes((request) => getOrganization(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change an organization, whole",
        params: IdParams,
        headers: IfMatch,
        body: organizationBody,
        response: { 200: Organization, ...errors(401, 403, 404, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeOrganization(ctx, request.params.id, request.body, version);
      });
      return replyWithEtag(reply, getOrganization(read(request), request.params.id));
    },
  );

  api.delete(
    "/organizations/:id",
    {
      config: someSecretary,
      schema: {
        tags,
        summary: "Remove an organization that nothing refers to",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeOrganization(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );

  api.get(
    "/persons",
    {
      config: account,
      schema: {
        tags,
        summary: "List persons by name",
        querystring: PersonQuery,
        response: { 200: ListOf(Person), ...errors(401, 422) },
      },
    },
    (request) => listPersons(read(request), request.query),
  );

  api.post(
    "/persons",
    {
      config: someSecretary,
      schema: {
        tags,
        summary: "Add a person",
        body: personBody,
        response: { 201: Person, ...errors(401, 403, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addPerson(ctx, request.body));
      return replyCreated(reply, getPerson(read(request), id));
    },
  );

  api.get(
    "/persons/:id",
    {
      config: account,
      schema: { tags, summary: "Read a person", params: IdParams, response: { 200: Person, ...errors(401, 404) } },
    },
    (request, reply) => replyWithEtag(reply, getPerson(read(request), request.params.id)),
  );

  api.put(
    "/persons/:id",
    {
      config: someSecretary,
      preValidation: acceptEchoes((request) => getPerson(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change a person, whole",
        params: IdParams,
        headers: IfMatch,
        body: personBody,
        response: { 200: Person, ...errors(401, 403, 404, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changePerson(ctx, request.params.id, request.body, version);
      });
      return replyWithEtag(reply, getPerson(read(request), request.params.id));
    },
  );

  api.delete(
    "/persons/:id",
    {
      config: someSecretary,
      schema: {
        tags,
        summary: "Remove a person who has sat nowhere",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removePerson(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );
}
