/** Files that were kept before their words were, read one by one while the program runs. */
import type { FastifyInstance } from "fastify";
import { textOfFile } from "../documents/reading.ts";
import { nobody } from "../access.ts";
import { writeAs } from "../http/context.ts";
import { keepText } from "./commands.ts";
import { nextUnread } from "./queries.ts";

/** From when the program listens until it closes. */
export function readOldFiles(app: FastifyInstance): void {
  let closing = false;
  app.addHook("onClose", async () => {
    closing = true;
  });
  app.addHook("onListen", async () => {
    void readAll(app, () => closing).catch((error: unknown) => {
      app.log.error(error);
    });
  });
}

async function readAll({ db, clock, log }: FastifyInstance, isClosing: () => boolean): Promise<void> {
  let count = 0;
  for (let file = nextUnread(db, "0"); file && !isClosing(); file = nextUnread(db, file.id)) {
    const { id, content, mediaType } = file;
    const text = await textOfFile(content, mediaType);
    if (isClosing()) return;
    writeAs({ db, actor: nobody, now: clock() }, (ctx) => {
      keepText(ctx, id, text);
    });
    count += 1;
  }
  if (count > 0) log.info(`Read the text of ${count} files`);
}
