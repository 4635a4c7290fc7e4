import type { Coded } from '../../presentation.ts';
import { linearTable } from '../r-linear.ts';
import { lines, rColumns, rName, rTerms, tails } from '../r-words.ts';

/** Predictors of each model: those of its block and of all before it. */
const upTo = (blocks: readonly (readonly string[])[]) => blocks.map((_, i) => blocks.slice(0, i + 1).flat());

export const regression: Coded<'regression'> = {
  r: ({ asked: { outcome, blocks, categorical, robust = 'none', confidence = 0.95 } }) => {
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
    );
  },
  spss: ({ asked: { outcome, blocks, categorical = [], robust } }) => {
    if (robust === 'hc3' || categorical.length > 0) return null;
    return lines(
      'REGRESSION',
      '  /STATISTICS=COEFF OUTS CI(95) R ANOVA CHANGE TOL ZPP',
      `  /DEPENDENT=${outcome}`,
      ...blocks.map((block) => `  /METHOD=ENTER ${block.join(' ')}`),
      '  /RESIDUALS=DURBIN.',
    );
  },
};
