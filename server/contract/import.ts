import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Text } from './construct.ts';
import { ofStudy } from './ids.ts';
import { Job } from './job.ts';
import { ReleaseDetail } from './release.ts';

const Rows = Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 20 });

/** Where in a file the table stands, as a person says it; what is not said is guessed. Rows count from 1, as a spreadsheet shows them. */
export const TableWish = Type.Object({
  sheet: Type.Optional(Type.String({ maxLength: 255 })),
  encoding: Type.Optional(Type.String({ maxLength: 40 })),
  headerRows: Type.Optional(Rows),
  skippedRows: Type.Optional(Rows),
});
export type TableWish = Static<typeof TableWish>;

/**
 * Which column of the file answers which item; null where the file has none, a list where several do: one for each column that the
 * item has in a release, in that order. Cells in `missing` count as not answered everywhere, those in `missingIn` in one column.
 * `spellings` say by column what a cell is that is no answer by itself: a value of the item, or null for no answer.
 */
export const Mapping = Type.Object({
  items: Type.Record(
    Type.String(),
    Type.Union([
      Type.String(),
      Type.Null(),
      Type.Array(Type.Union([Type.String(), Type.Null()]), { minItems: 1, maxItems: 500 }),
    ]),
  ),
  missing: Type.Array(Type.String(), { maxItems: 50 }),
  missingIn: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String(), { maxItems: 50 }))),
  spellings: Type.Optional(
    Type.Record(Type.String(), Type.Record(Type.String(), Type.Union([Type.Number(), Type.Null()]))),
  ),
  table: Type.Optional(TableWish),
});
export type Mapping = Static<typeof Mapping>;

/** Why a cell is no answer to its item. All such cells count as missing. */
export const oddReasons = [
  'out-of-range',
  'no-choice',
  'contradiction',
  'several',
  'unfit',
  'formula-without-value',
  'error',
  'date',
  'boolean',
] as const;
export type OddReason = (typeof oddReasons)[number];

/** How a cell was taken for an answer that it does not write as the questionnaire does. */
export const manners = ['spelling', 'mark', 'own-words', 'number', 'by-hand'] as const;

/** A spelling in a column: in how many rows, and the first of them. */
const Spelling = {
  column: Type.String(),
  value: Type.String(),
  rows: Type.Integer(),
  places: Type.Array(Type.Integer()),
};

/** What became of the cells of one item. */
export const ColumnReport = Type.Object({
  /** The first of its columns. */
  column: Type.String(),
  columns: Type.Array(Type.String()),
  item: Type.String(),
  answered: Type.Integer(),
  missing: Type.Integer(),
  /** Of these, how many say so by a code, and how many name a reason of the questionnaire. */
  missingCodes: Type.Array(Type.Object({ code: Type.String(), count: Type.Integer() })),
  /** Cells that are no answers, the first spellings of them: kept as missing. */
  odd: Type.Array(Type.Object({ ...Spelling, reason: Type.Enum([...oddReasons]) })),
  oddRows: Type.Integer(),
  /** Cells that were taken for an answer which they write otherwise, the first spellings of them. */
  taken: Type.Array(
    Type.Object({ ...Spelling, manner: Type.Enum([...manners]), as: Type.Union([Text, Type.Null()]) }),
  ),
  takenRows: Type.Integer(),
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
  /** What the file holds beside the table that was read. */
  leftOut: Type.Array(Type.Object({ kind: Type.String(), place: Type.String(), count: Type.Integer() })),
});
export type ImportReport = Static<typeof ImportReport>;

/** By which sign a column was found for an item. */
export const signs = ['code', 'text', 'number', 'similarity', 'parts'] as const;

/** What a column seems to hold where no questionnaire tells. */
const columnKinds = ['rating', 'single', 'multiple', 'number', 'text', 'record', 'empty'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** What a column of a file seems to be. */
export const ColumnProposal = Type.Object({
  column: Type.String(),
  /** What a statistics program calls it. */
  label: Type.String(),
  item: Type.Union([Type.String(), Type.Null()]),
  sign: Type.Union([Type.Enum([...signs]), Type.Null()]),
  kind: Type.Enum([...columnKinds]),
  /** Between 0 and 1. */
  sure: Type.Number(),
  samples: Type.Array(Type.String()),
  /** Cells that say something. */
  filled: Type.Integer(),
  /** The commonest of its cells. */
  values: Type.Array(Type.Object({ value: Type.String(), rows: Type.Integer() })),
  /** Further values than those. */
  more: Type.Boolean(),
  /** Codes that look like a missing answer. */
  missing: Type.Array(Type.String()),
});
export type ColumnProposal = Static<typeof ColumnProposal>;

/** A sheet of a file and where in it the table was found. */
export const TableFound = Type.Object({
  sheet: Type.Union([Type.String(), Type.Null()]),
  sheets: Type.Array(Type.Object({ name: Type.String(), rows: Type.Integer(), columns: Type.Integer() })),
  encoding: Type.Union([Type.Object({ name: Type.String(), sure: Type.Number() }), Type.Null()]),
  headerRows: Type.Array(Type.Integer()),
  skippedRows: Type.Array(Type.Integer()),
  /** False where these rows were guessed and may be others. */
  sure: Type.Boolean(),
  /** The first rows as they stand in the file, and the first of their cells. */
  top: Type.Array(Type.Object({ row: Type.Integer(), cells: Type.Array(Type.String()) })),
});
export type TableFound = Static<typeof TableFound>;

export const ImportPreview = Type.Object({
  fileName: Type.String(),
  table: TableFound,
  header: Type.Array(Type.String()),
  firstRows: Type.Array(Type.Array(Type.String())),
  items: Type.Array(
    Type.Object({
      code: Type.String(),
      label: Text,
      /** What may be chosen, so that a spelling can be taken for it. */
      choices: Type.Array(Type.Object({ value: Type.Number(), label: Text })),
      /** The columns that it has in a release, where they are several. */
      parts: Type.Array(Type.Object({ name: Type.String(), label: Text })),
    }),
  ),
  /** Of the columns that answer an item, and of the first of the others. */
  columns: Type.Array(ColumnProposal),
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
    reads: true,
    access: 'release.import',
    tag: 'release',
    summary:
      'Say what an import would keep, change and drop; without a mapping, guess one, in the sheet and rows that `table` names',
    params: ofStudy,
    form: Type.Object({ mapping: Type.Optional(Type.String()), table: Type.Optional(Type.String()) }),
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
