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
import { loginPages } from "./accounts/login-pages.ts";
import { mePages } from "./accounts/me-pages.ts";
import { accountPages } from "./accounts/pages.ts";
import { agendaApi } from "./agenda/api.ts";
import { notesPages } from "./agenda/notes-pages.ts";
import { auditPages } from "./audit/pages.ts";
import { attendanceApi } from "./attendance/api.ts";
import { attendancePages } from "./attendance/pages.ts";
import { calendarPages } from "./calendar/pages.ts";
import { draftingPages } from "./drafting/pages.ts";
import { submissionFilesApi, submissionsApi } from "./submissions/api.ts";
import { submissionFilePages, submissionPages } from "./submissions/pages.ts";
import { draftingApi } from "./drafting/api.ts";
import { decisionsApi } from "./decisions/api.ts";
import type { Config } from "./config.ts";
import { filterPages } from "./filters/pages.ts";
import { forumApi } from "./forums/api.ts";
import { forumFilesApi } from "./forums/files-api.ts";
import { letterheadFilePages, letterheadPages } from "./forums/letterhead-pages.ts";
import { membershipApi } from "./forums/membership-api.ts";
import { membershipPages } from "./forums/membership-pages.ts";
import { forumPages } from "./forums/pages.ts";
import { standingItemPages } from "./forums/standing-pages.ts";
import { anyone } from "./http/access-hook.ts";
import type { WriteContext } from "./http/context.ts";
import { requestForLog } from "./http/request-log.ts";
import { maxBodySize, openApiScope, openPageScope } from "./scopes.ts";
import { securityHeaders } from "./security-headers.ts";
import { receivingFiles } from "./http/uploads.ts";
import { mattersApi } from "./matters/api.ts";
import { matterPages } from "./matters/pages.ts";
import { matterStepPages } from "./matters/step-pages.ts";
import { matterStepApi } from "./matters/step-api.ts";
import { reportLinkPages } from "./mail/link-pages.ts";
import type { Mailer } from "./mail/mailer.ts";
import { outboxPages } from "./mail/outbox-pages.ts";
import { mailPreferencePages } from "./mail/preference-pages.ts";
import { mostReportFiles } from "./assignments/input-schema.ts";
import { mailerOf } from "./mail/switch.ts";
import { meetingsApi } from "./meetings/api.ts";
import { minutesApi } from "./minutes/api.ts";
import { documentsApi } from "./minutes/documents-api.ts";
import { peopleApi } from "./people/api.ts";
import { organizationPages } from "./people/organization-pages.ts";
import { personPages } from "./people/pages.ts";
import { transferApi } from "./transfer/api.ts";
import { loadViews, type Views } from "./views.ts";
import { ownWorkPages } from "./overview/own-pages.ts";
import { overviewPages } from "./overview/pages.ts";
import { statisticsApi } from "./overview/statistics-api.ts";
import { statisticsPages } from "./overview/statistics-pages.ts";
import { minutesPages } from "./minutes/pages.ts";
import { meetingsPages } from "./meetings/pages.ts";
import { decisionPages } from "./decisions/pages.ts";
import { assignmentsApi } from "./assignments/api.ts";
import { assignmentFormPages } from "./assignments/form-pages.ts";
import { assignmentsOfDecision, assignmentsToReceive, openAssignments } from "./assignments/insets.ts";
import { assignmentExportPages } from "./assignments/export-pages.ts";
import { assignmentPages } from "./assignments/pages.ts";
import { receiptPages, reportPages } from "./assignments/report-pages.ts";
import { reportFilesApi, reportsApi } from "./assignments/reports-api.ts";
import { attachmentContentApi } from "./attachments/api.ts";
import { attachmentContentPages } from "./attachments/pages.ts";
import { attachmentPages } from "./agenda/attachment-pages.ts";
import { attachmentsApi } from "./agenda/attachments-api.ts";
import { itemPages } from "./agenda/item-pages.ts";
import { agendaPages } from "./agenda/pages.ts";

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

async function apiRoutes(app: FastifyInstance): Promise<void> {
  openApiScope(app);
  app.get("/openapi.json", { config: anyone, schema: { hide: true } }, () => app.swagger());
  await app.register(
    async (v1) => {
      peopleApi(v1);
      forumApi(v1);
      membershipApi(v1);
      meetingsApi(v1);
      transferApi(v1);
      attendanceApi(v1);
      agendaApi(v1);
      attachmentContentApi(v1);
      decisionsApi(v1);
      draftingApi(v1);
      submissionsApi(v1);
      mattersApi(v1);
      matterStepApi(v1);
      statisticsApi(v1);
      assignmentsApi(v1);
      reportsApi(v1);
      minutesApi(v1);
      documentsApi(v1);
      await receivingFiles(v1, (scope) => {
        forumFilesApi(scope);
        attachmentsApi(scope);
        reportFilesApi(scope);
        submissionFilesApi(scope);
      });
    },
    { prefix: "/v1" },
  );
}

async function pageRoutes(app: FastifyInstance): Promise<void> {
  await openPageScope(app);
  overviewPages(app);
  ownWorkPages(app);
  statisticsPages(app);
  meetingsPages(app);
  agendaPages(app);
  draftingPages(app);
  submissionPages(app);
  itemPages(app);
  attachmentContentPages(app);
  matterPages(app);
  matterStepPages(app);
  minutesPages(app);
  decisionPages(app, assignmentsOfDecision);
  assignmentPages(app);
  assignmentExportPages(app);
  assignmentFormPages(app);
  receiptPages(app);
  auditPages(app);
  loginPages(app);
  mePages(app);
  mailPreferencePages(app);
  outboxPages(app);
  accountPages(app);
  calendarPages(app);
  filterPages(app);
  personPages(app, openAssignments);
  organizationPages(app, openAssignments);
  attendancePages(app);
  await notesPages(app);
  forumPages(app, assignmentsToReceive);
  membershipPages(app);
  standingItemPages(app);
  letterheadPages(app);
  await receivingFiles(app, (scope) => {
    attachmentPages(scope);
    submissionFilePages(scope);
    letterheadFilePages(scope);
  });
  await receivingFiles(
    app,
    (scope) => {
      reportLinkPages(scope);
      reportPages(scope);
    },
    mostReportFiles,
  );
}
