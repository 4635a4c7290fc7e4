import { type Static, Type } from 'typebox';
import type { Released } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import { Bilingual, Text } from './construct.ts';
import { Disclosure } from './disclosure.ts';
import { ReleaseId, ofRelease, ofStudy } from './ids.ts';
import { Job } from './job.ts';

const Range = Type.Unsafe<readonly [number, number]>(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }));

/** Simulated ones were made up to try an analysis before anyone is asked. */
export const releaseSources = ['collection', 'import', 'simulation'] as const;

/** One column of a release. `pool` keeps apart what was shuffled apart: `rows`, `detached:D4`, `open:O1`. */
export const ReleaseColumn = Type.Object({
  pool: Type.String(),
  name: Type.String(),
  kind: Type.Enum(['integer', 'real', 'text']),
  role: Type.Enum(['item', 'check', 'background', 'open', 'flag', 'score']),
  label: Text,
  values: Type.Array(Type.Object({ value: Type.Number(), label: Text })),
  /** Releases made before these were told lack them. */
  level: Type.Optional(Type.Enum(['nominal', 'ordinal', 'interval'])),
  set: Type.Optional(Type.String()),
  format: Type.Optional(Type.Enum(['date', 'time'])),
  rows: Type.Integer(),
});
export type ReleaseColumn = Static<typeof ReleaseColumn>;

/** How scores were made, in the words of the analysis contract. */
export const Scoring = Type.Object({
  items: Type.Record(Type.String(), Type.Object({ reverse: Type.Boolean(), range: Range })),
  scales: Type.Record(
    Type.String(),
    Type.Object({
      items: Type.Array(Type.String()),
      score: Type.Enum(['mean', 'sum']),
      minimumAnswered: Type.Integer(),
    }),
  ),
  derived: Type.Record(Type.String(), Type.String()),
});
export type Scoring = Static<typeof Scoring>;

/**
 * What a release is, for the server alone. As it is stored it has a digest of every column too, keyed with the release's own
 * secret; those are read to verify and for nothing else.
 */
export const Manifest = Type.Object({
  format: Type.Enum(['fourlinks release 1', 'fourlinks release 2']),
  number: Type.Integer(),
  source: Type.Enum([...releaseSources]),
  simulated: Type.Boolean(),
  n: Type.Integer(),
  floor: Type.Integer(),
  /** Rows with at least one sign of careless answering; nobody was dropped for it. */
  flagged: Type.Integer(),
  /** Boxes of this freeze that could not be opened or did not answer this instrument. */
  refused: Type.Integer(),
  instrument: Type.Object({ code: Type.String(), number: Type.Integer(), hash: Type.String() }),
  /** Earlier rows that answer another version of the instrument, and the items in which they join the others. */
  joined: Type.Optional(
    Type.Array(
      Type.Object({
        number: Type.Integer(),
        hash: Type.String(),
        rows: Type.Integer(),
        items: Type.Array(Type.String()),
      }),
    ),
  ),
  scoring: Scoring,
  columns: Type.Array(ReleaseColumn),
  /** Releases made before groups were fixed with them lack it; theirs follows from their rows. */
  disclosure: Type.Optional(Disclosure),
});
export type Manifest = Static<typeof Manifest>;

/** Null where it would tell of too few. */
const Count = Type.Union([Type.Integer(), Type.Null()]);

/** A manifest as it leaves the server: no digest of a column, no count of answers to one question, no count of a few. */
const ShownManifest = Type.Object({
  number: Type.Integer(),
  source: Type.Enum([...releaseSources]),
  simulated: Type.Boolean(),
  n: Type.Integer(),
  floor: Type.Integer(),
  instrument: Manifest.properties.instrument,
  scoring: Scoring,
  columns: Type.Array(Type.Omit(ReleaseColumn, ['rows'])),
  /** For the research team, where it is nobody or enough. */
  flagged: Count,
  /** For the research team. */
  refused: Count,
  joined: Type.Array(
    Type.Object({
      number: Type.Integer(),
      hash: Type.String(),
      rows: Count,
      items: Type.Array(Type.String()),
    }),
  ),
});
export type ShownManifest = Static<typeof ShownManifest>;

/** What passed `publicManifest`: replies and results of jobs take no other. */
export type PublicManifest = Released<ShownManifest>;

export const ReleaseSummary = Type.Object({
  id: ReleaseId,
  number: Type.Integer(),
  source: Type.Enum([...releaseSources]),
  n: Type.Integer(),
  /** Keyed with a secret of the release: names its bytes and gives none of them away. */
  hash: Type.String(),
  createdAt: Type.String(),
});
export type ReleaseSummary = Static<typeof ReleaseSummary>;

export const ReleaseList = Type.Object({ releases: Type.Array(ReleaseSummary) });
export type ReleaseList = Static<typeof ReleaseList>;

export const ReleaseDetail = Type.Object({
  ...ReleaseSummary.properties,
  manifest: Type.Unsafe<PublicManifest>(ShownManifest),
});
export type ReleaseDetail = Static<typeof ReleaseDetail>;

/** What recomputing every digest from the stored bytes found. */
export const Verification = Type.Object({
  sound: Type.Boolean(),
  columns: Type.Integer(),
  /** Names of columns, or `manifest`, whose bytes no longer have the recorded digest. */
  changed: Type.Array(Type.String()),
});
export type Verification = Static<typeof Verification>;

/** Opens the boxes of a strictly sealed study: the owner's passphrase, or the code of the recovery sheet. */
export const Unlock = Type.Object(
  {
    passphrase: Type.Optional(Type.String({ maxLength: 200 })),
    recovery: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);
export type Unlock = Static<typeof Unlock>;

const Explanation = Type.Object({
  breakdown: Type.String(),
  label: Text,
  reach: Type.Enum(['everywhere', 'somewhere', 'nowhere']),
  sentences: Type.Unsafe<readonly Bilingual[]>(Type.Array(Bilingual)),
});

/** Which categories of the background a release would tell of as one, for the team and for everyone else. */
export const FreezePreview = Type.Object({
  team: Type.Array(Explanation),
  outside: Type.Array(Explanation),
});
export type FreezePreview = Static<typeof FreezePreview>;

export const releaseAddresses = {
  freeze: address({
    method: 'POST',
    path: '/api/studies/:study/releases',
    access: 'release.freeze',
    tag: 'release',
    summary: 'Freeze the answers of a closed collection into a release',
    params: ofStudy,
    body: Type.Union([Unlock, Type.Null()]),
    reply: ReleaseDetail,
    status: 201,
    job: Job,
  }),
  preview: address({
    method: 'POST',
    path: '/api/studies/:study/releases/preview',
    reads: true,
    access: 'release.freeze',
    tag: 'release',
    summary: 'Which groups a freeze would tell of; nothing is stored of the answers',
    params: ofStudy,
    body: Type.Union([Unlock, Type.Null()]),
    reply: FreezePreview,
    job: Job,
  }),
  list: address({
    method: 'GET',
    path: '/api/studies/:study/releases',
    access: 'release.read',
    tag: 'release',
    params: ofStudy,
    reply: ReleaseList,
  }),
  show: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release',
    access: 'release.read',
    tag: 'release',
    params: ofRelease,
    reply: ReleaseDetail,
  }),
  verify: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release/verification',
    access: 'release.read',
    tag: 'release',
    summary: 'Compute every digest of a release anew from the stored bytes',
    params: ofRelease,
    reply: Verification,
  }),
};
