import type { FastifyRequest } from "fastify";

/** Where users reach the system, without a trailing slash: as configured, or where this request came. */
export const baseUrlOf = ({ server, protocol, host }: FastifyRequest): string =>
  server.config.baseUrl ?? `${protocol}://${host}`;
