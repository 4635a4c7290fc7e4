import { groupsOf } from '../dataset/groups.ts';
import type { Column } from '../columns.ts';

/** What coders made of the same units: `codes[u * coders + c]` is a position in `values`, −1 where coder c left unit u out. */
export interface Ratings {
  readonly units: number;
  readonly coders: number;
  readonly codes: Int32Array;
  /** The categories: numbers ascending, words in code-point order. */
  readonly values: readonly (number | string)[];
}

/** Ratings from one column a coder, one row a unit; a category is one by its value, whichever column it stands in. */
export function ratingsOf(columns: readonly Column[]): Ratings {
  const groups = columns.map(groupsOf);
  const numeric = columns.every((column) => column.kind !== 'text');
  const values = [...new Set(groups.flatMap(({ labels }) => (numeric ? labels : labels.map(String))))].sort(
    (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  );
  const place = new Map(values.map((value, code) => [value, code]));
  const coders = columns.length;
  const units = columns[0]?.values.length ?? 0;
  const codes = new Int32Array(units * coders).fill(-1);
  groups.forEach(({ labels, codes: own }, coder) => {
    const translated = labels.map((label) => place.get(numeric ? label : String(label))!);
    for (let unit = 0; unit < units; unit++)
      if (own[unit]! >= 0) codes[unit * coders + coder] = translated[own[unit]!]!;
  });
  return { units, coders, codes, values };
}

/** The codes given to one unit, those left out removed. */
export function codesOfUnit({ codes, coders }: Ratings, unit: number): Int32Array {
  return codes.subarray(unit * coders, (unit + 1) * coders).filter((code) => code >= 0);
}

/** Ratings of the units that two coders or more worked on, or that `least` of them did. */
export function sharedUnits(ratings: Ratings, least = 2): Ratings {
  const kept: Int32Array[] = [];
  for (let unit = 0; unit < ratings.units; unit++)
    if (codesOfUnit(ratings, unit).length >= least)
      kept.push(ratings.codes.subarray(unit * ratings.coders, (unit + 1) * ratings.coders));
  const codes = new Int32Array(kept.length * ratings.coders);
  kept.forEach((own, unit) => codes.set(own, unit * ratings.coders));
  return { ...ratings, units: kept.length, codes };
}
