import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rName, rTerms, tails } from '../r-words.ts';

/** The quadratic whose roots bound the set of Anderson and Rubin. */
const andersonRubin = (level: number) =>
  lines(
    'X <- as.matrix(x[endogenous]); Y <- x[[outcome]]',
    'W <- model.matrix(without, x); Z <- model.matrix(whole, x); q <- qr(Z)$rank - qr(W)$rank; df <- nrow(Z) - qr(Z)$rank',
    'V <- cbind(X, Y); S0 <- crossprod(qr.resid(qr(W), V)); S1 <- crossprod(qr.resid(qr(Z), V)); P <- S0 - S1',
    `B <- P - q / df * qf(${level}, q, df) * S1; f <- P[2, 2] / q / (S1[2, 2] / df)`,
    'c(f = f, df1 = q, df2 = df, p = pf(f, q, df, lower.tail = FALSE), interval = (B[1, 2] + c(-1, 1) * sqrt(B[1, 2]^2 - B[1, 1] * B[2, 2])) / B[1, 1])',
  );

export const twoStageLeastSquares: Coded<'twoStageLeastSquares'> = {
  r({ asked }) {
    const { outcome, endogenous, instruments, covariates = [], categorical = [], unit } = asked;
    const { robust = 'none', confidence = 0.95 } = asked;
    const all = [outcome, ...endogenous, ...instruments, ...covariates, ...(unit ? [unit] : [])];
    const outside = rTerms([...covariates, ...instruments], categorical);
    const inside = rTerms([...endogenous, ...covariates], categorical);
    const y = rName(outcome);
    const errors = unit
      ? `vcovCL(m, x$${rName(unit)}, type = "HC1")`
      : robust === 'hc1'
        ? 'vcovHC(m, type = "HC1")'
        : 'vcov(m)';
    const df = unit ? `length(unique(x$${rName(unit)})) - 1` : 'm$df.residual';
    return lines(
      'library(AER)',
      `x <- na.omit(${rColumns([...new Set(all)])})`,
      `outcome <- ${JSON.stringify(outcome)}; endogenous <- c(${endogenous.map((name) => JSON.stringify(name)).join(', ')})`,
      `m <- ivreg(${y} ~ ${inside} | ${outside}, data = x)`,
      `V <- ${errors}; se <- sqrt(diag(V)); df <- ${df}; t <- coef(m) / se`,
      `cbind(b = coef(m), se, t, p = 2 * pt(-abs(t), df), lower = coef(m) - qt(${tails(confidence).high}, df) * se, upper = coef(m) + qt(${tails(confidence).high}, df) * se)`,
      `summary(lm(${y} ~ ${inside}, data = x))$coefficients`,
      'c(residualDf = m$df.residual, df = df, r2 = summary(m)$r.squared, sigma = m$sigma)',
      unit && `c(clusters = length(unique(x$${rName(unit)})))`,
      'summary(m, diagnostics = TRUE)$diagnostics',
      `without <- ~ ${covariates.length > 0 ? rTerms(covariates, categorical) : '1'}; whole <- ~ ${outside}`,
      'W <- model.matrix(without, x); Z <- model.matrix(whole, x); left <- function(X, v) sum(qr.resid(qr(X), v)^2)',
      'c(partialR2 = sapply(endogenous, function(name) 1 - left(Z, x[[name]]) / left(W, x[[name]])))',
      endogenous.length === 1 && andersonRubin(confidence),
    );
  },
  spss({ asked: { outcome, endogenous, instruments, covariates = [], categorical = [], unit, robust } }) {
    if (categorical.length > 0 || unit || robust === 'hc1') return null;
    return lines(
      `2SLS ${outcome} WITH ${[...endogenous, ...covariates].join(' ')}`,
      `  /INSTRUMENTS ${[...instruments, ...covariates].join(' ')}`,
      '  /CONSTANT.',
    );
  },
};
