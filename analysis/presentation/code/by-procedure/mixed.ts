import type { Coded } from '../../presentation.ts';
import { lines, rName, rTerms, tails } from '../r-words.ts';

export const mixed: Coded<'mixed'> = {
  r: ({ asked }) => {
    const { outcome, fixed = [], categorical = [], interactions = [], random, method = 'reml' } = asked;
    const product = (term: readonly string[]) => term.map((name) => rTerms([name], categorical)).join(':');
    const effects = random.map(({ group, slopes = [], correlated = true }) => {
      const inner = ['1', ...slopes.map(rName)].join(' + ');
      return `(${inner} ${correlated ? '|' : '||'} ${rName(group)})`;
    });
    const right = [
      fixed.length > 0 ? rTerms(fixed, categorical) : '1',
      ...interactions.map(product),
      ...effects,
    ];
    const used = [outcome, ...fixed, ...random.flatMap(({ group, slopes = [] }) => [group, ...slopes])];
    return lines(
      'library(lmerTest)',
      `used <- na.omit(d[c(${[...new Set(used)].map((name) => JSON.stringify(name)).join(', ')})])`,
      `m <- lmer(${rName(outcome)} ~ ${right.join(' + ')}, data = used, REML = ${method === 'reml' ? 'TRUE' : 'FALSE'},`,
      '  control = lmerControl(optCtrl = list(ftol_abs = 1e-14, xtol_abs = 1e-12)))',
      'table <- summary(m)$coefficients',
      'table',
      `table[, 1] + table[, 2] * outer(qt(${tails(asked.confidence).high}, table[, "df"]), c(-1, 1))`,
      'ngrps(m)',
      'parts <- as.data.frame(VarCorr(m))',
      'parts[c("vcov", "sdcor")]',
      'c(n = nobs(m), logLik = logLik(m)[1], deviance = -2 * logLik(m)[1], aic = AIC(m), bic = BIC(m), df = nobs(m) - length(fixef(m)))',
      '# A variance cannot be negative: half of the p of each intercept',
      'tests <- ranova(m)',
      'tests; tests[["Pr(>Chisq)"]] / 2',
      random.every(({ slopes = [] }) => slopes.length === 0) &&
        lines(
          'fixed <- var(as.vector(model.matrix(m) %*% fixef(m))); all <- sum(parts$vcov)',
          'c(icc = 1 - sigma(m)^2 / all, fixed / (fixed + all), (fixed + all - sigma(m)^2) / (fixed + all))',
        ),
    );
  },
  spss: ({
    asked: { outcome, fixed = [], categorical = [], interactions = [], random, method = 'reml' },
  }) => {
    const numbers = fixed.filter((name) => !categorical.includes(name));
    const groups = fixed.filter((name) => categorical.includes(name));
    return lines(
      `MIXED ${outcome}${groups.length > 0 ? ` BY ${groups.join(' ')}` : ''}${numbers.length > 0 ? ` WITH ${numbers.join(' ')}` : ''}`,
      `  /FIXED=${[...fixed, ...interactions.map((term) => term.join('*'))].join(' ')}`,
      `  /METHOD=${method.toUpperCase()}`,
      '  /PRINT=SOLUTION TESTCOV',
      ...random.map(
        ({ group, slopes = [], correlated = true }) =>
          `  /RANDOM=${['INTERCEPT', ...slopes].join(' ')} | SUBJECT(${group}) COVTYPE(${correlated && slopes.length > 0 ? 'UN' : 'VC'})`,
      ),
    ).concat('.');
  },
};
