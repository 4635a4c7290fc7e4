import { apart, type Bits, isWithin, keyOf, sizeOf, without } from '../bits.ts';
import type { Target } from '../statistic.ts';
import type { Tally } from '../tally.ts';
import { byKind, bySameGroups } from './by-kind.ts';

/** Takes every published number from every other of its kind: what is left tells of those who are in one of the two groups only. */
export function subtractPairs(target: Target, tally: Tally): void {
  for (const { kinds, kind, groups, from } of bySameGroups(byKind(target))) {
    groups.forEach((one, at) => {
      if (sizeOf(one) < target.k) found(kinds, `${kind}: ${from[at]!} itself tells of ${sizeOf(one)}`);
      for (let other = at + 1; other < groups.length; other++) {
        const left = apart(one, groups[other]!, target.k);
        if (left > 0 && left < target.k)
          found(kinds, `${kind}: ${from[at]!} and ${from[other]!} differ in ${left}`);
      }
    });
    tally.try('subtraction of pairs', kinds * (groups.length + (groups.length * (groups.length - 1)) / 2));
  }
  function found(kinds: number, what: string): void {
    for (let each = 0; each < kinds; each++) tally.found('subtraction of pairs', what);
  }
}

/** Takes from every group families of groups within it that do not overlap, the largest first, beginning with each in turn. */
export function subtractFamilies(target: Target, tally: Tally): void {
  for (const { kinds, kind, groups, from } of bySameGroups(byKind(target))) {
    const bySize = groups.map((people, at) => ({ people, from: from[at]!, size: sizeOf(people) }));
    bySize.sort((a, b) => b.size - a.size);
    for (const whole of bySize) {
      const parts = bySize.filter(({ people, size }) => size < whole.size && isWithin(people, whole.people));
      const seen = new Set<string>();
      for (const first of parts) {
        const left = remainder(whole.people, [first.people, ...parts.map(({ people }) => people)]);
        const size = sizeOf(left);
        tally.try('subtraction of families', kinds);
        if (size === 0 || size >= target.k || seen.has(keyOf(left))) continue;
        seen.add(keyOf(left));
        for (let each = 0; each < kinds; each++)
          tally.found('subtraction of families', `${kind}: ${whole.from} without its parts leaves ${size}`);
      }
    }
  }
}

function remainder(whole: Bits, parts: readonly Bits[]): Bits {
  let left = whole;
  for (const part of parts) if (isWithin(part, left)) left = without(left, part);
  return left;
}
