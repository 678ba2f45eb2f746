import { join } from "node:path";
import { fileURLToPath } from "node:url";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { type FastifyInstance } from "fastify";
import {
  createSerializerCompiler,
  fastifyZodOpenApiPlugin,
  fastifyZodOpenApiTransformers,
  validatorCompiler,
} from "fastify-zod-openapi";
import type { Db } from "../db/connection.ts";
import { loadDemonstration } from "../db/demonstration/load.ts";
import { installationId } from "./accounts/commands.ts";
import { apiRoutes } from "./api.ts";
import { readOldFiles } from "./attachments/backlog.ts";
import { importQueue, type ImportQueue } from "./imports/queue.ts";
import type { Config } from "./config.ts";
import type { WriteContext } from "./http/context.ts";
import { requestForLog } from "./http/request-log.ts";
import type { Mailer } from "./mail/mailer.ts";
import { mailerOf } from "./mail/switch.ts";
import { pageRoutes } from "./pages.ts";
import { maxBodySize } from "./scopes.ts";
import { catchUp, keepIndex } from "./search/index-commands.ts";
import { tidyIndex } from "./search/upkeep.ts";
import { securityHeaders } from "./security-headers.ts";
import { loadViews, type Views } from "./views.ts";

declare module "fastify" {
  interface FastifyInstance {
    db: Db;
    clock: () => Date;
    views: Views;
    config: Readonly<Config>;
    /** See `installationId` in accounts/commands.ts. */
    installationId: string;
    /** Null: mail is off. It begins when it is started. */
    mailer: Mailer | null;
    /** Reads what has been sent in, in the background. */
    importQueue: ImportQueue;
    /** Opens the first-run page; null once there is an account. */
    setupToken: string | null;
    /** Fills an empty database with the demonstration county. */
    loadDemonstration: (ctx: WriteContext) => void;
  }
}

export interface AppParts {
  db: Db;
  config: Readonly<Config>;
  clock?: () => Date;
  setupToken?: string | null;
}

const viewsFolder = join(fileURLToPath(new URL(".", import.meta.url)), "../views");

/** The whole application, ready for `listen` or `inject`. What it consists of is listed in api.ts and pages.ts. */
export async function buildApp({ db, config, clock = () => new Date(), setupToken = null }: AppParts) {
  const app = fastify({
    logger: config.logLevel === "silent" ? false : { level: config.logLevel, serializers: { req: requestForLog } },
    trustProxy: config.trustProxy,
    bodyLimit: maxBodySize,
    // `?id=` and `:id` can be long; nothing of ours is longer than a session id.
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  app.decorate("db", db);
  app.decorate("clock", clock);
  app.decorate("config", config);
  app.decorate("installationId", installationId(db));
  app.decorate("views", loadViews(viewsFolder));
  app.decorate("declaredRoutes", []);
  app.decorate("setupToken", setupToken);
  app.decorate("loadDemonstration", loadDemonstration);
  keepIndex(db);
  catchUp(db, (line) => {
    app.log.info(line);
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(createSerializerCompiler({ stringify: (value) => JSON.stringify(value) }));
  await app.register(helmet, securityHeaders);
  await documentApi(app);
  await app.register(fastifyStatic, {
    root: join(viewsFolder, "static"),
    prefix: "/static/",
    // The addresses carry a fingerprint of the content.
    immutable: true,
    maxAge: "365d",
  });
  app.get("/healthz", async () => ({ status: "alive" }));
  app.get("/readyz", async () => {
    db.$client.prepare("select 1").get();
    return { status: "ready" };
  });

  readOldFiles(app);
  app.decorate("importQueue", importQueue(app));
  tidyIndex(app);
  app.decorate("mailer", mailerOf(app));
  await app.register(swaggerUi, { routePrefix: "/api/docs" });
  await app.register(apiRoutes, { prefix: "/api" });
  await app.register(pageRoutes);
  return app;
}

/** OpenAPI 3.1, from the schemas that validate. */
async function documentApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifyZodOpenApiPlugin);
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Beslutsspår",
        version: "1.0.0",
        description:
          "Agendas, decisions and minutes of governance networks. Lists answer `{ items, nextCursor }`; errors are `application/problem+json`; a PUT or DELETE of a single resource sends `If-Match`.",
        license: { name: "MIT", identifier: "MIT" },
      },
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
      security: [{ token: [] }],
    },
    ...fastifyZodOpenApiTransformers,
    // Pages are for people.
    transform: (route) =>
      route.url.startsWith("/api/")
        ? fastifyZodOpenApiTransformers.transform(route)
        : { schema: { hide: true }, url: route.url },
  });
}
