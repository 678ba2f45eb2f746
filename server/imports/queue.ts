/** Files that were sent in are read one at a time while the program answers others. */
import type { FastifyInstance } from "fastify";
import { nobody } from "../access.ts";
import { writeAs, type WriteContext } from "../http/context.ts";
import { keepReading, refuseImport, setReading, waitAgain } from "./commands.ts";
import { nextWaiting } from "./queries.ts";
import { readFile, type Outcome } from "./reading.ts";
import { knownNames, registerOf } from "./register-queries.ts";

export interface ImportQueue {
  /** Something has come that nobody has read. */
  wake: () => void;
  /** When nothing is left to read. */
  idle: () => Promise<void>;
}

export function importQueue(app: FastifyInstance): ImportQueue {
  let running: Promise<void> | null = null;
  let closing = false;
  const wake = (): void => {
    if (running || closing) return;
    running = readAll(app, () => closing)
      .catch((error: unknown) => {
        app.log.error(error);
      })
      .finally(() => {
        running = null;
      });
  };
  app.addHook("onListen", async () => {
    asProgram(app, waitAgain);
    wake();
  });
  app.addHook("onClose", async () => {
    closing = true;
    await running;
  });
  return { wake, idle: async () => (await running) ?? undefined };
}

const asProgram = ({ db, clock }: FastifyInstance, work: (ctx: WriteContext) => void): void => {
  writeAs({ db, actor: nobody, now: clock() }, (ctx) => {
    work(ctx);
  });
};

async function readAll(app: FastifyInstance, isClosing: () => boolean): Promise<void> {
  for (let file = nextWaiting(app.db); file && !isClosing(); file = nextWaiting(app.db)) {
    const { id, filename, content } = file;
    asProgram(app, (ctx) => {
      setReading(ctx, id);
    });
    const outcome = await outcomeOf(app, content, filename);
    asProgram(app, (ctx) => {
      if ("fault" in outcome) refuseImport(ctx, id, outcome.fault);
      else keepReading(ctx, id, outcome.read);
    });
  }
}

/** A fault of ours in reading one file is logged, and leaves the others. */
async function outcomeOf(app: FastifyInstance, content: Buffer, filename: string): Promise<Outcome> {
  try {
    return await readFile(content, filename, knownNames(registerOf(app.db)));
  } catch (error) {
    app.log.error(error);
    return { fault: "broken" };
  }
}
