import type { FastifyInstance } from "fastify";
import { idOf, IdParams, ListOf } from "../fields.ts";
import { account, inForum, inForumOrParty, someSecretary } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { addAgreement, changeAgreement, removeAgreement, setAgreementText } from "./commands.ts";
import { AgreementInput, AgreementText } from "./input-schema.ts";
import { listAgreements } from "./list-queries.ts";
import { getAgreement } from "./queries.ts";
import { Agreement, AgreementListQuery, AgreementSummary, AgreementWarnings } from "./schema.ts";
import { agreementWarnings } from "./warning-queries.ts";

const tags = ["Agreements"];

const example = {
  title: "Samverkansavtal inom vårdhygien",
  kind: "samverkansavtal" as const,
  reference: "RSS 2025-031",
  summary: "Ett gemensamt avtal om stöd från Vårdhygien.",
  forumId: "1",
  parties: [
    { organizationId: "1", role: "Regionen", body: "Regionfullmäktige", signatory: "Karin Exempel, ordförande" },
    { organizationId: "2", role: "Kommunerna", body: "Kommunfullmäktige", signedOn: "2025-11-28" },
  ],
  ratificationRule: "all_parties" as const,
  identical: true,
  modelClauses: [{ text: "att anta avtalet" }],
  validFrom: "2026-01-01",
  noticePeriod: "P6M",
  followUp: { interval: "P1Y", forumId: "1" },
  replaces: null,
};

export function agreementsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/agreements",
    {
      config: account,
      schema: {
        tags,
        summary: "List agreements, by title",
        querystring: AgreementListQuery,
        response: { 200: ListOf(AgreementSummary), ...errors(401, 422) },
      },
    },
    (request) => listAgreements(read(request), request.query),
  );

  api.get(
    "/agreements/warnings",
    {
      config: account,
      schema: {
        tags,
        summary:
          "What presses: agreements that end, notice days that near, follow-ups that are due, adoptions that are late",
        response: { 200: AgreementWarnings, ...errors(401) },
      },
    },
    (request) => ({ items: agreementWarnings(read(request)) }),
  );

  api.post(
    "/agreements",
    {
      config: someSecretary,
      schema: {
        tags,
        summary: "Add an agreement",
        description:
          "`clauses` is the whole text, which is split at its numbers, or the clauses. State and days follow from the adoptions.",
        body: body(AgreementInput, { ...example, clauses: "1 Parter\n\nAvtalet gäller mellan …\n\n2 Syfte\n\n…" }),
        response: { 201: Agreement, ...errors(401, 403, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addAgreement(ctx, request.body));
      return replyCreated(reply, getAgreement(read(request), id));
    },
  );

  api.get(
    "/agreements/:id",
    {
      config: inForumOrParty("reader", "agreement"),
      schema: {
        tags,
        summary: "Read an agreement, with its parties' decisions and what has touched it",
        description: "Whoever reads the forum that is responsible reads it, and whoever belongs to a party.",
        params: IdParams,
        response: { 200: Agreement, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getAgreement(read(request), request.params.id)),
  );

  api.put(
    "/agreements/:id",
    {
      config: inForum("secretary", "agreement"),
      preValidation: acceptEchoes((request) => getAgreement(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change an agreement, whole",
        description: "Adoptions, rounds and the effects of decisions have addresses of their own.",
        params: IdParams,
        headers: IfMatch,
        body: body(AgreementInput, example),
        response: { 200: Agreement, ...errors(401, 403, 404, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeAgreement(ctx, id, request.body, version);
      });
      return replyWithEtag(reply, getAgreement(read(request), id));
    },
  );

  api.put(
    "/agreements/:id/text",
    {
      config: inForum("secretary", "agreement"),
      schema: {
        tags,
        summary: "Set the text of an agreement",
        description: "Split at its numbers, so that each clause has an address that stays as long as its number does.",
        params: IdParams,
        headers: IfMatch,
        body: body(AgreementText, { text: "1 Parter\n\nAvtalet gäller mellan …" }),
        response: { 200: Agreement, ...errors(401, 403, 404, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        setAgreementText(ctx, id, request.body.text, version);
      });
      return replyWithEtag(reply, getAgreement(read(request), id));
    },
  );

  api.delete(
    "/agreements/:id",
    {
      config: inForum("secretary", "agreement"),
      schema: {
        tags,
        summary: "Remove an agreement that was entered by mistake; one that is over is ended",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeAgreement(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );
}
