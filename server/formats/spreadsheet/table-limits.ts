export interface TableLimits {
  readonly columns: number;
  readonly cells: number;
}

/** As many columns as the widest sheet has, and several times as many cells as a large survey. */
export const usualLimits: TableLimits = { columns: 16_384, cells: 20_000_000 };

/** Whoever has the file at hand may have a larger one than a server takes in. */
export const noLimits: TableLimits = { columns: Infinity, cells: Infinity };
