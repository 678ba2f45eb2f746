import type { FastifyRequest } from "fastify";
import { paths } from "./paths.ts";

/** What the log says of a request: not the keys in its address, which would open something for whoever reads the log. */
export const requestForLog = ({ method, url, host, ip }: FastifyRequest) => ({
  method,
  url: withoutToken(url).replace(/([?&](?:key|nyckel)=)[^&]*/g, "$1…"),
  host,
  remoteAddress: ip,
});

const links = [paths.reportByLink(""), paths.mailChoices("")];

function withoutToken(url: string): string {
  const link = links.find((start) => url.startsWith(start));
  return link === undefined ? url : `${link}…`;
}
