import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../../analysis/columns.ts';
import { answer, typed, type Answer } from '../../analysis/engine/analyse.ts';
import type { Definitions } from '../../analysis/engine/definitions.ts';
import type { Analysis } from '../../analysis/model/procedures/index.ts';
import type { AnalysisRequest } from '../../server/contract/analysis.ts';
import type { ResearcherId } from '../../server/contract/ids.ts';
import type { Study } from '../../server/contract/study.ts';
import { buildApp } from '../../server/app.ts';
import { runInWorker, warmEngine } from '../../server/features/analysis/engine-pool.ts';
import { Client } from '../../server/features/demonstration/client.ts';
import { loadSurvey } from '../../server/features/demonstration/load-survey.ts';
import { listReleases, loadTable, releaseDefinition } from '../../server/features/release/release.door.ts';
import type { Ask } from '../../server/features/result/ask.ts';
import * as burnout from '../../server/features/result/burnout-tables.ts';
import { itemAnalyses } from '../../server/features/result/item-tables.ts';
import { linkAnalyses } from '../../server/features/result/link-table.ts';
import { openSurvey } from '../../server/features/result/open-survey.ts';
import { sampleTables } from '../../server/features/result/read-sample.ts';
import { regressionAnalyses } from '../../server/features/result/regression-tables.ts';
import { reliabilityAnalyses } from '../../server/features/result/reliability-table.ts';
import { migrate } from '../../server/platform/database/migrate.ts';
import { randomId } from '../../server/platform/random.ts';
import { openServices, type Services } from '../../server/platform/services.ts';
import { openSession } from '../../server/platform/session.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { fresh } from './analysis-data.ts';

const RUNS = 10;

/** A client that is signed in as a new researcher. */
async function givenOwner(
  { databases, now }: Services,
  app: Awaited<ReturnType<typeof buildApp>>,
): Promise<Client> {
  const id = randomId<ResearcherId>();
  const owner = { id, email: 'owner@example.org', name: '研究者', password_hash: null };
  await databases.studio.insertInto('researcher').values(owner).execute();
  return new Client(app, `fourlinks=${await openSession(databases.studio, id, now())}`);
}

type Engine = (from: Table, request: AnalysisRequest, definitions: Definitions) => Promise<Answer>;

/** Engine milliseconds of every request that a results page makes, from columns of which nothing is known. */
async function pageTimer({ databases }: Services, study: Study['id']) {
  const db = databases.studio;
  const [latest] = await listReleases(db, study);
  const open = await openSurvey(db, study, latest!.id, { role: 'owner', cases: 'all' });
  const { survey, release } = open;
  const table = await loadTable(db, release);
  const definitions = releaseDefinition(release.manifest);
  const scales = burnout.burnoutScales(survey);
  const banded = burnout.withBands(table, scales);
  return async (engine: Engine): Promise<number> => {
    let milliseconds = 0;
    const cold = fresh(table);
    const run = async <const A extends readonly Analysis[]>(from: Table, analyses: A) => {
      const start = performance.now();
      const reply = await engine(from, { analyses }, definitions);
      milliseconds += performance.now() - start;
      return { request: { analyses }, results: typed(analyses, reply.analyses) };
    };
    const ask: Ask = (analyses) => run(cold, analyses);
    const { shownBackgrounds } = await sampleTables(databases, study, { ...open, ask });
    await ask(reliabilityAnalyses(survey));
    await ask(linkAnalyses(survey));
    await ask(itemAnalyses(survey));
    await ask(burnout.associationAnalyses(scales));
    await run(fresh(banded), burnout.bandAnalyses(scales));
    await ask(regressionAnalyses(survey, shownBackgrounds));
    return milliseconds;
  };
}

/** What a server does: its worker has warmed up, but knows neither this release nor any reply. */
const askWorker: Engine = (table, request, definitions) => {
  const release = [...table.columns.keys()].join(' ');
  return runInWorker({ release, request, definitions }, { share: 'bench' }, () => Promise.resolve(table));
};

const askHere: Engine = (table, request, definitions) => Promise.resolve(answer(table, request, definitions));

const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
const services = openServices(
  readSettings({ FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent' }),
  () => new Date(),
);
await migrate(services.databases);
const app = await buildApp(services);
try {
  const owner = await givenOwner(services, app);
  const title = { 'zh-CN': '模拟研究', en: 'Simulated study' };
  const { id } = await owner.call<Study>('POST', '/api/studies', { title, simulated: true });
  await loadSurvey(owner, id);
  const time = await pageTimer(services, id);
  const newProcess = await time(askHere);
  const before = performance.now();
  await warmEngine();
  const warmUp = performance.now() - before;
  const cold = await time(askWorker);
  const later: number[] = [];
  for (let i = 0; i < RUNS; i++) later.push(await time(askHere));
  console.log(JSON.stringify({ newProcess, warmUp, cold, warm: Math.min(...later) }));
} finally {
  await app.close();
  await services.databases.close();
  rmSync(folder, { recursive: true });
}
