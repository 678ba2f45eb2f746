import { join } from "node:path";
import { fileURLToPath } from "node:url";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import { createSerializerCompiler, validatorCompiler } from "fastify-zod-openapi";
import type { Db } from "../db/connection.ts";
import { loadDemonstration } from "../db/demonstration/load.ts";
import { accountPages } from "./accounts/pages.ts";
import type { Config } from "./config.ts";
import type { WriteContext } from "./http/context.ts";
import { maxBodySize, openApiScope, openPageScope } from "./http/scopes.ts";
import { peopleApi } from "./people/api.ts";
import { organizationPages } from "./people/organization-pages.ts";
import { personPages } from "./people/pages.ts";
import { loadViews, type Views } from "./views.ts";

declare module "fastify" {
  interface FastifyInstance {
    db: Db;
    clock: () => Date;
    views: Views;
    config: Readonly<Config>;
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

/** The whole application, ready for `listen` or `inject`. What it consists of is listed here, feature by feature. */
export async function buildApp({ db, config, clock = () => new Date(), setupToken = null }: AppParts) {
  const app = fastify({
    logger: config.logLevel === "silent" ? false : { level: config.logLevel },
    trustProxy: config.trustProxy,
    bodyLimit: maxBodySize,
    // `?id=` and `:id` can be long; nothing of ours is longer than a session id.
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  app.decorate("db", db);
  app.decorate("clock", clock);
  app.decorate("config", config);
  app.decorate("views", loadViews(viewsFolder));
  app.decorate("setupToken", setupToken);
  app.decorate("loadDemonstration", loadDemonstration);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(createSerializerCompiler({ stringify: (value) => JSON.stringify(value) }));
  await app.register(helmet, securityHeaders);
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

  await app.register(apiRoutes, { prefix: "/api" });
  await app.register(pageRoutes);
  return app;
}

async function apiRoutes(app: FastifyInstance): Promise<void> {
  openApiScope(app);
  await app.register(
    async (v1) => {
      peopleApi(v1);
    },
    { prefix: "/v1" },
  );
}

async function pageRoutes(app: FastifyInstance): Promise<void> {
  await openPageScope(app);
  await accountPages(app);
  personPages(app);
  organizationPages(app);
}

const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: "same-origin" as const },
};
