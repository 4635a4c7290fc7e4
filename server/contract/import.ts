import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Text } from './construct.ts';
import { ofStudy } from './ids.ts';
import { Job } from './job.ts';
import { ReleaseDetail } from './release.ts';

/** Which column of the file answers which item; null where the file has none. Cells in `missing` count as not answered. */
export const Mapping = Type.Object({
  items: Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()])),
  missing: Type.Array(Type.String(), { maxItems: 50 }),
});
export type Mapping = Static<typeof Mapping>;

/** What became of one column. */
export const ColumnReport = Type.Object({
  column: Type.String(),
  item: Type.String(),
  answered: Type.Integer(),
  missing: Type.Integer(),
  /** Numbers that the item does not offer, the first of them: kept as missing. */
  outOfRange: Type.Array(Type.Object({ value: Type.String(), rows: Type.Integer() })),
  outOfRangeRows: Type.Integer(),
  /** Words that are no answer to the item, the first of them; a file with such cells is not imported. Rows count from 1, the header. */
  wrong: Type.Array(Type.Object({ value: Type.String(), row: Type.Integer() })),
  wrongRows: Type.Integer(),
});
export type ColumnReport = Static<typeof ColumnReport>;

/** What was kept, changed and dropped. */
export const ImportReport = Type.Object({
  rows: Type.Integer(),
  /** Rows without a single answer, left out. */
  emptyRows: Type.Integer(),
  columns: Type.Array(ColumnReport),
  /** Columns of the file that answer no item. */
  dropped: Type.Array(Type.String()),
  /** Items of the instrument that the file does not answer. */
  absent: Type.Array(Type.String()),
});
export type ImportReport = Static<typeof ImportReport>;

export const ImportPreview = Type.Object({
  fileName: Type.String(),
  header: Type.Array(Type.String()),
  firstRows: Type.Array(Type.Array(Type.String())),
  items: Type.Array(Type.Object({ code: Type.String(), label: Text })),
  mapping: Mapping,
  report: ImportReport,
});
export type ImportPreview = Static<typeof ImportPreview>;

export const Imported = Type.Object({ release: ReleaseDetail, report: ImportReport });
export type Imported = Static<typeof Imported>;

export const importAddresses = {
  preview: address({
    method: 'POST',
    path: '/api/studies/:study/releases/imports/preview',
    access: 'release.import',
    tag: 'release',
    summary: 'Say what an import would keep, change and drop; without a mapping, guess one',
    params: ofStudy,
    form: Type.Object({ mapping: Type.Optional(Type.String()) }),
    reply: ImportPreview,
  }),
  import: address({
    method: 'POST',
    path: '/api/studies/:study/releases/imports',
    access: 'release.import',
    tag: 'release',
    summary: 'Make a release of a table of responses gathered elsewhere',
    params: ofStudy,
    form: Type.Object({ mapping: Type.String() }),
    reply: Imported,
    status: 201,
    job: Job,
  }),
};
