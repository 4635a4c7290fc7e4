import type { Static } from 'typebox';
import type { severitySpread } from '../../model/procedures/severity-spread.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import type { Facet, Label } from './ratings.ts';

/** An estimate on the logit scale as its spread sees it. */
export interface Placed {
  readonly at: number;
  readonly standardError: number;
  readonly infit: number;
}

export type Spread = Static<typeof severitySpread>[number];

const INFIT = [0.5, 1.5] as const;

const rounded = (value: number, to: number) => Math.round(value / to) * to;
const tenth = (value: number) => Number(rounded(value, 0.1).toFixed(1));
const twentieth = (value: number) => Number(rounded(value, 0.05).toFixed(2));
const share = (all: readonly Placed[], holds: (one: Placed) => boolean) =>
  twentieth(all.filter(holds).length / all.length);

/** Separation and the rest of some estimates together; `middle` is what 1 logit is measured from. Rounded, since few estimates could be solved for. */
function spreadOf(name: Label | null, all: readonly Placed[], middle: number): Spread {
  const n = all.length;
  const mean = all.reduce((sum, { at }) => sum + at, 0) / n;
  const variance = all.reduce((sum, { at }) => sum + (at - mean) ** 2, 0) / n;
  const error = all.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / n;
  const separation = Math.sqrt(Math.max(0, variance - error) / error);
  const weights = all.map(({ standardError }) => 1 / standardError ** 2);
  const weighted = (of: (at: number) => number) =>
    all.reduce((sum, { at }, i) => sum + weights[i]! * of(at), 0);
  const chi2 = weighted((at) => at ** 2) - weighted((at) => at) ** 2 / weighted(() => 1);
  return {
    class: name,
    n,
    mean: tenth(mean),
    spread: tenth(Math.sqrt(variance)),
    error: tenth(Math.sqrt(error)),
    separation: n > 1 ? tenth(separation) : NaN,
    reliability: n > 1 ? twentieth(separation ** 2 / (1 + separation ** 2)) : NaN,
    strata: n > 1 ? tenth((4 * separation + 1) / 3) : NaN,
    chi2: n > 1 ? tenth(chi2) : NaN,
    df: n - 1,
    p: n > 1 ? chiSquareUpperTail(chi2, n - 1) : NaN,
    beyond: share(all, ({ at }) => Math.abs(at - middle) > 1),
    misfit: share(all, ({ infit }) => infit < INFIT[0] || infit > INFIT[1]),
  };
}

/** Spread of all estimates, then class by class; what has no finite estimate is left out. */
export function spreadsOf(all: readonly Placed[], classOf: Int32Array, classes: Facet | null): Spread[] {
  const finite = all
    .map((one, i) => ({ ...one, class: classOf[i]! }))
    .filter(({ at }) => Number.isFinite(at));
  if (finite.length === 0) return [];
  const middle = finite.reduce((sum, { at }) => sum + at, 0) / finite.length;
  const own = (classes?.labels ?? []).flatMap((name, c) => {
    const members = finite.filter((one) => one.class === c);
    return members.length > 0 ? [spreadOf(name, members, middle)] : [];
  });
  return [spreadOf(null, finite, middle), ...own];
}
