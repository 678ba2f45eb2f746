import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Id, IdParams, ListOf, PageQuery } from "../fields.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { body, errors, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { replyCreated, replyWithEtag } from "../http/etag.ts";
import { sendFile } from "../http/files.ts";
import { addAllocation } from "./commands.ts";
import { getAllocation, listAllocations } from "./queries.ts";
import { allocationFile, allocationFormats, mediaTypes } from "./rendering.ts";
import { AllocationInput, CostAllocation } from "./schema.ts";

const tags = ["Agreements"];
const AllocationParams = IdParams.extend({ allocationId: Id });

export function costsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/agreements/:id/cost-allocations",
    {
      config: inForumOrParty("reader", "agreement"),
      schema: {
        tags,
        summary: "List how the costs of an agreement have been divided, the newest year and version first",
        params: IdParams,
        querystring: PageQuery,
        response: { 200: ListOf(CostAllocation), ...errors(401, 404, 422) },
      },
    },
    (request) => listAllocations(read(request), request.params.id, request.query),
  );

  api.post(
    "/agreements/:id/cost-allocations",
    {
      config: inForum("secretary", "agreement"),
      schema: {
        tags,
        summary: "Divide a year's cost among the parties",
        description:
          "In whole kronor, by the largest remainder; of equal remainders the lowest organization id gets the krona. A year that has been divided gets a further version. Where organizations have no population figure the answer names them in `lacking`.",
        params: IdParams,
        body: body(AllocationInput, {
          year: 2026,
          total: 539_000,
          method: "per_capita",
          populationDate: "2024-12-31",
          parties: ["2", "3"],
          note: "En halv tjänst som hygiensjuksköterska med omkostnader.",
        }),
        response: { 201: CostAllocation, ...errors(401, 403, 404, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const allocationId = write(request, (ctx) => addAllocation(ctx, id, request.body));
      return replyCreated(reply, getAllocation(read(request), id, allocationId));
    },
  );

  api.get(
    "/agreements/:id/cost-allocations/:allocationId",
    {
      config: inForumOrParty("reader", "agreement"),
      schema: {
        tags,
        summary: "Read a division",
        params: AllocationParams,
        response: { 200: CostAllocation, ...errors(401, 404) },
      },
    },
    (request, reply) => {
      const { id, allocationId } = request.params;
      return replyWithEtag(reply, getAllocation(read(request), id, allocationId));
    },
  );

  for (const format of allocationFormats) {
    api.get(
      `/agreements/:id/cost-allocations/:allocationId/allocation.${format}`,
      {
        config: inForumOrParty("reader", "agreement"),
        schema: {
          tags,
          summary: `A division as ${format}`,
          params: AllocationParams,
          response: {
            200: { description: "The file", content: { [mediaTypes[format]]: { schema: z.unknown() } } },
            ...errors(401, 404, 503),
          },
        },
      },
      async (request, reply) => {
        const { id, allocationId } = request.params;
        const ctx = read(request);
        return sendFile(reply, await allocationFile(ctx, getAllocation(ctx, id, allocationId), format), "attachment");
      },
    );
  }
}
