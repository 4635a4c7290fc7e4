import { hedgesG } from '../../compare/effects.ts';
import { fisherTwoByTwo } from '../../compare/fisher-two-by-two.ts';
import type { Sample } from '../../compare/sample.ts';
import { welch } from '../../compare/t-test.ts';
import type { AuditedGroup } from './audited-groups.ts';

/** Two means, the first against the second. */
function meansApart(first: Sample, second: Sample, confidence: number) {
  const { difference, p } = welch(first, second, confidence);
  return { difference, ...hedgesG(first, second, confidence), p };
}

/** Two rates, `first` of n each; their ratio is that of the lower to the higher. */
function ratesApart(first: readonly [number, number], second: readonly [number, number]) {
  const rate = ([count, n]: readonly [number, number]) => count / n;
  const [a, b] = [rate(first), rate(second)];
  const p = fisherTwoByTwo([first[0], first[1] - first[0]], [second[0], second[1] - second[0]]);
  return { difference: a - b, rateRatio: Math.min(a, b) / Math.max(a, b), p: p ?? NaN };
}

/** One group against another: scores, first tiers, scores beyond the automatic ones, as far as they are known. */
export function contrastsOf(own: AuditedGroup, other: AuditedGroup, confidence: number) {
  const [n, m] = [own.score.n, other.score.n];
  const pair = { group: own.group, reference: other.group, n: Math.min(n, m) };
  return [
    { ...pair, measure: 'score' as const, ...meansApart(own.score, other.score, confidence) },
    ...(own.first !== null && other.first !== null
      ? [{ ...pair, measure: 'firstTier' as const, ...ratesApart([own.first, n], [other.first, m]) }]
      : []),
    ...(own.beyond && other.beyond
      ? [{ ...pair, measure: 'beyondRule' as const, ...meansApart(own.beyond, other.beyond, confidence) }]
      : []),
  ];
}
