import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { accountRoutes } from './features/account/account.routes.ts';
import { adjudicationRoutes } from './features/adjudication/adjudication.routes.ts';
import { agreementRoutes } from './features/agreement/agreement.routes.ts';
import { analysisRoutes } from './features/analysis/analysis.routes.ts';
import { recordRequests } from './features/audit/audit.door.ts';
import { auditRoutes } from './features/audit/audit.routes.ts';
import { boardRoutes } from './features/board/board.routes.ts';
import { codebookRoutes } from './features/codebook-editing/codebook.routes.ts';
import { codeDeedRoutes } from './features/codebook-editing/deeds.routes.ts';
import { collectionRoutes } from './features/collection/collection.routes.ts';
import { countermeasureRoutes } from './features/countermeasure/countermeasure.routes.ts';
import { participationRoutes } from './features/collection/participation.routes.ts';
import { demonstrationRoutes } from './features/demonstration/demonstration.routes.ts';
import { erasureRoutes } from './features/erasure/erasure.routes.ts';
import { excerptBookRoutes } from './features/excerpt-book/excerpt-book.routes.ts';
import { excerptRoutes } from './features/excerpt/excerpt.routes.ts';
import { reviewRoutes } from './features/excerpt/review.routes.ts';
import { exportRoutes } from './features/export/export.routes.ts';
import { findingRoutes } from './features/finding/finding.routes.ts';
import { frameRoutes } from './features/frame-editing/frame.routes.ts';
import { healthRoutes } from './features/health/health.routes.ts';
import { hierarchyRoutes } from './features/hierarchy/hierarchy.routes.ts';
import { instrumentRoutes } from './features/instrument/instrument.routes.ts';
import { instrumentExchangeRoutes } from './features/instrument-exchange/instrument-exchange.routes.ts';
import { instanceRoutes } from './features/instance/instance.routes.ts';
import { interviewRoutes } from './features/transcript/interview.routes.ts';
import { invitationRoutes } from './features/invitation/invitation.routes.ts';
import { jobRoutes } from './features/job/job.routes.ts';
import { lensRoutes } from './features/lens/lens.routes.ts';
import { jointRoutes } from './features/joint/joint.routes.ts';
import { libraryRoutes } from './features/library/library.routes.ts';
import { lookRoutes } from './features/look/look.routes.ts';
import { memberRoutes } from './features/member/member.routes.ts';
import { memoRoutes } from './features/memo/memo.routes.ts';
import { notebookRoutes } from './features/notebook/notebook.routes.ts';
import { personRoutes } from './features/person/person.routes.ts';
import { recordPageRoutes } from './features/record-page/record-page.routes.ts';
import { recordRoutes } from './features/record/record.routes.ts';
import { reportRoutes } from './features/report/report.routes.ts';
import { reidentificationRoutes } from './features/reidentification/reidentification.routes.ts';
import { redactionRoutes } from './features/redaction/redaction.routes.ts';
import { refiRoutes } from './features/refi/refi.routes.ts';
import { overviewRoutes } from './features/overview/overview.routes.ts';
import { regionRoutes } from './features/region/region.routes.ts';
import { releaseRoutes } from './features/release/release.routes.ts';
import { researcherRoutes } from './features/researcher/researcher.routes.ts';
import { responseRoutes } from './features/response/response.routes.ts';
import { planRoutes } from './features/result/plan.routes.ts';
import { resultRoutes } from './features/result/result.routes.ts';
import { keepRetention } from './features/retention/retention.door.ts';
import { retentionRoutes } from './features/retention/retention.routes.ts';
import { retrievalRoutes } from './features/retrieval/retrieval.routes.ts';
import { revisionRoutes } from './features/transcript/transcript.routes.ts';
import { schemeRoutes } from './features/scheme/scheme.routes.ts';
import { storageRoutes } from './features/storage/storage.routes.ts';
import { studyRoutes } from './features/study/study.routes.ts';
import { tableFileRoutes } from './features/table-file/table-file.routes.ts';
import { newStudyRoutes } from './features/template/new-study.routes.ts';
import { templateRoutes } from './features/template/template.routes.ts';
import { translationRoutes } from './features/translation/translation.routes.ts';
import { variableRoutes } from './features/variable/variable.routes.ts';
import { openAnswerRoutes } from './features/open-answer/open-answer.routes.ts';
import { drawRoutes } from './features/participation/draw.routes.ts';
import { issueRoutes } from './features/participation/issue.routes.ts';
import { suggestionRoutes } from './features/suggestion/suggestion.routes.ts';
import { guardAccess } from './platform/http/access-gate.ts';
import type { App } from './platform/http/app-type.ts';
import { reportProblems } from './platform/http/errors.ts';
import { servePages } from './platform/http/pages.ts';
import { protect } from './platform/http/protect.ts';
import { LARGEST_FILE } from './platform/http/read-upload.ts';
import { logRequests } from './platform/http/request-log.ts';
import { serverOptions } from './platform/http/server-options.ts';
import { jobHandlers } from './job-handlers.ts';
import { Problem } from './platform/problem.ts';
import type { HostRole } from './platform/host-role.ts';
import { Runner } from './platform/jobs/runner.ts';
import type { Services } from './platform/services.ts';
import { version } from './platform/version.ts';

/** The studio shows the board too; the demonstration plays every part and needs all of them. */
const studioFeatures = [
  accountRoutes,
  adjudicationRoutes,
  agreementRoutes,
  analysisRoutes,
  auditRoutes,
  boardRoutes,
  codebookRoutes,
  codeDeedRoutes,
  collectionRoutes,
  countermeasureRoutes,
  drawRoutes,
  erasureRoutes,
  excerptBookRoutes,
  excerptRoutes,
  reviewRoutes,
  exportRoutes,
  findingRoutes,
  frameRoutes,
  hierarchyRoutes,
  instanceRoutes,
  instrumentRoutes,
  instrumentExchangeRoutes,
  interviewRoutes,
  invitationRoutes,
  jobRoutes,
  jointRoutes,
  lensRoutes,
  libraryRoutes,
  lookRoutes,
  memberRoutes,
  memoRoutes,
  newStudyRoutes,
  notebookRoutes,
  reportRoutes,
  openAnswerRoutes,
  overviewRoutes,
  participationRoutes,
  personRoutes,
  recordPageRoutes,
  recordRoutes,
  redactionRoutes,
  reidentificationRoutes,
  refiRoutes,
  regionRoutes,
  releaseRoutes,
  researcherRoutes,
  planRoutes,
  resultRoutes,
  retentionRoutes,
  retrievalRoutes,
  revisionRoutes,
  schemeRoutes,
  storageRoutes,
  studyRoutes,
  suggestionRoutes,
  tableFileRoutes,
  templateRoutes,
  translationRoutes,
  variableRoutes,
];

const featuresOf: Readonly<Record<HostRole, readonly ((app: App, services: Services) => void)[]>> = {
  all: [...studioFeatures, demonstrationRoutes, healthRoutes, issueRoutes, responseRoutes],
  studio: [...studioFeatures, healthRoutes],
  worker: [],
  issuer: [healthRoutes, issueRoutes, storageRoutes],
  collector: [boardRoutes, healthRoutes, responseRoutes, storageRoutes],
};

/** A host with the studio also does its jobs, from the first request to the last. */
function runJobs(app: App, services: Services): void {
  const runner = new Runner(services, jobHandlers);
  app.addHook('onReady', async () => runner.start());
  app.addHook('onClose', () => runner.stop());
  keepRetention(app, services);
}

/** A connection that stays open would take further requests to a server that stops; those that still come are refused. */
function partWhenClosing(app: App, { closing }: Services): void {
  let over = false;
  app.addHook('preClose', async () => void (over = true));
  app.addHook('onRequest', async () => {
    if (over) throw new Problem('server-closing');
  });
  app.addHook('onSend', async (_, reply) => {
    if (closing.signal.aborted) void reply.header('connection', 'close');
  });
}

/** The only way to make the application; tests call it too. */
export async function buildApp(services: Services): Promise<App> {
  const { role } = services.settings;
  const app = Fastify(serverOptions(services)) as unknown as App;
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  reportProblems(app, services.log);
  protect(app, services.settings);
  logRequests(app, services.log);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1 } });
  // Before replies are compressed, so that the record has the hash of a file as its reader keeps it.
  if (services.databases.opened.includes('studio')) recordRequests(app, services);
  await app.register(compress, { encodings: ['gzip'] });
  await app.register(swagger, {
    openapi: { info: { title: 'Fourlinks 四环', version, description: 'Survey-and-interview research' } },
  });
  partWhenClosing(app, services);
  guardAccess(app, services);
  if (services.databases.opened.includes('studio')) runJobs(app, services);
  for (const feature of featuresOf[role]) feature(app, services);
  await servePages(app, role);
  return app;
}
