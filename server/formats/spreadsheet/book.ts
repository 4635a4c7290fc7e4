import type { LeftOut } from '../left-out.ts';
import type { CellMark } from './sheet.ts';

/** The files that a workbook is made of. */
export interface Parts {
  readonly names: readonly string[];
  readonly read: (name: string) => Promise<Uint8Array>;
}

/** What a sheet of a workbook holds. */
export interface SheetCells {
  readonly rows: readonly (readonly string[])[];
  readonly marks: readonly CellMark[];
  readonly leftOut: readonly LeftOut[];
}

/** The sheets of a file, in their order. */
export interface Book {
  readonly sheets: readonly {
    readonly name: string;
    readonly isHidden: boolean;
    readonly read: () => Promise<SheetCells>;
  }[];
}
