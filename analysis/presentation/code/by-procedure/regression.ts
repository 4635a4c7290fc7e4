import type { Coded } from '../../presentation.ts';
import { linearTable } from '../r-linear.ts';
import { lines, rColumns, rName, rTerms, tails } from '../r-words.ts';

const diagnosticsOf = (
  model: string,
) => `m <- ${model}; X <- model.matrix(m)[, -1, drop = FALSE]; e <- residuals(m); p <- ncol(X)
y <- fitted(m) + e
ss <- c(model = sum((fitted(m) - mean(y))^2), residual = sum(e^2), total = sum((y - mean(y))^2)); ss; ss / c(p, df.residual(m), nobs(m) - 1); c(p, nobs(m) - 1)
of_squares <- function(a) { r <- summary(a); k <- a$rank - 1; c(chi2 = nobs(a) * r$r.squared, df = k, p = pchisq(nobs(a) * r$r.squared, k, lower.tail = FALSE)) }
of_squares(lm(e^2 ~ X))
of_squares(lm(e^2 ~ X + do.call(cbind, lapply(1:p, function(i) X[, i] * X[, i:p]))))
anova(lm(y ~ X), lm(y ~ X + I(fitted(m)^2) + I(fitted(m)^3)))
z <- e / sqrt(mean(e^2)); jb <- length(e) / 6 * (mean(z^3)^2 + (mean(z^4) - 3)^2 / 4)
c(skewness = mean(z^3), kurtosis = mean(z^4) - 3, chi2 = jb, p = pchisq(jb, 2, lower.tail = FALSE))
c(sum(cooks.distance(m) > 4 / length(e)), sum(cooks.distance(m) > 1), max(cooks.distance(m)))
s <- svd(apply(model.matrix(m), 2, function(v) v / sqrt(sum(v^2)))); share <- t(t(s$v^2) / s$d^2)
cbind(s$d^2, s$d[1] / s$d, t(share / rowSums(share)))`;

/** Predictors of each model: those of its block and of all before it. */
const upTo = (blocks: readonly (readonly string[])[]) => blocks.map((_, i) => blocks.slice(0, i + 1).flat());

export const regression: Coded<'regression'> = {
  r: ({
    asked: { outcome, blocks, categorical, robust = 'none', confidence = 0.95, diagnostics = false },
  }) => {
    const models = upTo(blocks).map(
      (names, i) => `m${i + 1} <- lm(${rName(outcome)} ~ ${rTerms(names, categorical)}, data = x)`,
    );
    const all = models.map((_, i) => `m${i + 1}`).join(', ');
    return lines(
      robust === 'hc3' && 'library(car)',
      linearTable,
      `x <- na.omit(${rColumns([outcome, ...new Set(blocks.flat())])})`,
      ...models,
      `models <- list(${all})`,
      'lapply(models, function(m) summary(m)[c("r.squared", "adj.r.squared", "fstatistic", "sigma")])',
      'lapply(models, function(m) c(n = nobs(m), p = p_of_f(m), durbinWatson = durbin_watson(m)))',
      models.length > 1 && `anova(${all})`,
      'diff(c(0, sapply(models, function(m) summary(m)$r.squared)))',
      'lapply(models, function(m) {',
      `  se <- sqrt(diag(${robust === 'hc3' ? 'hccm(m, type = "hc3")' : 'vcov(m)'})); t <- coef(m) / se`,
      `  cbind(b = coef(m), se, t, p = 2 * pt(-abs(t), df.residual(m)), lower = coef(m) - qt(${tails(confidence).high}, df.residual(m)) * se,`,
      `    upper = coef(m) + qt(${tails(confidence).high}, df.residual(m)) * se)`,
      '})',
      'lapply(models, standard)',
      diagnostics && diagnosticsOf(`m${models.length}`),
    );
  },
  spss: ({ asked: { outcome, blocks, categorical = [], robust, diagnostics } }) => {
    if (robust === 'hc3' || categorical.length > 0) return null;
    return lines(
      'REGRESSION',
      '  /STATISTICS=COEFF OUTS CI(95) R ANOVA CHANGE TOL ZPP' + (diagnostics ? ' COLLIN' : ''),
      `  /DEPENDENT=${outcome}`,
      ...blocks.map((block) => `  /METHOD=ENTER ${block.join(' ')}`),
      '  /RESIDUALS=DURBIN.',
    );
  },
};
