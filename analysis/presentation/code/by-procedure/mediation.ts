import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rName, rTerms, tails } from '../r-words.ts';

export const mediation: Coded<'mediation'> = {
  r: ({ asked }) => {
    const { outcome, predictor, mediators, covariates = [], categorical } = asked;
    const { bootstrap = 5000, seed = 1, confidence = 0.95 } = asked;
    const more = covariates.length > 0 ? ` + ${rTerms(covariates, categorical)}` : '';
    const y = rName(outcome);
    const x = rName(predictor);
    const list = mediators.map((name) => JSON.stringify(name)).join(', ');
    return lines(
      'library(boot)',
      `x <- na.omit(${rColumns([outcome, predictor, ...mediators, ...covariates])})`,
      `mediators <- c(${list})`,
      `to <- lapply(mediators, function(m) lm(as.formula(paste0("\`", m, "\` ~ ${x.replaceAll('"', '\\"')}${more}")), data = x))`,
      `from <- lm(${y} ~ ${x} + ${rTerms(mediators)}${more}, data = x)`,
      `total <- lm(${y} ~ ${x}${more}, data = x)`,
      `rows <- function(m) cbind(summary(m)$coefficients, confint(m, level = ${confidence}))`,
      'c(lapply(to, rows), list(rows(from), rows(total)))',
      `a <- sapply(to, function(m) coef(m)[2]); b <- coef(from)[2 + seq_along(mediators)]`,
      'c(a * b, total = sum(a * b), ratio = sum(a * b) / coef(total)[2])',
      'se_a <- sapply(to, function(m) summary(m)$coefficients[2, 2]); se_b <- summary(from)$coefficients[2 + seq_along(mediators), 2]',
      'z <- a * b / sqrt(a^2 * se_b^2 + b^2 * se_a^2)',
      'c(sobel = z, p = 2 * pnorm(-abs(z)))',
      '',
      '# Bootstrap; other random numbers give an interval that differs a little',
      'indirect <- function(x, rows) {',
      '  x <- x[rows, ]',
      '  a <- sapply(to, function(m) coef(lm(formula(m), data = x))[2])',
      '  a * coef(lm(formula(from), data = x))[2 + seq_along(mediators)]',
      '}',
      `set.seed(${seed})`,
      `samples <- boot(x, indirect, R = ${bootstrap})`,
      `apply(samples$t, 2, quantile, c(${tails(confidence).low}, ${tails(confidence).high}))`,
    );
  },
  spss: ({
    asked: { outcome, predictor, mediators, covariates = [], categorical = [], bootstrap = 5000, seed = 1 },
  }) =>
    categorical.length > 0
      ? null
      : lines(
          '* With the PROCESS macro of A. F. Hayes.',
          `PROCESS y=${outcome}/x=${predictor}/m=${mediators.join(' ')}${covariates.length > 0 ? `/cov=${covariates.join(' ')}` : ''}/model=4/total=1/boot=${bootstrap}/seed=${seed}.`,
        ),
};
