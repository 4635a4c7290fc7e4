import { type Bits, bitsOf, has, sizeOf } from './bits.ts';

/** People whom no published group tells apart. */
export interface Class {
  readonly people: Bits;
  readonly size: number;
}

export interface Classes {
  readonly classes: readonly Class[];
  /** For every group, which classes are in it. */
  readonly within: readonly (readonly number[])[];
}

/** Parts everybody by the groups that they are in; who is in none is of no class. */
export function classesOf(groups: readonly Bits[], people: number): Classes {
  const everybody = Array.from({ length: people }, (_, at) => at);
  const places = new Map<string, number[]>();
  for (const at of everybody) {
    const key = groups.map((group) => Number(has(group, at))).join('');
    if (!key.includes('1')) continue;
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  const keys = [...places.keys()];
  const classes = keys.map((key): Class => {
    const members = new Set(places.get(key));
    const bits = bitsOf(everybody, (at) => members.has(at));
    return { people: bits, size: sizeOf(bits) };
  });
  const within = groups.map((_, group) => keys.flatMap((key, at) => (key[group] === '1' ? [at] : [])));
  return { classes, within };
}
