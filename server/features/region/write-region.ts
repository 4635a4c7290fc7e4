import type { Text } from '../../contract/construct.ts';
import type { RegionId, StudyId } from '../../contract/ids.ts';
import { type NewRegion, type Region, REGION_LIMITS, type RegionChange } from '../../contract/region.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Signed } from '../../platform/session.ts';
import { randomId } from '../../platform/random.ts';
import { forgottenBefore } from '../../platform/removed.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { findRelease } from '../release/release.door.ts';
import { comparableScales } from './comparable-scales.ts';
import { studiesOpenTo } from './other-site.ts';
import {
  bringBack,
  clearRemoved,
  insertRegion,
  selectRegion,
  selectRegions,
  updateRegion,
} from './region.queries.ts';

type Row = Awaited<ReturnType<typeof selectRegions>>[number];

export function asRegion({ id, version, name, adder, added_at, removed_at }: Row): Region {
  return {
    id,
    version,
    name: JSON.parse(name) as Text,
    addedBy: adder,
    addedAt: added_at,
    removedAt: removed_at,
  };
}

/** Puts a release of another study beside those of this one; whoever does must be able to read it whole. */
export async function addRegion(
  db: StudioDb,
  study: StudyId,
  { name, study: other, release }: NewRegion,
  { signed, at }: { readonly signed: Pick<Signed, 'id' | 'strength'>; readonly at: Date },
): Promise<Region> {
  if (other === study) throw new Problem('region-own-study');
  if (!(await studiesOpenTo(db, signed)).some(({ id }) => id === other))
    throw new Problem('region-not-readable');
  await refuseOtherInstrument(db, study, other, release);
  const standing = (await selectRegions(db, study)).filter(({ removed_at }) => removed_at === null);
  if (standing.some(({ other_release }) => other_release === release)) throw new Problem('region-twice');
  if (standing.length >= REGION_LIMITS.regions)
    throw new Problem('regions-too-many', { most: REGION_LIMITS.regions });
  const id = randomId<RegionId>();
  await insertRegion(db, {
    id,
    study_id: study,
    name: nameAsJson(name),
    other_study: other,
    other_release: release,
    version: 1,
    added_by: signed.id,
    added_at: at.toISOString(),
    removed_at: null,
  });
  return readRegion(db, study, id);
}

async function refuseOtherInstrument(
  db: StudioDb,
  study: StudyId,
  other: StudyId,
  release: NewRegion['release'],
): Promise<void> {
  const { manifest } = await findRelease(db, other, release);
  const here = await publishedInstrument(db, study);
  const there = await publishedInstrument(db, other, manifest.instrument.number);
  const isComparable =
    here && there && comparableScales(here.definition, there.definition).some(({ reason }) => !reason);
  if (!isComparable) throw new Problem('region-other-instrument');
}

async function readRegion(db: StudioDb, study: StudyId, region: RegionId): Promise<Region> {
  const row = await selectRegion(db, study, region);
  if (!row || row.removed_at !== null) throw new Problem('region-unknown');
  return asRegion(row);
}

export async function renameRegion(
  db: StudioDb,
  study: StudyId,
  region: RegionId,
  { version, name }: RegionChange,
): Promise<Region> {
  await readRegion(db, study, region);
  if (!(await updateRegion(db, region, version, { name: nameAsJson(name) })))
    throw new Problem('changed-meanwhile');
  return readRegion(db, study, region);
}

export async function removeRegion(
  db: StudioDb,
  study: StudyId,
  region: RegionId,
  version: number,
  at: Date,
): Promise<void> {
  await readRegion(db, study, region);
  if (!(await updateRegion(db, region, version, { removed_at: at.toISOString() })))
    throw new Problem('changed-meanwhile');
  await clearRemoved(db, study, forgottenBefore(at));
}

/** Brings a removed region back as it was; one that stands stays as it is. */
export async function restoreRegion(db: StudioDb, study: StudyId, region: RegionId): Promise<Region> {
  if (!(await selectRegion(db, study, region))) throw new Problem('region-unknown');
  await bringBack(db, region);
  return readRegion(db, study, region);
}

function nameAsJson(name: Text): string {
  const said = Object.entries(name).filter(([, words]) => words.trim() !== '');
  if (said.length === 0) throw new Problem('region-nameless');
  return JSON.stringify(Object.fromEntries(said.map(([language, words]) => [language, words.trim()])));
}
