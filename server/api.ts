/** The API, feature by feature. Each declares its routes with who may use them; openapi.json is made from the same. */
import type { FastifyInstance } from "fastify";
import { agreementsApi } from "./agreements/api.ts";
import { agreementFilesApi } from "./agreements/files-api.ts";
import { ratificationsApi } from "./agreements/ratification-api.ts";
import { roundsApi } from "./agreements/round-api.ts";
import { agendaApi } from "./agenda/api.ts";
import { attachmentsApi } from "./agenda/attachments-api.ts";
import { assignmentsApi } from "./assignments/api.ts";
import { reportFilesApi, reportsApi } from "./assignments/reports-api.ts";
import { attachmentContentApi } from "./attachments/api.ts";
import { attendanceApi } from "./attendance/api.ts";
import { commitmentsApi } from "./commitments/api.ts";
import { costsApi } from "./costs/api.ts";
import { decisionsApi } from "./decisions/api.ts";
import { draftingApi } from "./drafting/api.ts";
import { forumApi } from "./forums/api.ts";
import { forumFilesApi } from "./forums/files-api.ts";
import { membershipApi } from "./forums/membership-api.ts";
import { anyone } from "./http/access-hook.ts";
import { importFilesApi, importsApi } from "./imports/api.ts";
import { receivingFiles } from "./http/uploads.ts";
import { mattersApi } from "./matters/api.ts";
import { matterStepApi } from "./matters/step-api.ts";
import { meetingsApi } from "./meetings/api.ts";
import { minutesApi } from "./minutes/api.ts";
import { documentsApi } from "./minutes/documents-api.ts";
import { statisticsApi } from "./overview/statistics-api.ts";
import { peopleApi } from "./people/api.ts";
import { registerApi } from "./register/api.ts";
import { openApiScope } from "./scopes.ts";
import { searchApi } from "./search/api.ts";
import { submissionFilesApi, submissionsApi } from "./submissions/api.ts";
import { transferApi } from "./transfer/api.ts";

export async function apiRoutes(app: FastifyInstance): Promise<void> {
  openApiScope(app);
  app.get("/openapi.json", { config: anyone, schema: { hide: true } }, () => app.swagger());
  await app.register(firstVersion, { prefix: "/v1" });
}

async function firstVersion(v1: FastifyInstance): Promise<void> {
  // Who there is.
  peopleApi(v1);
  forumApi(v1);
  membershipApi(v1);

  // A meeting, from its agenda to its minutes.
  meetingsApi(v1);
  transferApi(v1);
  attendanceApi(v1);
  agendaApi(v1);
  attachmentContentApi(v1);
  registerApi(v1);
  decisionsApi(v1);
  minutesApi(v1);
  documentsApi(v1);

  // What lies between meetings.
  assignmentsApi(v1);
  reportsApi(v1);
  agreementsApi(v1);
  ratificationsApi(v1);
  commitmentsApi(v1);
  costsApi(v1);
  roundsApi(v1);
  mattersApi(v1);
  matterStepApi(v1);
  submissionsApi(v1);
  draftingApi(v1);
  importsApi(v1);
  statisticsApi(v1);

  searchApi(v1);

  await receivingFiles(v1, (scope) => {
    forumFilesApi(scope);
    attachmentsApi(scope);
    reportFilesApi(scope);
    submissionFilesApi(scope);
    agreementFilesApi(scope);
    importFilesApi(scope);
  });
}
