import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Id } from "../fields.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { body, errors, IfMatch, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { givenVersion, replyWithEtag } from "../http/etag.ts";
import { RatificationInput } from "./input-schema.ts";
import { getRatification } from "./queries.ts";
import { setRatification } from "./ratification-commands.ts";
import { Ratification } from "./schema.ts";

const tags = ["Agreements"];

const Params = z.object({ id: Id, organizationId: Id });

export function ratificationsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/agreements/:id/ratifications/:organizationId",
    {
      config: inForumOrParty("reader", "agreement"),
      schema: {
        tags,
        summary: "Read what one party has decided",
        params: Params,
        response: { 200: Ratification, ...errors(401, 404) },
      },
    },
    (request, reply) => {
      const { id, organizationId } = request.params;
      return replyWithEtag(reply, getRatification(read(request), id, organizationId));
    },
  );

  api.put(
    "/agreements/:id/ratifications/:organizationId",
    {
      config: inForum("secretary", "agreement"),
      preValidation: acceptEchoes((request) => {
        const { id, organizationId } = Params.parse(request.params);
        return getRatification(read(request), id, organizationId);
      }),
      schema: {
        tags,
        summary: "Enter what one party has decided, or by when it is expected to",
        description:
          "The agreement's state follows: with the last adoption that its rule needs it is in force, and the one it replaces ends. `awaiting` takes a decision back.",
        params: Params,
        headers: IfMatch,
        body: body(RatificationInput, {
          state: "adopted",
          date: "2025-10-27",
          body: "Kommunfullmäktige",
          reference: "§ 112, Dnr KS 2025/00345",
          legalForceOn: "2025-11-20",
          wording: "att anta avtalet",
        }),
        response: { 200: Ratification, ...errors(401, 403, 404, 412, 422) },
      },
    },
    (request, reply) => {
      const { id, organizationId } = request.params;
      write(request, (ctx) => {
        setRatification(ctx, id, organizationId, request.body, givenVersion(request));
      });
      return replyWithEtag(reply, getRatification(read(request), id, organizationId));
    },
  );
}
