import { expect, test } from 'vitest';
import type { ReleaseDetail } from '../../server/contract/release.ts';
import { orderIntervals } from '../../server/features/agreement/intervals-job.ts';
import { orderFreeze } from '../../server/features/release/freeze-job.ts';
import { countBoxes } from '../../server/features/response/response.door.ts';
import type { JobId, StudyId } from '../../server/contract/ids.ts';
import type { Order } from '../../server/platform/jobs/job.ts';
import { startJob } from '../../server/platform/jobs/start-job.ts';
import { randomId } from '../../server/platform/random.ts';
import type { Services } from '../../server/platform/services.ts';
import instrument from '../fixtures/bfi/instrument.json' with { type: 'json' };
import { openComparison } from '../server/features/adjudication/compared.ts';
import { openCodedStudy } from '../server/features/interview/given.ts';
import { openBfi } from '../server/features/release/importing.ts';
import { collect } from '../server/features/release/frozen.ts';
import { openAnswering } from '../server/features/response/answering.ts';
import { packed } from '../server/formats/refi/full-project.ts';
import { givenPostgres } from '../support/postgres.ts';
import { givenResearcher } from '../support/server.ts';
import { endHere, killAfter, type Waiting } from './killed-worker.ts';

type Server = Awaited<ReturnType<typeof openCodedStudy>>;
const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** A job of the owner of a study, ordered when the server has closed. */
async function ordered(
  { app, services, study, folder }: Pick<Server, 'app' | 'services' | 'study' | 'folder'>,
  order: (services: Services, study: StudyId) => Promise<Omit<Order<unknown>, 'id' | 'owner'>>,
  env: NodeJS.ProcessEnv = {},
): Promise<Waiting> {
  await app.close();
  const { id: owner } = await givenResearcher(services, { study, role: 'owner' });
  const id = await startJob(services, {
    id: randomId<JobId>(),
    ...(await order(services, study)),
    owner,
  });
  return { services, study, id, env: { FOURLINKS_DATA: folder, ...env } };
}

const rowsOf = async ({ databases }: Services, table: 'interview' | 'excerpt' | 'memo' | 'release') =>
  (await databases.studio.selectFrom(table).select('id').execute()).length;

/** A study with twelve answers and the order to freeze them. */
async function givenFreeze(env: NodeJS.ProcessEnv = {}): Promise<Waiting> {
  const given = await openAnswering({ env });
  await collect(given, 0, 12);
  return ordered(given, (services, study) => orderFreeze(services, study, {}), env);
}

async function frozenOnce({ databases }: Services, study: StudyId): Promise<void> {
  const { studio, answers, roster } = databases;
  const releases = await studio.selectFrom('release').select(['number', 'n']).execute();
  expect(releases).toEqual([{ number: 1, n: 12 }]);
  expect(await countBoxes(answers, study)).toBe(0);
  const boards = await answers.selectFrom('board').select(['release', 'responses']).execute();
  expect(boards).toEqual([{ release: 1, responses: 12 }]);
  const questionnaires = await answers.selectFrom('questionnaire').select('state').execute();
  expect(questionnaires).toEqual([{ state: 'closed' }]);
  expect(await roster.selectFrom('ticket').selectAll().execute()).toEqual([]);
  const looks = await studio.selectFrom('look').select('action').execute();
  expect(looks).toEqual([{ action: 'release.freeze' }]);
}

/** Before its end an answer is in the inbox or in the release, and never lost. */
async function nothingLost({ databases: { studio, answers } }: Services): Promise<void> {
  const [release] = await studio.selectFrom('release').select('n').execute();
  const { boxes } = await answers
    .selectFrom('box')
    .select((eb) => eb.fn.countAll<number>().as('boxes'))
    .executeTakeFirstOrThrow();
  expect([12, 0]).toContain(boxes);
  expect(release?.n ?? boxes).toBe(12);
}

/** A kind of job: what is so whenever it is killed, and what it leaves when it is done. */
interface Kind {
  readonly given: () => Promise<Waiting>;
  readonly whole: (services: Services) => Promise<void>;
  readonly done: (waiting: Waiting, result: unknown) => Promise<void>;
}

const freeze: Kind = {
  given: givenFreeze,
  whole: nothingLost,
  async done({ services, study }, result) {
    expect(result).toMatchObject({ n: 12, number: 1 });
    await frozenOnce(services, study);
  },
};

const codes = instrument.items.map(({ code }) => code);
const table = [codes, ...Array.from({ length: 12 }, () => codes.map(() => '2'))];
const mapping = { items: Object.fromEntries(codes.map((code) => [code, code])), missing: [] };
const tableImport: Kind = {
  given: async () =>
    ordered(await openBfi(), (_, study) =>
      Promise.resolve({
        study,
        kind: 'table-import',
        input: { fileName: 'a.csv', mapping },
        file: Buffer.from(table.map((row) => row.join(',')).join('\n')),
      }),
    ),
  /** A release has every column that its manifest names. */
  async whole({ databases: { studio } }) {
    const releases = await studio.selectFrom('release').select('manifest').execute();
    const columns = await studio.selectFrom('release_column').select('name').execute();
    const named = releases.map(({ manifest }) => (JSON.parse(manifest) as ReleaseDetail['manifest']).columns);
    expect(columns.length).toBe(named[0]?.length ?? 0);
  },
  async done({ services }, result) {
    expect(result).toMatchObject({ release: { n: 12, number: 1 } });
    expect(await rowsOf(services, 'release')).toBe(1);
  },
};

const sizes = async (services: Services) => [
  await rowsOf(services, 'interview'),
  await rowsOf(services, 'excerpt'),
  await rowsOf(services, 'memo'),
];
const refiImport: Kind = {
  given: async () =>
    ordered(await openCodedStudy(), (_, study) =>
      Promise.resolve({ study, kind: 'refi-import', input: { values: 'stance:problem' }, file: packed }),
    ),
  /** All of the project is in the study, or nothing. */
  async whole(services) {
    expect([
      [0, 0, 0],
      [3, 2, 5],
    ]).toContainEqual(await sizes(services));
  },
  async done({ services }, result) {
    expect(result).toMatchObject({ excerpts: 2, memos: 5 });
    expect(await sizes(services)).toEqual([3, 2, 5]);
  },
};

const intervals: Kind = {
  async given() {
    const server = await openComparison();
    await server.code(server.coderA, '季度末墙上贴张表，𠮷才晓得扣了多少。');
    await server.code(server.coderB, '𠮷才晓得扣了多少。');
    await server.finish(server.coderA, server.coderB);
    const reader = { id: server.owner.id, role: 'owner' } as const;
    return ordered(server, ({ databases }, study) =>
      orderIntervals(databases.studio, study, reader, undefined),
    );
  },
  /** What is kept is measured to the end, each part once. */
  async whole({ databases: { studio } }) {
    const kept = await studio.selectFrom('agreement_result').select('measured').orderBy('part').execute();
    for (const { measured } of kept) expect(JSON.parse(measured)).toHaveProperty('character.alpha.interval');
  },
  async done({ services }, result) {
    const kept = await services.databases.studio.selectFrom('agreement_result').select('part').execute();
    expect(result).toEqual({ measured: kept.length });
  },
};

test('a job of whatever kind that is killed at every tenth percent is done once, with nothing half-stored', async () => {
  const kinds = [freeze, tableImport, refiImport, intervals];
  const trials: number[] = [];
  for (const kind of kinds) trials.push((await endHere(await kind.given())).statements);
  const waiting: Waiting[] = [];
  for (const kind of kinds) waiting.push(await kind.given());
  const times = tenths.map((tenth) =>
    waiting.map((each, i) => ({ ...each, last: Math.ceil(tenth * trials[i]!) })),
  );
  await killAfter(times, async () => {
    for (const [i, kind] of kinds.entries()) await kind.whole(waiting[i]!.services);
  });
  for (const [i, kind] of kinds.entries()) {
    const { end } = await endHere(waiting[i]!);
    expect(end).toMatchObject({ state: 'done', problem: null, claim: null, slot: null });
    if (kind !== intervals) expect(end.attempts).toBe(tenths.length + 1);
    await kind.done(waiting[i]!, JSON.parse(end.result!));
  }
});

const postgres = givenPostgres();

test('so is a freeze on PostgreSQL', async () => {
  const waiting = await givenFreeze({ DATABASE_URL: await postgres.url() });
  const times = [3, 20, 70].map((last) => [{ ...waiting, last }]);
  await killAfter(times, () => nothingLost(waiting.services));
  const { end } = await endHere(waiting);
  expect(end.attempts).toBe(times.length + 1);
  await freeze.done(waiting, JSON.parse(end.result!));
});
