import { byKey } from '../../model/by-key.ts';
import { kendallOfValues } from '../../describe/correlation/kendall.ts';
import { roundForTies } from '../../numeric/ranks.ts';
import { methodAgreement } from './method-agreement.ts';

/** A score of rules beside that of people; units of one field are ranked against each other. */
export interface Pair {
  readonly field: string;
  readonly automatic: number;
  readonly human: number;
}

/** Fewer say nothing of an order. */
const FEWEST_IN_ORDER = 3;

/** How far automatic scores agree with human ones, in points and in order. */
export function compareScores(pairs: readonly Pair[]) {
  const columns = (['automatic', 'human'] as const).map((name) => pairs.map((pair) => pair[name]));
  const { n, ...agreement } = methodAgreement(columns[0]!, columns[1]!);
  return { compared: n, ...agreement, tau: meanTau(pairs) };
}

/** The mean of τ-b over fields in which both orders say something; NaN without any. */
function meanTau(pairs: readonly Pair[]): number {
  const taus = [...byKey(pairs, ({ field }) => field).values()]
    .filter((own) => own.length >= FEWEST_IN_ORDER)
    .map((own) => {
      const values = (name: 'automatic' | 'human') =>
        Float64Array.from(own, (pair) => roundForTies(pair[name]));
      return kendallOfValues(values('automatic'), values('human'), null).r;
    })
    .filter((tau) => !Number.isNaN(tau));
  return taus.reduce((sum, tau) => sum + tau, 0) / taus.length;
}

/** The largest difference between the means of groups; NaN with fewer than two. */
export function largestGap(
  values: readonly (readonly [group: string | number | null, value: number])[],
): number {
  const means = [...byKey(values, ([group]) => group)]
    .filter(([group]) => group !== null)
    .map(([, own]) => own.reduce((sum, [, value]) => sum + value, 0) / own.length);
  return means.length < 2 ? NaN : Math.max(...means) - Math.min(...means);
}
