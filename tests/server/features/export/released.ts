import { promisesOf } from '../../../../server/contract/promises.ts';
import { createRandom } from '../../../../analysis/numeric/random.ts';
import { planGroups } from '../../../../server/features/release/plan-groups.ts';
import { packColumns } from '../../../../server/features/release/pack-columns.ts';
import { loadCells, type Release } from '../../../../server/features/release/release.door.ts';
import { storeRelease } from '../../../../server/features/release/store-release.ts';
import type { Services } from '../../../../server/platform/services.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';
import { fullAnswers, pmi } from '../../../analysis/model/instrument/pmi.ts';

/** An owner with a release of people who answered the four-links questionnaire. */
export async function openReleased({ people = 60, simulated = false } = {}) {
  const server = await openTestServer();
  const study = await givenStudy(server.services);
  const { id: owner, headers } = await givenResearcher(server.services, { study, role: 'owner' });
  const random = createRandom(11);
  const sheets = Array.from({ length: people }, (_, i) => ({
    answers: fullAnswers(random.index, `意见 ${i}`),
    flags: [],
  }));
  const packed = packColumns(pmi, sheets);
  const floor = 5;
  const release = await storeRelease(server.services.databases.studio, study, pmi, packed, {
    number: 1,
    source: 'collection',
    simulated,
    floor,
    refused: 0,
    instrument: { number: 1, hash: 'a'.repeat(64) },
    disclosure: planGroups(pmi, packed, { floor, ...promisesOf(floor), hierarchy: null }),
    createdAt: server.clock.now,
  });
  return { ...server, study, owner, headers, release };
}

/** The cells of every column by `pool name`, as they are stored. */
export async function cellsOf({ databases }: Services, release: Release) {
  const cells = await loadCells(databases.studio, release);
  return new Map(
    release.manifest.columns.map((column) => [`${column.pool} ${column.name}`, [...cells(column)]]),
  );
}
