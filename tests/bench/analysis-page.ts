import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../../analysis/columns.ts';
import { answer, typed, type Answer } from '../../analysis/engine/analyse.ts';
import type { Definitions } from '../../analysis/engine/definitions.ts';
import type { AnalysisRequest } from '../../server/contract/analysis.ts';
import type { ResearcherId } from '../../server/contract/ids.ts';
import type { StudyId } from '../../server/contract/ids.ts';
import { studyAddresses } from '../../server/contract/study.ts';
import { buildApp } from '../../server/app.ts';
import { runInWorker, warmEngine } from '../../server/features/analysis/engine-pool.ts';
import { Client } from '../../server/features/demonstration/client.ts';
import { loadSurvey } from '../../server/features/demonstration/load-survey.ts';
import { listReleases, loadTable, releaseDefinition } from '../../server/features/release/release.door.ts';
import type { Ask } from '../../server/features/result/ask.ts';
import { makeTables } from '../../server/features/result/make-tables.ts';
import { openSurvey } from '../../server/features/result/open-survey.ts';
import { readSample } from '../../server/features/result/read-sample.ts';
import { storedPlan } from '../../server/features/result/report-plans.ts';
import { migrate } from '../../server/platform/database/migrate.ts';
import { randomId } from '../../server/platform/random.ts';
import { openServices, type Services } from '../../server/platform/services.ts';
import { openSession } from '../../server/platform/session.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { readDemonstration } from '../../server/templates/read-demonstration.ts';
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
async function pageTimer({ databases }: Services, study: StudyId) {
  const db = databases.studio;
  const [latest] = await listReleases(db, study);
  const open = await openSurvey(db, study, latest!.id, { role: 'owner', cases: 'all' });
  const plan = await storedPlan(db, study);
  const { release } = open;
  const table = await loadTable(db, release);
  const definitions = releaseDefinition(release.manifest);
  return async (engine: Engine): Promise<number> => {
    let milliseconds = 0;
    const cold = fresh(table);
    const ask: Ask = async (analyses, keys) => {
      const request = { ...keys, analyses };
      const start = performance.now();
      const reply = await engine(cold, request, definitions);
      milliseconds += performance.now() - start;
      return { request, results: typed(analyses, reply.analyses) };
    };
    const asked = { ...open, ask };
    const sample = readSample(databases, study, asked);
    const ground = {
      open: asked,
      sample: () => sample,
      voices: () => Promise.resolve(null),
      analysed: () => Promise.resolve([]),
    };
    for (const planned of plan!.sections.flatMap(({ tables }) => tables))
      if (planned.table !== 'analysis' && planned.table !== 'records') await makeTables(planned, ground);
    return milliseconds;
  };
}

/** What a server does: its worker has warmed up, but knows neither this release nor any reply. */
const askWorker: Engine = (table, request, definitions) => {
  const keptAs = [...table.columns.keys()].join(' ');
  return runInWorker({ keptAs, request, definitions }, { share: 'bench' }, () => Promise.resolve(table));
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
  const template = 'four-links';
  const demonstration = await readDemonstration(template);
  const { title } = demonstration;
  const { id } = await owner.call(studyAddresses.create, {
    body: { title, simulated: true, template },
  });
  await loadSurvey(owner, id, demonstration);
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
