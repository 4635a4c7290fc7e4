import type { PageGround } from './page-ground.ts';

/** Settings of procedures that a scheme decides; null where it does not, and nothing can be asked. */

export const schemeOption = ({ scheme }: PageGround) => scheme && { scheme };

export const tieOption = ({ scheme }: PageGround) => (scheme ? { ties: scheme.ties } : {});

/** The best tier, under the name that an option has for it. */
export const bestTier =
  (option: string) =>
  ({ scheme }: PageGround) => {
    const best = scheme?.tiers[0];
    return best ? { [option]: best.code } : null;
  };

/** The tiers with their shares, as quotas. */
export function quotaOptions({ scheme }: PageGround) {
  const tiers = scheme?.tiers.filter(({ share }) => share !== undefined) ?? [];
  if (!scheme || tiers.length === 0) return null;
  return {
    tiers: tiers.map(({ code }) => code),
    shares: tiers.map(({ share }) => share),
    rounding: scheme.quota,
  };
}

/** The line of points above which the best tier begins. */
export function lineOption({ scheme }: PageGround) {
  const line = scheme?.tiers.find(({ from }) => from !== undefined)?.from;
  return line === undefined ? null : { line };
}

/** What can be won, and on which indicators. */
export function bonusOptions({ scheme }: PageGround) {
  if (!scheme) return {};
  const adding = scheme.indicators.filter(({ mode }) => mode === 'add').map(({ code }) => code);
  const { bonusCap } = scheme.total;
  return {
    ...(bonusCap !== undefined && { attainable: bonusCap }),
    ...(adding.length > 0 && { adding }),
  };
}

/** What of a unit it cannot change, as far as the results tell. */
export function circumstances({ has }: PageGround) {
  const covariates = ['headcount', 'workload', 'location', 'staffAge'].filter((name) => has('results', name));
  return covariates.length > 0 ? { covariates } : null;
}
