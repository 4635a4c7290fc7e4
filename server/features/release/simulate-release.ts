import type { ReleaseId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { ReleaseDetail } from '../../contract/release.ts';
import type { SimulationOrder } from '../../contract/simulation.ts';
import { computing } from '../../platform/child/limits.ts';
import { runInChild } from '../../platform/child/run-in-child.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Handler, Order } from '../../platform/jobs/job.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { logLook } from '../look/look.door.ts';
import { deleteRelease, findGroupRules } from './release.queries.ts';
import { publicRelease } from './public-release.ts';
import { findRelease, listReleases } from './release.door.ts';
import type { Simulated, SimulationTask } from './simulation-worker.ts';
import { storeRelease } from './store-release.ts';

const worker = new URL('./simulation-worker.ts', import.meta.url);

/** What to order for a simulated release. It is refused where there are real data, which it could be taken for. */
export async function orderSimulation(
  db: StudioDb,
  study: StudyId,
  input: SimulationOrder,
): Promise<Omit<Order<SimulationOrder>, 'id' | 'owner'>> {
  await refuseBesideData(db, study);
  if (!(await publishedInstrument(db, study))) throw new Problem('release-instrument-missing');
  return { study, kind: 'simulation', slot: `simulation ${study}`, input };
}

/** Makes a release of people who were made up. It says so wherever it is shown, and no freeze or import builds on it. */
export const simulationJob: Handler<SimulationOrder, ReleaseDetail> = {
  kind: 'simulation',
  async run({ databases: { studio }, now }, { study, owner: researcher, input, signal, commit }) {
    const instrument = await publishedInstrument(studio, study);
    if (!instrument) throw new Problem('release-instrument-missing');
    const { definition, number, hash } = instrument;
    const rules = await findGroupRules(studio, study);
    const task: SimulationTask = { definition, order: input, rules };
    const { packed, disclosure } = await runInChild<Simulated>(worker, task, {
      share: study,
      signal,
      limits: computing,
    });
    await commit(async (db) => {
      await refuseBesideData(db, study);
      const stored = await storeRelease(db, study, definition, packed, {
        number: ((await listReleases(db, study))[0]?.number ?? 0) + 1,
        source: 'simulation',
        simulated: true,
        floor: rules.floor,
        refused: 0,
        disclosure,
        instrument: { number, hash },
        createdAt: now(),
      });
      await logLook(db, { study, researcher, action: 'release.simulate', subject: stored.id, at: now() });
      return publicRelease(stored, await audienceIn(db, study, 'analyst'));
    });
  },
};

/** Removes a simulated release; one of real data stays. */
export async function removeSimulation(
  { databases: { studio }, now }: Services,
  { study, release, researcher }: { study: StudyId; release: ReleaseId; researcher: ResearcherId },
): Promise<void> {
  const { source } = await findRelease(studio, study, release);
  if (source !== 'simulation') throw new Problem('release-not-removable');
  await studio.transaction().execute(async (db) => {
    await deleteRelease(db, release);
    await logLook(db, { study, researcher, action: 'release.unsimulate', subject: release, at: now() });
  });
}

async function refuseBesideData(db: StudioDb, study: StudyId): Promise<void> {
  const releases = await listReleases(db, study);
  if (releases.some(({ source }) => source !== 'simulation')) throw new Problem('simulation-beside-data');
}
