import type { FastifyInstance, FastifyRequest } from "fastify";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { idOf } from "../fields.ts";
import { filterHead } from "../filters/head.ts";
import { listFilters } from "../filters/queries.ts";
import { listForumNames } from "../forums/queries.ts";
import { account, inForumOrParty } from "../http/access-hook.ts";
import { baseUrlOf } from "../http/address.ts";
import { read, type ReadContext } from "../http/context.ts";
import { everyRow, exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { withoutBlankValues } from "../http/forms.ts";
import { sendPage, type Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { listOrganizationNames } from "../people/queries.ts";
import { stockholmDate } from "../text/format.ts";
import { titles } from "../text/pages.ts";
import { listAgreements } from "./list-queries.ts";
import { agreementPage, agreementsPage, textPage } from "./presenter.ts";
import { followUpsOf, getAgreement } from "./queries.ts";
import { documentFile, documentFormats } from "../documents/files.ts";
import { getProposal } from "./document-queries.ts";
import { warningRows } from "./warning-presenter.ts";
import { agreementWarnings } from "./warning-queries.ts";
import { adoptionsOf } from "../text/agreements.ts";
import { agreementColumns, ratificationColumns } from "./sheet-presenter.ts";
import { AgreementListQuery, type Agreement } from "./schema.ts";

/** What features above this one show on the agreement's page; each has a partial in views/partials/agreements. */
export interface AgreementInsets {
  commitments?: Inset<Agreement>;
  costs?: Inset<Agreement>;
}

export function agreementPages(app: FastifyInstance, { commitments, costs }: AgreementInsets): void {
  const reader = inForumOrParty("reader", "agreement");

  app.get(paths.agreements, { config: account }, (request, reply) => {
    const ctx = read(request);
    const asked = withoutBlankValues(request.query);
    const parsed = AgreementListQuery.safeParse({ limit: 50, ...asked });
    // A filter that is not one is shown as typed, with nothing found.
    const page = parsed.success ? listAgreements(ctx, parsed.data) : { items: [], nextCursor: null };
    const kept = filterHead(listFilters(ctx, paths.agreements), paths.agreements, asked);
    const forums = listForumNames(ctx);
    const organizations = listOrganizationNames(ctx);
    return sendPage(
      request,
      reply,
      agreementsPage({ page, asked, kept, forums, organizations, actor: request.actor, warnings: warningsShown(ctx) }),
    );
  });

  for (const format of exportFormats) {
    app.get(`${paths.agreements}.${format}`, { config: account }, async (request, reply) => {
      const query = AgreementListQuery.parse(withoutBlankValues(request.query));
      const { rows, note } = await everyRow((page) => listAgreements(read(request), { ...query, ...page }));
      const sheet = sheetOf(titles.agreements, agreementColumns(baseUrlOf(request)), rows, note);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }

  for (const format of exportFormats) {
    app.get(`${paths.ratifications(":id")}.${format}`, { config: reader }, async (request, reply) => {
      const agreement = agreementOf(request);
      const sheet = sheetOf(adoptionsOf(agreement.title), ratificationColumns(agreement), agreement.ratifications);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }

  app.get(paths.agreement(":id"), { config: reader }, (request, reply) => {
    const ctx = read(request);
    const agreement = agreementOf(request);
    const insets = {
      commitments: commitments?.(ctx, agreement) ?? null,
      costs: costs?.(ctx, agreement) ?? null,
    };
    return sendPage(
      request,
      reply,
      agreementPage({
        agreement,
        actor: request.actor,
        today: stockholmDate(ctx.now),
        followUps: followUpsOf(ctx, agreement.id),
        warnings: warningsShown(ctx).find(({ href }) => href === paths.agreement(agreement.id))?.texts ?? [],
        insets,
      }),
    );
  });

  for (const format of documentFormats) {
    app.get(paths.proposalFile(":id", format), { config: reader }, async (request, reply) => {
      const { part } = request.query as { part?: string };
      const { document, name, letterhead } = getProposal(read(request), idOf(request), part);
      return sendFile(reply, await documentFile(document, name, format, { letterhead }), "attachment");
    });
  }

  app.get(paths.agreementText(":id"), { config: reader }, (request, reply) =>
    sendPage(request, reply, textPage(agreementOf(request), request.actor)),
  );
}

const warningsShown = (ctx: ReadContext) => warningRows(agreementWarnings(ctx), stockholmDate(ctx.now));

export const agreementOf = (request: FastifyRequest): Agreement => getAgreement(read(request), idOf(request));
