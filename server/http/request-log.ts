import type { FastifyRequest } from "fastify";

/** What the log says of a request: not the keys in its address, which would open something for whoever reads the log. */
export const requestForLog = ({ method, url, host, ip }: FastifyRequest) => ({
  method,
  url: url.replace(/([?&](?:key|nyckel)=)[^&]*/g, "$1…"),
  host,
  remoteAddress: ip,
});
