import { type CodePoints, codePoints } from '../../../analysis/text/code-points.ts';

/** How a program counted the characters of a source. */
export interface Rule {
  /** What a stored CRLF counts as. */
  readonly crlf: 1 | 2;
  /** What a stored LF counts as: 2 where the program had CRLF in memory and the file was written otherwise. */
  readonly lf: 1 | 2;
  /** Whether positions count a byte order mark before the text. */
  readonly bom: 0 | 1;
  readonly unit: 'code points' | 'utf-16';
  /** Whether the end position is that of the last character, or the one behind it. */
  readonly end: End;
}

export type End = 'exclusive' | 'inclusive';

type Counted = { readonly marked: boolean; readonly end: End };

const units = ['code points', 'utf-16'] as const;

/** The ways of counting that read the file as it stands. The first is the one that programs agree on. */
export function plainRules({ marked, end }: Counted): Rule[] {
  return combine([1, 2], [1], marked ? [0, 1] : [0], end);
}

/** Ways of counting that presume a file other than the one that is here: believed only on the word of names. */
export function bentRules({ marked, end }: Counted): Rule[] {
  return [...combine([1, 2], [1], marked ? [] : [1], end), ...combine([2], [2], [0, 1], end)];
}

type Choice = readonly (1 | 2)[];

function combine(crlfs: Choice, lfs: Choice, boms: readonly (0 | 1)[], end: End): Rule[] {
  return crlfs.flatMap((crlf) =>
    lfs.flatMap((lf) => boms.flatMap((bom) => units.map((unit) => ({ crlf, lf, bom, unit, end })))),
  );
}

/** Where a position of a rule stands in the text with LF only; null outside of it or inside a character or line end. */
export type Place = (position: number) => number | null;

/** Reads a stored text once for all rules. */
export function placesOf(stored: string): { text: CodePoints; placeBy: (rule: Rule) => Place } {
  const text = codePoints(stored.replace(/\r\n?/g, '\n'));
  const counted = new Map<string, Place>();
  const placeBy = ({ crlf, lf, bom, unit }: Rule): Place => {
    const key = `${crlf} ${lf} ${unit}`;
    const place = counted.get(key) ?? placeIn(asCounted(stored, crlf, lf), unit, text);
    counted.set(key, place);
    return (position) => place(position - bom);
  };
  return { text, placeBy };
}

function asCounted(stored: string, crlf: 1 | 2, lf: 1 | 2): string {
  if (crlf === 1) return stored.replaceAll('\r\n', '\n');
  return lf === 1 ? stored : stored.replace(/\r?\n/g, '\r\n');
}

function placeIn(counted: string, unit: Rule['unit'], text: CodePoints): Place {
  const points = codePoints(counted);
  const breaks = [...counted.matchAll(/\r\n/g)].map(({ index }) => points.toPoint(index));
  const length = unit === 'utf-16' ? counted.length : points.length;
  return (position) => {
    if (!Number.isInteger(position) || position < 0 || position > length) return null;
    const point = unit === 'utf-16' ? points.toPoint(position) : position;
    if (unit === 'utf-16' && points.toIndex(point) !== position) return null;
    const before = countBelow(breaks, point);
    const inside = before > 0 && breaks[before - 1]! + 1 === point;
    return inside ? null : Math.min(point - before, text.length);
  };
}

/** How many ascending numbers are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
