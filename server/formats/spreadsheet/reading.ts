import type { Report } from '../../platform/child/messages.ts';
import type { TableLimits } from './table-limits.ts';

/** How a file is read: up to which size, in which encoding where a person says it, and who is told how far it is. */
export interface Reading {
  readonly limits: TableLimits;
  readonly encoding?: string | undefined;
  readonly report?: Report | undefined;
}

const TELL_EVERY = 1000;

/** Tells of every thousandth row of so many. */
export function tellRows(report: Report | undefined, done: number, total: number): void {
  if (report && done % TELL_EVERY === 0) report({ done, total });
}
