import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { atLeast, roleIn } from "../access.ts";
import { agreementFacts, forumOfAgreement } from "../agreements/queries.ts";
import { conflict } from "../errors.ts";
import { Id, idOf, IdParams } from "../fields.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { sendFile } from "../http/files.ts";
import {
  emptyForm,
  parseForm,
  refusedForm,
  rowsOf,
  submit,
  textOf,
  typedValues,
  type Form,
  type Values,
} from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { stockholmDate } from "../text/format.ts";
import { addAllocation } from "./commands.ts";
import { newAllocationPage } from "./form-presenter.ts";
import { costsPage, newestOf } from "./presenter.ts";
import { getAllocation, listAllocations } from "./queries.ts";
import { listPayingParties, reckon, usualPayers } from "./reckoning-queries.ts";
import { allocationFile, allocationFormats } from "./rendering.ts";
import { fingerprintOf, usualPopulationDate } from "./rules.ts";
import { AllocationInput, type CostAllocation, type Reckoned } from "./schema.ts";

const readers = inForumOrParty("reader", "agreement");
const keepers = inForum("secretary", "agreement");
const AllocationParams = IdParams.extend({ allocationId: Id });

export function costPages(app: FastifyInstance): void {
  app.get(paths.allocations(":id"), { config: readers }, (request, reply) =>
    sendPage(request, reply, costsPageOf(request, null)),
  );

  app.get(paths.newAllocation(":id"), { config: keepers }, (request, reply) =>
    sendPage(request, reply, newPageOf(request, emptyForm(proposed(request)))),
  );

  app.post(paths.newAllocation(":id"), { config: keepers }, (request, reply) => {
    const id = idOf(request);
    const { step, seen } = typedValues(request);
    return step === "save"
      ? submit(request, reply, {
          schema: AllocationInput,
          prepare: ownFields,
          act: (ctx, input) => {
            if (textOf(seen) !== fingerprintOf(reckon(ctx, id, input))) throw conflict("allocation_not_seen");
            return addAllocation(ctx, id, input);
          },
          done: (allocationId) => ({ to: paths.allocation(id, allocationId), say: "allocation_saved" }),
          again: (form) => newPageOf(request, form),
        })
      : previewed(request, reply);
  });

  app.get(paths.allocation(":id", ":allocationId"), { config: readers }, (request, reply) =>
    sendPage(request, reply, costsPageOf(request, allocationOf(request))),
  );

  for (const format of allocationFormats) {
    app.get(paths.allocationFile(":id", ":allocationId", format), { config: readers }, async (request, reply) => {
      const file = await allocationFile(read(request), allocationOf(request), format);
      return sendFile(reply, file, format === "pdf" ? "inline" : "attachment");
    });
  }
}

function allocationOf(request: FastifyRequest): CostAllocation {
  const { id, allocationId } = AllocationParams.parse(request.params);
  return getAllocation(read(request), id, allocationId);
}

/** More versions than anybody makes of an agreement. */
const mostShown = 200;

const allOf = (request: FastifyRequest): CostAllocation[] =>
  listAllocations(read(request), idOf(request), { limit: mostShown }).items;

/** @param asked null: the newest */
function costsPageOf(request: FastifyRequest, asked: CostAllocation | null): PageContent {
  const facts = agreementFacts(read(request), idOf(request));
  const all = allOf(request);
  const mayWrite = atLeast(roleIn(request.actor, forumOfAgreement(facts)), "secretary");
  return costsPage({ agreement: facts, all, shown: asked ?? all[0] ?? null, mayWrite });
}

/** A form shows what it would give before anything is kept. */
function previewed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const values = typedValues(request);
  const checked = reckonedOf(request, values);
  return "preview" in checked
    ? sendPage(request, reply, newPageOf(request, emptyForm(values)))
    : sendPage(request, reply.code(422), newPageOf(request, checked.form));
}

function newPageOf(request: FastifyRequest, form: Form): PageContent {
  const ctx = read(request);
  const id = idOf(request);
  const all = allOf(request);
  const checked = request.method === "GET" || form.errors.length > 0 ? null : reckonedOf(request, form.values);
  const preview = checked && "preview" in checked ? checked.preview : null;
  return newAllocationPage({
    agreement: agreementFacts(ctx, id),
    parties: listPayingParties(ctx, id),
    form,
    preview,
    before: preview ? (newestOf(all, preview.year - 1) ?? null) : null,
    versions: preview ? (newestOf(all, preview.year)?.number ?? 0) : 0,
  });
}

function reckonedOf(request: FastifyRequest, values: Values): { preview: Reckoned } | { form: Form } {
  try {
    return { preview: reckon(read(request), idOf(request), parseForm(AllocationInput, ownFields(values))) };
  } catch (error) {
    return { form: refusedForm(values, error) };
  }
}

/** The next year, as the last one was divided. */
function proposed(request: FastifyRequest): Values {
  const ctx = read(request);
  const id = idOf(request);
  const [last] = allOf(request);
  if (!last) {
    const year = Number(stockholmDate(ctx.now).slice(0, 4));
    const payers = usualPayers(listPayingParties(ctx, id), "per_capita");
    return {
      year,
      method: "per_capita",
      populationDate: usualPopulationDate(year),
      parties: payers.map(({ organizationId }) => organizationId),
    };
  }
  const { year, total, method, fixed, note, shares } = last;
  const shareOf = (id: string) => shares.find(({ organizationId }) => organizationId === id)?.share ?? null;
  return {
    year: year + 1,
    total,
    method,
    fixed,
    note,
    populationDate: usualPopulationDate(year + 1),
    parties: shares.map(({ organizationId }) => organizationId),
    shares: listPayingParties(ctx, id).map(({ organizationId }) => {
      const share = shareOf(organizationId);
      return { organizationId, percent: share === null ? "" : String(share).replace(".", ",") };
    }),
  };
}

/** What only the chosen method has is sent; the rest of the form is left where it is. */
function ownFields({ step: _, seen: __, ...typed }: Values): Values {
  return {
    ...typed,
    parties: typed.parties ?? [],
    fixed: typed.method === "fixed_plus_per_capita" ? typed.fixed : undefined,
    shares: typed.method === "manual" ? rowsOf(typed.shares) : undefined,
  };
}
