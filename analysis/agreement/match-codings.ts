import type { Coding } from './coded-text.ts';

/** What the coders made of one place, in their order, null for who left it out; no differences is agreement. */
export interface Match<T extends Coding> {
  readonly codings: readonly (T | null)[];
  /** `missed`: somebody left it out; `boundary`: cut it otherwise; a dimension: gave another value of it; `codes`: other codes. */
  readonly differences: readonly string[];
}

/**
 * Puts the codings of several coders side by side: those that share most characters and labels belong together, at most one of each
 * coder, greedily from the most alike on; what is left stands alone. In the order of the text. Cost: codings² a pair of coders.
 *
 * @example
 * const coding = { start: 0, end: 9, values: { tone: 'warm' }, codes: ['PUN'] };
 * matchCodings([[coding], [{ ...coding, end: 7 }]])[0].differences // => ['boundary']
 */
export function matchCodings<T extends Coding>(coders: readonly (readonly T[])[]): Match<T>[] {
  const groups = new Map<T, (T | null)[]>();
  coders.forEach((codings, coder) => {
    for (const coding of codings)
      groups.set(
        coding,
        coders.map((_, i) => (i === coder ? coding : null)),
      );
  });
  for (const { a, b } of pairsOf(coders)) {
    const [first, second] = [groups.get(a)!, groups.get(b)!];
    const isTaken = first.some((coding, i) => coding !== null && second[i] !== null);
    if (isTaken) continue;
    const joined = first.map((coding, i) => coding ?? second[i]!);
    for (const coding of joined) if (coding) groups.set(coding, joined);
  }
  return [...new Set(groups.values())]
    .map((codings) => ({ codings, differences: differencesOf(codings) }))
    .sort((a, b) => startOf(a.codings) - startOf(b.codings));
}

/** The pairs of codings of two coders that overlap, the most alike first. */
function pairsOf<T extends Coding>(coders: readonly (readonly T[])[]): { a: T; b: T }[] {
  const pairs: { a: T; b: T; alike: number }[] = [];
  coders.forEach((later, i) => {
    for (const earlier of coders.slice(0, i))
      for (const a of earlier)
        for (const b of later)
          if (a.start < b.end && b.start < a.end) pairs.push({ a, b, alike: likeness(a, b) });
  });
  return pairs.sort((x, y) => y.alike - x.alike || x.a.start - y.a.start || x.b.start - y.b.start);
}

/** From 0 to 2: the share of the characters that both cover, and that of the labels that both gave. */
function likeness(a: Coding, b: Coding): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const covered = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  const own = [...labelsOf(a)].filter((label) => labelsOf(b).has(label)).length;
  return shared / covered + own / Math.max(1, new Set([...labelsOf(a), ...labelsOf(b)]).size);
}

function labelsOf({ values, codes }: Coding): Set<string> {
  return new Set([...Object.entries(values).map((given) => given.join(' ')), ...codes]);
}

function differencesOf(codings: readonly (Coding | null)[]): string[] {
  const given = codings.filter((coding) => coding !== null);
  const differ = (value: (coding: Coding) => string) => new Set(given.map(value)).size > 1;
  const dimensions = [...new Set(given.flatMap(({ values }) => Object.keys(values)))].sort();
  return [
    ...(given.length < codings.length ? ['missed'] : []),
    ...(differ(({ start, end }) => `${start} ${end}`) ? ['boundary'] : []),
    ...dimensions.filter((dimension) => differ(({ values }) => values[dimension] ?? '')),
    ...(differ(({ codes }) => [...codes].sort().join(' ')) ? ['codes'] : []),
  ];
}

function startOf(codings: readonly (Coding | null)[]): number {
  return Math.min(...codings.flatMap((coding) => (coding ? [coding.start] : [])));
}
