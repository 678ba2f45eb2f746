/** The feeds that calendar programs come back to, opened by a key in the address, and the file of one meeting. */
import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Account } from "../access.ts";
import { actorOfKey } from "../accounts/queries.ts";
import { lastEventAt } from "../audit/queries.ts";
import { AppError } from "../errors.ts";
import { idOf } from "../fields.ts";
import { anyone, inForum } from "../http/access-hook.ts";
import { baseUrlOf } from "../http/address.ts";
import { read, type ReadContext } from "../http/context.ts";
import { isFresh } from "../http/etag.ts";
import { sendFile, storedName } from "../http/files.ts";
import { paths } from "../http/paths.ts";
import { getFullMeeting } from "../meetings/queries.ts";
import { calendarTexts } from "../text/calendar.ts";
import { reasons } from "../text/messages.ts";
import type { Origin } from "./events.ts";
import { forumCalendar, meetingCalendar, personalCalendar } from "./presenter.ts";
import { forumFeed, personalFeed } from "./queries.ts";
import { lastChange } from "./rules.ts";

const mediaType = "text/calendar; charset=utf-8";
/** Whatever else may stand there opens nothing either. */
const Key = z.object({ key: z.string().max(100).catch("") });
const Slug = z.object({ slug: z.string().max(100) });

export function calendarPages(app: FastifyInstance): void {
  const mayFail = app.createRateLimit({ max: 20, timeWindow: "1 minute", keyGenerator: ({ ip }) => ip });

  app.get(paths.personalCalendar, { config: anyone }, (request, reply) =>
    sendFeed(request, reply, (ctx, holder) => personalCalendar(personalFeed(ctx), holder.name, originOf(request))),
  );

  app.get(paths.forumCalendar(":slug"), { config: anyone }, (request, reply) =>
    sendFeed(request, reply, (ctx) =>
      forumCalendar(forumFeed(ctx, Slug.parse(request.params).slug), originOf(request)),
    ),
  );

  app.get(paths.meetingCalendar(":id"), { config: inForum("reader", "meeting") }, (request, reply) => {
    const { meeting, updatedAt } = getFullMeeting(read(request), idOf(request));
    const filename = storedName(calendarTexts.filename(meeting.forum.shortName, meeting.date));
    const content = meetingCalendar(meeting, updatedAt, originOf(request));
    return sendFile(reply, { mediaType, filename, content }, "attachment");
  });

  /** A program cannot log in: the key is asked in place of the session, and nobody is sent to the login. */
  async function sendFeed(request: FastifyRequest, reply: FastifyReply, calendar: CalendarOf): Promise<FastifyReply> {
    const { key } = Key.parse(request.query);
    const actor = actorOfKey(app.db, "calendar", key, app.clock());
    if (!actor.account) return refuseKey(request, reply);
    const holder = actor.account;
    const content = unlessNotFound(() => calendar({ ...read(request), actor }, holder));
    return content === null ? refused(reply, 404) : sendCalendar(request, reply, content);
  }

  /** Whoever tries keys is told less and less, and is seen in the log. */
  async function refuseKey(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const limit = await mayFail(request);
    if (!limit.isAllowed && limit.isExceeded) return refused(reply.header("retry-after", 60), 429);
    request.log.warn({ ip: request.ip }, "a calendar was asked for with a key that opens nothing");
    return refused(reply, 404);
  }
}

type CalendarOf = (ctx: ReadContext, holder: Account) => string;

const originOf = (request: FastifyRequest): Origin => ({
  installationId: request.server.installationId,
  baseUrl: baseUrlOf(request),
});

function unlessNotFound<T>(query: () => T): T | null {
  try {
    return query();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

/** Programs ask again every hour or so; what is unchanged is not sent again. */
function sendCalendar(request: FastifyRequest, reply: FastifyReply, content: string): FastifyReply {
  const { db, clock } = request.server;
  const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
  const modified = lastChange(lastEventAt(db), clock());
  void reply.headers({ etag, "cache-control": "private, no-cache" });
  if (modified) void reply.header("last-modified", modified.toUTCString());
  return isFresh(request, etag, modified) ? reply.code(304).send() : reply.type(mediaType).send(content);
}

const refused = (reply: FastifyReply, status: 404 | 429): FastifyReply =>
  reply
    .code(status)
    .type("text/plain; charset=utf-8")
    .send(status === 404 ? calendarTexts.unknownKey : reasons.too_many_requests);
