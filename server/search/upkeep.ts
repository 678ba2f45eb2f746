/** Merges the pieces that writes leave of the index while nobody waits. */
import type { FastifyInstance } from "fastify";
import { changesOf, mergeSome } from "./index-commands.ts";

const pause = 1000;
/** A few milliseconds' worth, which is what a request may have to wait for it. */
const pages = 100;

/** From when the program listens until it closes. */
export function tidyIndex(app: FastifyInstance): void {
  let timer: NodeJS.Timeout | null = null;
  let tidied = -1;
  app.addHook("onListen", async () => {
    timer = setInterval(() => {
      if (changesOf(app.db) === tidied) return;
      const isMore = mergeSome(app.db, pages);
      tidied = isMore ? -1 : changesOf(app.db);
    }, pause).unref();
  });
  app.addHook("onClose", async () => {
    if (timer) clearInterval(timer);
  });
}
