import type { Coded } from '../../presentation.ts';
import { linearTable } from '../r-linear.ts';
import { lines, rColumns, rName, rTerms, tails } from '../r-words.ts';

export const moderation: Coded<'moderation'> = {
  r: ({ asked }) => {
    const { outcome, predictor, moderator, covariates = [], categorical, center = true } = asked;
    const [y, x, w] = [outcome, predictor, moderator].map(rName);
    const more = covariates.length > 0 ? ` + ${rTerms(covariates, categorical)}` : '';
    const { confidence = 0.95 } = asked;
    return lines(
      'library(emmeans)',
      linearTable,
      `x <- na.omit(${rColumns([outcome, predictor, moderator, ...covariates])})`,
      `middle <- mean(x$${w}); spread <- sd(x$${w})`,
      center && `x$${x} <- x$${x} - mean(x$${x}); x$${w} <- x$${w} - middle`,
      `m <- lm(${y} ~ ${x} + ${w} + ${x}:${w}${more}, data = x)`,
      'summary(m)[c("coefficients", "r.squared", "adj.r.squared", "fstatistic", "sigma")]',
      `confint(m, level = ${confidence})`,
      'c(n = nobs(m), p = p_of_f(m), durbinWatson = durbin_watson(m))',
      'standard(m)',
      `summary(m)$r.squared - summary(update(m, . ~ . - ${x}:${w}))$r.squared`,
      `levels <- ${center ? 'c(-1, 0, 1) * spread' : 'middle + c(-1, 0, 1) * spread'}`,
      `summary(emtrends(m, ~ ${w}, var = "${predictor}", at = list(${w} = levels)), infer = TRUE, level = ${confidence})`,
      'middle + c(-1, 0, 1) * spread',
      `range(x$${w})${center ? ' + middle' : ''}`,
      '',
      '# Johnson–Neyman: where the slope has p = .05',
      `b <- coef(m); V <- vcov(m); t2 <- qt(${tails(confidence).high}, df.residual(m))^2`,
      `i <- "${predictor}"; j <- grep(":", names(b), value = TRUE)`,
      'A <- b[j]^2 - t2 * V[j, j]; B <- 2 * (b[i] * b[j] - t2 * V[i, j]); C <- b[i]^2 - t2 * V[i, i]',
      `sort((-B + c(-1, 1) * sqrt(as.complex(B^2 - 4 * A * C))) / (2 * A))${center ? ' + middle' : ''}`,
    );
  },
  spss: ({ asked: { outcome, predictor, moderator, covariates = [], categorical = [], center = true } }) => {
    if (categorical.length > 0) return null;
    return lines(
      `SELECT IF NOT ANY(1, ${[outcome, predictor, moderator, ...covariates].map((name) => `MISSING(${name})`).join(', ')}).`,
      'COMPUTE one = 1.',
      `AGGREGATE /OUTFILE=* MODE=ADDVARIABLES /BREAK=one /${predictor}_m=MEAN(${predictor}) /${moderator}_m=MEAN(${moderator}).`,
      ...[predictor, moderator].map((name) => `COMPUTE ${name}_c = ${name}${center ? ` - ${name}_m` : ''}.`),
      `COMPUTE product = ${predictor}_c * ${moderator}_c.`,
      'REGRESSION',
      '  /STATISTICS=COEFF CI(95) R ANOVA CHANGE TOL ZPP',
      `  /DEPENDENT=${outcome}`,
      `  /METHOD=ENTER ${[`${predictor}_c`, `${moderator}_c`, ...covariates].join(' ')}`,
      '  /METHOD=ENTER product.',
    );
  },
};
