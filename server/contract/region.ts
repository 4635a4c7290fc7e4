import { type Static, Type } from 'typebox';
import { ReleasedTable } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import { Bilingual, Text, textOf } from './construct.ts';
import { ofRelease, ofStudy, RegionId, ReleaseId, StudyId } from './ids.ts';
import { ResultHead } from './result.ts';

export const REGION_LIMITS = { regions: 30, name: 120 } as const;

const closed = { additionalProperties: false } as const;
const name = textOf(REGION_LIMITS.name, { minProperties: 1 });

/** A release of another study that stands beside those of this one. */
export const Region = Type.Object({
  id: RegionId,
  version: Type.Integer(),
  name: Text,
  addedBy: Type.String(),
  addedAt: Type.String(),
  removedAt: Type.Union([Type.String(), Type.Null()]),
});
export type Region = Static<typeof Region>;

export const NewRegion = Type.Object({ name, study: StudyId, release: ReleaseId }, closed);
export type NewRegion = Static<typeof NewRegion>;

export const RegionChange = Type.Object({ version: Type.Integer(), name }, closed);
export type RegionChange = Static<typeof RegionChange>;

/** A release that could stand beside, and of how many scales of this study's questionnaire it asks the very same. */
export const RegionCandidate = Type.Object({
  study: StudyId,
  title: Text,
  simulated: Type.Boolean(),
  release: ReleaseId,
  number: Type.Integer(),
  n: Type.Integer(),
  scales: Type.Integer(),
  of: Type.Integer(),
});
export type RegionCandidate = Static<typeof RegionCandidate>;

/** A region beside a release: what is known of both sides, whether they measure the same, and how they differ. */
export const ComparedRegion = Type.Object({
  ...Region.properties,
  /** Its data were made up. */
  simulated: Type.Boolean(),
  /** Why there is nothing to compare; there are no tables then. */
  absent: Type.Optional(Bilingual),
  /** What must be known before a mean is read. */
  warnings: Type.Array(Bilingual),
  tables: Type.Array(ReleasedTable),
});
export type ComparedRegion = Static<typeof ComparedRegion>;

export const ComparedRegions = Type.Object({
  ...ResultHead.properties,
  regions: Type.Array(ComparedRegion),
  /** Those removed in the last thirty days, which can be brought back. */
  removed: Type.Array(Region),
});
export type ComparedRegions = Static<typeof ComparedRegions>;

const path = '/api/studies/:study/regions';
const ofRegion = Type.Object({ study: StudyId, region: RegionId });
const edit = { access: 'finding.edit', tag: 'region' } as const;

export const regionAddresses = {
  compare: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release/regions',
    access: 'results.read',
    tag: 'results',
    summary: 'Other sites beside a release: invariance first, then the differences in equal items',
    params: ofRelease,
    reply: ComparedRegions,
  }),
  candidates: address({
    ...edit,
    method: 'GET',
    path: '/api/studies/:study/region-candidates',
    summary: 'Releases of the caller’s other studies that ask the same',
    params: ofStudy,
    reply: Type.Array(RegionCandidate),
  }),
  add: address({
    ...edit,
    method: 'POST',
    path,
    params: ofStudy,
    body: NewRegion,
    reply: Region,
    status: 201,
  }),
  rename: address({
    ...edit,
    method: 'PUT',
    path: `${path}/:region`,
    params: ofRegion,
    body: RegionChange,
    reply: Region,
  }),
  remove: address({
    ...edit,
    method: 'DELETE',
    path: `${path}/:region`,
    params: ofRegion,
    query: Type.Object({ version: Type.Integer() }, closed),
  }),
  restore: address({
    ...edit,
    method: 'POST',
    path: `${path}/:region/restore`,
    params: ofRegion,
    reply: Region,
  }),
};
