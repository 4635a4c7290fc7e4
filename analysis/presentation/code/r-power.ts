import type { PowerTest } from '../../model/procedures/power-tests.ts';

/** Of each test the power of `e` with `N` people in groups of `s`, in R; settings stand as variables of the same names. */
export const powerInR: { readonly [Name in PowerTest]: string } = {
  tOne: 'of_t(e * sqrt(N), N - 1)',
  tPaired: 'of_t(e * sqrt(N), N - 1)',
  tTwo: 'of_t(e * sqrt(prod(s) / N), N - 2)',
  mannWhitney: '{ s <- s * 3 / pi; N <- sum(s); of_t(e * sqrt(prod(s) / N), N - 2) }',
  wilcoxon: '{ N <- N * 3 / pi; of_t(e * sqrt(N), N - 1) }',
  anova: 'of_f(e^2 * N, groups - 1, N - groups)',
  ancova: 'of_f(e^2 * N, tested, N - groups - covariates)',
  repeatedWithin:
    'of_f(e^2 * N * m * epsilon / (1 - rho), (m - 1) * epsilon, (N - groups) * (m - 1) * epsilon)',
  repeatedBetween: 'of_f(e^2 * N * m / (1 + (m - 1) * rho), groups - 1, N - groups)',
  repeatedInteraction:
    'of_f(e^2 * N * m * epsilon / (1 - rho), (groups - 1) * (m - 1) * epsilon, (N - groups) * (m - 1) * epsilon)',
  correlation: `{ k <- N - covariates; t <- qt(alpha / tails, k - 2, lower.tail = FALSE); bound <- atanh(sqrt(t^2 / (t^2 + k - 2)))
  z <- atanh(abs(e)) + abs(e) / (2 * (k - 1))
  c(power = pnorm((z - bound) * sqrt(k - 3)) + if (tails == 2) pnorm((-z - bound) * sqrt(k - 3)) else 0, df2 = k - 2) }`,
  twoCorrelations: 'of_z(e / sqrt(sum(1 / (s - 3))))',
  chi2: 'c(power = pchisq(qchisq(1 - alpha, df), df, e^2 * N, lower.tail = FALSE), df1 = df, ncp = e^2 * N)',
  proportionOne: 'of_z(e * sqrt(N))',
  proportionTwo: 'of_z(e * sqrt(prod(s) / N))',
  mcnemar:
    '{ d <- baseline * abs(e - 1) / (e + 1); pnorm((d * sqrt(N) - qnorm(1 - alpha / tails) * sqrt(baseline)) / sqrt(baseline - d^2)) }',
  regression: 'of_f(e * N, predictors, N - predictors - 1)',
  r2Change: 'of_f(e * N, tested, N - predictors - 1)',
  logistic: 'one_way(log(e) * sqrt(N * baseline * (1 - baseline) * (1 - others)))',
  mediation: `{ a <- paths[1]; b <- paths[2]; r2 <- b^2 + paths[3]^2 + 2 * prod(paths)
  of_t(a * sqrt(N / (1 - a^2)), N - 2)[1] * of_t(b * sqrt(N * (1 - a^2) / (1 - r2)), N - 3)[1] }`,
  rmsea: `{ own <- (N - 1) * df * e^2; none <- (N - 1) * df * against^2; worse <- e > against
  c(power = pchisq(qchisq(if (worse) 1 - alpha else alpha, df, none), df, own, lower.tail = !worse), df1 = df, ncp = own) }`,
  alpha: 'one_way(log((1 - against) / (1 - e)) * sqrt((N - 2) * (items - 1) / (2 * items)))',
  icc: '{ of <- function(r) 1 + items * r / (1 - r); one_way(log(of(e) / of(against)) * sqrt((N - 1) * (items - 1) / (2 * items))) }',
  mean: 'qt(1 - alpha / 2, N - 1) * sqrt(finite(N) / N)',
  proportion: 'qnorm(1 - alpha / 2) * sqrt(baseline * (1 - baseline) * finite(N) / N)',
};

/** What these are made of. */
export const powerParts = `of_t <- function(ncp, df) c(power = pt(qt(1 - alpha / tails, df), df, abs(ncp), lower.tail = FALSE) +
  (if (tails == 2) pt(-qt(1 - alpha / 2, df), df, abs(ncp)) else 0), df2 = df, ncp = abs(ncp))
of_f <- function(ncp, df1, df2) c(power = pf(qf(1 - alpha, df1, df2), df1, df2, ncp, lower.tail = FALSE), df1 = df1, df2 = df2, ncp = ncp)
of_z <- function(shift) pnorm(abs(shift) - qnorm(1 - alpha / tails)) + if (tails == 2) pnorm(-abs(shift) - qnorm(1 - alpha / 2)) else 0
one_way <- function(shift) pnorm(abs(shift) - qnorm(1 - alpha / tails))
finite <- function(n) if (is.na(population)) 1 else max(0, (population - n) / (population - 1))`;
