import { valuesIn } from '../../../analysis/model/records/long-table.ts';
import { type Bilingual, both } from '../../../analysis/model/words.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { makeSecret } from '../release/digest.door.ts';
import { randomOrder } from '../release/shuffle.door.ts';
import { publishedSchemes } from '../scheme/scheme.door.ts';
import { promisesIn, studyTitle } from '../study/study.door.ts';
import { checkWords } from './check-words.ts';
import { openRelease, type RecordRelease } from './manifest.ts';
import { checkPeopleChanged, digestPeople } from './people-changed.ts';
import { prepareRelease } from './prepare-release.ts';
import { isReconciled } from './reconcile.ts';
import { selectReleases } from './record.queries.ts';
import { stagedTables } from './staged-files.ts';
import { storeRelease } from './store-release.ts';

export interface FreezeWish {
  /** The bureau permitted in writing that its units are called by name. */
  readonly named: boolean;
  /** Why points that do not add up are frozen all the same. */
  readonly explained?: string;
}

/** Freezes what waits into a release of records, which never changes. What waits stays, so that later periods can be added to it. */
export async function freezeRecords(
  db: StudioDb,
  study: StudyId,
  { named, explained }: FreezeWish,
  now: Date,
): Promise<RecordRelease> {
  if (explained !== undefined) checkWords([['explained', explained]]);
  const staged = await stagedTables(db, study);
  const { team, outside } = await promisesIn(db, study);
  const { tables, notes, rateesAreUnits } = prepareRelease(staged, {
    named,
    least: team,
    order: randomOrder,
  });
  if (Object.keys(tables).length === 0) throw new Problem('record-nothing-to-freeze');
  if (explained === undefined && staged.scores && !(await isReconciled(db, study, staged)))
    throw new Problem('record-not-reconciled');
  const { simulated } = await studyTitle(db, study);
  const earlier = (await selectReleases(db, study)).map(openRelease);
  checkPeopleChanged(staged, earlier, outside);
  const secret = makeSecret();
  const schemes = (await publishedSchemes(db, study)).filter(({ number }) =>
    valuesIn(tables, 'scheme').has(String(number)),
  );
  const facts = {
    number: (earlier[0]?.number ?? 0) + 1,
    ...{ named, simulated, rateesAreUnits, secret },
    schemes: schemes.map(({ number, hash }) => ({ number, hash })),
    notes: [...notes, ...(explained === undefined ? [] : [notReconciled(explained)])],
    people: digestPeople(secret, staged),
    createdAt: now.toISOString(),
  };
  return db.transaction().execute((inside) => storeRelease(inside, study, tables, facts));
}

const notReconciled = (why: string): Bilingual =>
  both(
    `冻结时没有要求分数加得起来，说明是：${why}`,
    `It was frozen without asking that the points add up, and why: ${why}`,
  );
