import type { ColumnMapping } from './mapping.ts';
import { isPoints } from './mapping.ts';
import type { NoteKind } from './note.ts';
import { clean } from './long-row.ts';
import { holdsNumber } from './personal.ts';
import { readPoints } from './read-points.ts';
import type { Cell } from './sheet.ts';

/** The number of a cell, whether its row of points is made at all, and what is to be said of it. */
export interface NumberCell {
  readonly value: number | null;
  /** Not applicable or not appraised: this cell makes no row. */
  readonly none?: true;
  readonly note?: NoteKind;
}

/** Reads a cell of a column of numbers as the mapping says. `weight`: full marks of its indicator, where they are known. */
export function readNumberCell(cell: Cell, column: ColumnMapping, weight: number | null): NumberCell {
  const points = readPoints(cell);
  if (points.kind === 'blank') return readBlank(column, weight);
  if (points.kind === 'exempt') return { value: null, none: true, note: 'exempt' };
  if (holdsNumber(cell)) return { value: null, note: 'identifier' };
  if (points.kind === 'odd') return { value: null, note: 'odd' };
  const note = points.plain ? {} : ({ note: 'spelled' } as const);
  const { direction } = points;
  if (points.percent && column.percent === 'share' && weight !== null)
    return { value: clean((weight * points.value) / 100), note: 'share' };
  switch (column.to) {
    case 'points': {
      const isTaken = direction === null ? column.sign === 'taken' : direction === 'taken';
      return { value: isTaken ? -points.value : points.value, ...note };
    }
    case 'deducted':
      return direction === 'given'
        ? { value: null, note: 'against' }
        : { value: Math.abs(points.value), ...note };
    case 'added':
      return direction === 'taken' ? { value: null, note: 'against' } : { value: points.value, ...note };
    default:
      return { value: direction === 'taken' ? -points.value : points.value, ...note };
  }
}

function readBlank({ to, blank }: ColumnMapping, weight: number | null): NumberCell {
  if (!isPoints(to)) return { value: null };
  // Until somebody has said what it means, it is no score.
  if (blank === null) return { value: null, none: true };
  if (blank === 'notAppraised') return { value: null, note: 'notAppraised' };
  if (blank !== 'full') return { value: null, none: true, note: 'notApplicable' };
  if (to !== 'score' && to !== 'rating') return { value: 0, note: 'full' };
  return weight === null ? { value: null, note: 'noFullMark' } : { value: weight, note: 'full' };
}
