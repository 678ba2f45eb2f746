/** A load generator: a fixed number of kept-open connections, and an end in time or in number, whichever comes first. */
import { Agent, request as httpRequest } from "node:http";

export interface Call {
  method?: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  medianMs: number;
  p95Ms: number;
  p99Ms: number;
  /** Answers that were not 2xx; anything but 0 makes the other figures worthless. */
  failures: number;
  /** The first of them, status and text. */
  firstFailure: string | null;
  /** Bytes of one answer. */
  bytes: number;
}

/** One request on its own; redirects are not followed. */
export const ask = (port: number, call: Call, agent?: Agent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method = "GET", path, headers = {}, body } = call;
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const outgoing = httpRequest(
      { host: "127.0.0.1", port, method, path, headers: { ...headers, ...length }, ...(agent && { agent }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
        response.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });

/** @param callAt the n-th request, counted from 0 */
export async function load(
  port: number,
  callAt: (n: number) => Call,
  { connections, maxMs, maxRequests }: { connections: number; maxMs: number; maxRequests: number },
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failures = 0;
  let firstFailure: string | null = null;
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  const one = async (): Promise<void> => {
    while (next < maxRequests && performance.now() - began < maxMs) {
      const sent = performance.now();
      const answer = await ask(port, callAt(next++), agent);
      times.push(performance.now() - sent);
      bytes = answer.body.length;
      if (answer.status < 200 || answer.status > 299) {
        failures += 1;
        firstFailure ??= `${answer.status} ${answer.body.toString("utf8", 0, 500)}`;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const elapsed = performance.now() - began;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const perSecond = (1000 * times.length) / elapsed;
  return {
    requests: times.length,
    perSecond,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    failures,
    firstFailure,
    bytes,
  };
}
