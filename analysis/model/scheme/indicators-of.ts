import type { Indicator, Scheme } from './scheme.ts';

/** The indicators that have points themselves: those without parts, in the order of the scheme. */
export function leavesOf({ indicators }: Pick<Scheme, 'indicators'>): Indicator[] {
  const parents = new Set(indicators.map(({ parent }) => parent));
  return indicators.filter(({ code }) => !parents.has(code));
}

/** The sum of weights. */
export const weightOf = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { weight }) => sum + weight, 0);
