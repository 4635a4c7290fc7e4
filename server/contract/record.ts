import { type Static, Type } from 'typebox';
import { Presented } from '../../analysis/model/presented.ts';
import { recordTableNames } from '../../analysis/model/records/record-tables.ts';
import { Cell, cellKinds, type Released, ReleasedTable } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import { AnalysisRequest } from './analysis.ts';
import { Bilingual, Locale } from './construct.ts';
import { ofRecordRelease, ofStudy, RecordFileId, RecordReleaseId, StudyId } from './ids.ts';

/**
 * Appraisal records. Files are read, and names in them replaced, before anything is sent; what is sent waits in staging until it is
 * frozen into a release of records, which never changes.
 */

export const RecordTableName = Type.Enum([...recordTableNames]);

/** Something of a file that did not come along, or came changed. */
export const Listed = Type.Object({
  /** Sheet and cell, as the file has them. */
  place: Type.String({ maxLength: 200 }),
  said: Bilingual,
});
export type Listed = Static<typeof Listed>;

const cells = Type.Array(Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Null()]), {
  maxItems: 1_000_000,
});

/** A table in long form, column by column, as analysis/model/records/record-tables.ts names them. */
export const RecordUpload = Type.Object(
  {
    table: RecordTableName,
    /** The published scheme by which the points were given. */
    scheme: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    columns: Type.Record(Type.String(), cells),
    /** What the reader of the file listed. */
    listed: Type.Array(Listed, { maxItems: 10_000 }),
  },
  { additionalProperties: false },
);
export type RecordUpload = Static<typeof RecordUpload>;

/** A table that waits to be frozen. */
export const RecordFile = Type.Object({
  id: RecordFileId,
  table: RecordTableName,
  scheme: Type.Union([Type.Integer(), Type.Null()]),
  title: Type.String(),
  rows: Type.Integer(),
  listed: Type.Array(Listed),
  addedAt: Type.String(),
});
export type RecordFile = Static<typeof RecordFile>;

export const RecordFiles = Type.Object({ files: Type.Array(RecordFile) });
export type RecordFiles = Static<typeof RecordFiles>;

/** What was found of one table, ready to read. */
export const RecordFinding = Type.Object({
  presented: Type.Unsafe<Released<Presented>>(
    Type.Object({ ...Presented.properties, tables: Type.Array(ReleasedTable) }),
  ),
  /** What gives the same again. */
  request: Type.Unsafe<object>(Type.Object({}, { additionalProperties: true })),
});
export type RecordFinding = Static<typeof RecordFinding>;

/** One number of the records, with the definition that it is printed with. */
export const RecordMeasure = Type.Object({
  key: Type.String(),
  label: Bilingual,
  value: Cell,
  kind: Type.Enum([...cellKinds]),
  definition: Bilingual,
});
export type RecordMeasure = Static<typeof RecordMeasure>;

/** What the records say in a cell of the joint display. */
export const RecordStrand = Type.Object({
  /** The number of the release of records. */
  release: Type.Integer(),
  measures: Type.Array(Type.Unsafe<Released<RecordMeasure>>(RecordMeasure)),
});
export type RecordStrand = Static<typeof RecordStrand>;

export const RecordReleaseSummary = Type.Object({
  id: RecordReleaseId,
  number: Type.Integer(),
  hash: Type.String(),
  simulated: Type.Boolean(),
  createdAt: Type.String(),
  /** Rows of each table. */
  tables: Type.Array(Type.Object({ table: RecordTableName, rows: Type.Integer() })),
});
export type RecordReleaseSummary = Static<typeof RecordReleaseSummary>;

export const RecordReleases = Type.Object({ releases: Type.Array(RecordReleaseSummary) });
export type RecordReleases = Static<typeof RecordReleases>;

export const RecordReleaseDetail = Type.Object({
  ...RecordReleaseSummary.properties,
  schemes: Type.Array(Type.Object({ number: Type.Integer(), hash: Type.String() })),
  periods: Type.Array(Type.String()),
  groups: Type.Array(Type.String()),
  /** Units that are told of, by the codes of this release, or by name where the bureau permitted it. */
  units: Type.Array(Type.String()),
  named: Type.Boolean(),
  /** What did not reconcile, and what was left out as it would tell of a person. */
  notes: Type.Array(Bilingual),
});
export type RecordReleaseDetail = Static<typeof RecordReleaseDetail>;

/** Pages of measures, in the order in which one reads them. */
export const recordPages = [
  'points',
  'indicators',
  'ranks',
  'context',
  'raters',
  'fairness',
  'whatIf',
  'automatic',
  'appeals',
] as const;
export const RecordPage = Type.Enum([...recordPages]);
export type RecordPage = Static<typeof RecordPage>;

export const RecordSection = Type.Object({
  code: Type.String(),
  title: Bilingual,
  findings: Type.Array(RecordFinding),
  /** Why a part could not be made. */
  failed: Type.Optional(Bilingual),
});
export type RecordSection = Static<typeof RecordSection>;

/** The peer group and the period that a reader chose; all of them where there is none. */
export const RecordRows = Type.Object(
  {
    group: Type.Optional(Type.String({ maxLength: 200 })),
    period: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type RecordRows = Static<typeof RecordRows>;

export const RecordPageReply = Type.Object({
  page: RecordPage,
  /** By what the rows of its parts can be chosen. */
  choices: Type.Array(Type.Enum(['group', 'period'])),
  sections: Type.Array(RecordSection),
});
export type RecordPageReply = Static<typeof RecordPageReply>;

const inLanguage = Type.Object({ language: Type.Optional(Locale) }, { additionalProperties: false });

export const recordAddresses = {
  files: address({
    method: 'GET',
    path: '/api/studies/:study/records/files',
    access: 'release.import',
    tag: 'records',
    params: ofStudy,
    reply: RecordFiles,
    unrecorded: 'tells what was sent in, not what stands in it',
  }),
  add: address({
    method: 'POST',
    path: '/api/studies/:study/records/files',
    access: 'release.import',
    tag: 'records',
    summary: 'Send a table of records in; names were replaced before',
    params: ofStudy,
    body: RecordUpload,
    reply: RecordFile,
    status: 201,
    recorded: ['table', 'scheme', 'title'],
  }),
  remove: address({
    method: 'DELETE',
    path: '/api/studies/:study/records/files/:file',
    access: 'release.import',
    tag: 'records',
    params: Type.Object({ study: StudyId, file: RecordFileId }),
  }),
  reconcile: address({
    method: 'GET',
    path: '/api/studies/:study/records/reconciliation',
    access: 'release.import',
    tag: 'records',
    summary: 'Whether the points that wait to be frozen add up',
    params: ofStudy,
    query: inLanguage,
    reply: Type.Object({ findings: Type.Array(RecordFinding) }),
  }),
  freeze: address({
    method: 'POST',
    path: '/api/studies/:study/record-releases',
    access: 'release.freeze',
    tag: 'records',
    summary: 'Freeze what was sent in into a release of records; codes are drawn anew',
    params: ofStudy,
    body: Type.Object(
      {
        /** The bureau permitted in writing that its units are called by name. */
        named: Type.Boolean(),
        /** Why points that do not add up are frozen all the same. */
        explained: Type.Optional(Type.String({ maxLength: 2000 })),
      },
      { additionalProperties: false },
    ),
    reply: RecordReleaseDetail,
    status: 201,
    recorded: 'body',
  }),
  list: address({
    method: 'GET',
    path: '/api/studies/:study/record-releases',
    access: 'release.read',
    tag: 'records',
    params: ofStudy,
    reply: RecordReleases,
  }),
  show: address({
    method: 'GET',
    path: '/api/studies/:study/record-releases/:release',
    access: 'release.read',
    tag: 'records',
    params: ofRecordRelease,
    reply: RecordReleaseDetail,
  }),
  run: address({
    method: 'POST',
    path: '/api/studies/:study/record-releases/:release/analyses',
    reads: true,
    recorded: 'body',
    access: 'analysis.run',
    tag: 'records',
    summary: 'Run procedures on the tables of a release of records',
    params: ofRecordRelease,
    body: AnalysisRequest,
    reply: Type.Object({ findings: Type.Array(RecordFinding) }),
  }),
  page: address({
    method: 'GET',
    path: '/api/studies/:study/record-releases/:release/pages/:page',
    access: 'results.read',
    tag: 'records',
    summary: 'A page of measures: what each procedure found, in reading order',
    params: Type.Object({ study: StudyId, release: RecordReleaseId, page: RecordPage }),
    query: RecordRows,
    reply: RecordPageReply,
  }),
};
