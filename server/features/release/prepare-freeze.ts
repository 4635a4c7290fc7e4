import { OUTSIDE_LEAST } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import type { AnsweredInstrument } from '../response/response.door.ts';
import type { Cells } from './cells.ts';
import type { FreezeTask } from './freeze-worker.ts';
import { findGroupRules } from './release.queries.ts';
import { listReleases, loadCells, type Release } from './release.door.ts';

/** What a freeze would be made of. */
export interface Preparation {
  readonly task: FreezeTask;
  readonly last: Release | undefined;
  /** The version that the last release answers, where it is another one. */
  readonly before: Definition | null;
  /** So many new sheets there must be. */
  readonly least: number;
}

export async function prepareFreeze(
  { databases: { studio }, settings: { dataFolder, postgres } }: Services,
  study: StudyId,
  key: Uint8Array,
  instrument: AnsweredInstrument,
): Promise<Preparation> {
  const found = await findGroupRules(studio, study);
  const floor = Math.max(found.floor, instrument.floor);
  const rules = { ...found, floor, outside: Math.max(found.outside, floor) };
  const last = (await listReleases(studio, study)).find(({ source }) => source === 'collection');
  const before = await otherVersion(studio, study, instrument.hash, last);
  const least = leastOf(floor, last);
  const task: FreezeTask = {
    settings: { dataFolder, postgres },
    study,
    key,
    instrument,
    least,
    rules,
    last: last?.manifest ?? null,
    earlier: await cellsOf(studio, last),
    before,
  };
  return { task, last, before, least };
}

/** Enough people are in a release, and enough new ones for its difference from the last to be a group that everyone may be told of. */
const leastOf = (floor: number, last: Release | undefined) => (last ? Math.max(OUTSIDE_LEAST, floor) : floor);

export function tooFew(floor: number, last: Release | undefined): Problem {
  return last
    ? new Problem('release-nothing-new', { floor, number: last.number })
    : new Problem('release-too-few', { floor });
}

/** The version that a release answers, where it is not this one. */
async function otherVersion(
  db: StudioDb,
  study: StudyId,
  hash: string,
  last: Release | undefined,
): Promise<Definition | null> {
  if (!last || last.manifest.instrument.hash === hash) return null;
  return (await publishedInstrument(db, study, last.manifest.instrument.number))!.definition;
}

async function cellsOf(db: StudioDb, release: Release | undefined): Promise<Map<string, Cells>> {
  if (!release) return new Map();
  const cells = await loadCells(db, release);
  return new Map(release.manifest.columns.map((column) => [`${column.pool} ${column.name}`, cells(column)]));
}
