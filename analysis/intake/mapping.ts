import type { RecordTable } from '../model/records/record-tables.ts';

/** How a file becomes tables: guessed, then changed and completed by a person. Null stands for a question without an answer. */

/** What an empty cell means. Nobody but the bureau knows. */
export const blanks = ['full', 'notApplicable', 'notAppraised'] as const;
export type Blank = (typeof blanks)[number];

/** Whether numbers without a sign are points taken, points given, or what their sign says. */
export const signs = ['taken', 'given', 'written'] as const;
export type Sign = (typeof signs)[number];

/** Whether per cent are points, or a share of full marks. */
export const percents = ['points', 'share'] as const;
export type Percent = (typeof percents)[number];

export interface ColumnMapping {
  /** As the file has it, its rows apart by a slash. It stays where the file is. */
  readonly header: string;
  /** The column of the table, or `date`; null does not come along. */
  readonly to: string | null;
  /** What the header says of each cell below it: an indicator, a criterion, a ratee, a period. */
  readonly of: Readonly<Record<string, string>>;
  /** Full marks of the indicator that the header names. */
  readonly weight: number | null;
  readonly blank: Blank | null;
  readonly sign: Sign | null;
  readonly percent: Percent | null;
  /** All its values are replaced by codes, or only those that look like names. Null, which means all: nobody has said so yet. */
  readonly coded: boolean | null;
}

export interface SheetMapping {
  readonly taken: boolean;
  readonly table: RecordTable;
  /** Count from 0, in order; what stands above them is a title. */
  readonly headerRows: readonly number[];
  /** What holds of every row: the period of a sheet a quarter. */
  readonly of: Readonly<Record<string, string>>;
  readonly columns: readonly ColumnMapping[];
  /** Each period holds the sum since the year began. */
  readonly cumulative: boolean | null;
  /** The sum of all full marks by which the sheet counts; null where nothing shows it. */
  readonly fullMark: number | null;
}

/** What became of a unit. `apart`: the two have nothing to do with each other. */
export const fates = ['renamed', 'merged', 'apart'] as const;
export type Fate = (typeof fates)[number];

export interface Lineage {
  readonly from: string;
  readonly to: string;
  readonly fate: Fate | null;
}

export interface Mapping {
  readonly sheets: readonly SheetMapping[];
  /** Of periods that do not say it. */
  readonly year: number | null;
  /** To which all sheets are brought where they count by different full marks. */
  readonly fullMark: number | null;
  readonly lineage: readonly Lineage[];
  /** The code of a reason or matter, by its words; without one it does not come along. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** Columns that hold how much was given, and in which an empty cell is a question. */
export const pointColumns = ['score', 'deducted', 'added', 'points', 'rating'] as const;
export const isPoints = (to: string | null): boolean => pointColumns.some((column) => column === to);

/** Columns of free words: only codes that somebody chose come along. */
export const isWordy = (to: string | null): boolean => to === 'reason' || to === 'matter';
