import { plan } from '../../../size/plan.ts';
import type { Coded } from '../../presentation.ts';
import { powerInR, powerParts } from '../r-power.ts';
import { lines } from '../r-words.ts';

const twoGroups = new Set(['tTwo', 'mannWhitney', 'twoCorrelations', 'proportionTwo']);
const manyGroups = new Set(['anova', 'ancova', 'repeatedWithin', 'repeatedBetween', 'repeatedInteraction']);

export const power: Coded<'power'> = {
  r: ({ asked }) => {
    const { test, alpha = 0.05, tails = 2, n, proportions, paths, effect } = asked;
    const { test: own, setting, target, curve } = plan(asked);
    const isByPrecision = test === 'mean' || test === 'proportion';
    const shares = twoGroups.has(test)
      ? `c(1, ${setting.ratio})`
      : manyGroups.has(test)
        ? `rep(1, ${setting.groups})`
        : '1';
    const made = proportions
      ? `abs(diff(2 * asin(sqrt(c(${proportions.join(', ')})))))`
      : paths
        ? `prod(c(${paths.slice(0, 2).join(', ')}))`
        : effect;
    return lines(
      `alpha <- ${alpha}; tails <- ${tails}; share <- ${shares}; target <- ${target}; deff <- 1 + (${setting.clusterSize} - 1) * ${setting.clusterIcc}`,
      `groups <- ${setting.groups}; tested <- ${setting.tested}; predictors <- ${setting.predictors}; covariates <- ${setting.covariates}`,
      `m <- ${setting.measurements}; rho <- ${setting.correlation}; epsilon <- ${setting.epsilon}; df <- ${setting.df}; baseline <- ${setting.baseline}`,
      `others <- ${setting.others}; items <- ${setting.items}; against <- ${setting.against}; population <- ${setting.population ?? 'NA'}`,
      paths && `paths <- c(${[...paths, 0].slice(0, 3).join(', ')})`,
      powerParts,
      `find <- function(e, s) { s <- s / deff; N <- sum(s); ${powerInR[test]} }`,
      made === undefined
        ? `n <- ${n}; effect <- uniroot(function(e) find(e, n * share / sum(share))[1] - target, c(max(1e-6, ${test === 'rmsea' || test === 'alpha' || test === 'icc' ? 'against' : test === 'mcnemar' || test === 'logistic' ? '1' : '0'} + 1e-6), ${own.effects[1] - 1e-6}), tol = 1e-13)$root`
        : `effect <- ${made}`,
      `fewest <- function(target) { N <- ${Math.ceil(own.least(setting) * (1 + (setting.clusterSize - 1) * setting.clusterIcc))}; repeat { s <- ceiling(N * share - 1e-9); ok <- suppressWarnings(${isByPrecision ? 'find(effect, s)[1] <= effect' : 'find(effect, s)[1] >= target'}); if (isTRUE(unname(ok))) return(s); N <- N + 1 } }`,
      n === undefined ? 's <- fewest(target)' : `s <- ${n} * share / sum(share)`,
      'c(effect = effect, alpha = alpha, deff = deff); s; sum(s); find(effect, s)',
      `ceiling(sum(s) / ${asked.responseRate ?? 1} - 1e-9)`,
      !isByPrecision && 'sapply(c(.8, .9, .95), function(p) sum(fewest(p)))',
      `people <- c(${curve.map(({ n: people }) => people).join(', ')}); people; sapply(people, function(N) find(effect, N * share / sum(share))[1])`,
    );
  },
  spss: () => null,
};
