import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rName } from '../r-words.ts';

export const glm: Coded<'glm'> = {
  r: ({ asked }) => {
    const { outcome, factors, covariates = [], interactions = 'full', sumOfSquares = 3 } = asked;
    const crossed =
      interactions === 'full'
        ? [factors.map(rName).join(' * ')]
        : [
            ...factors.map(rName),
            ...(interactions === 'main' ? [] : interactions.map((term) => term.map(rName).join(':'))),
          ];
    return lines(
      'library(car)',
      'library(emmeans)',
      `x <- na.omit(${rColumns([outcome, ...factors, ...covariates])})`,
      ...factors.map((name) => `x$${rName(name)} <- factor(x$${rName(name)})`),
      `contrasts <- setNames(rep(list("contr.sum"), ${factors.length}), c(${factors.map((name) => JSON.stringify(name)).join(', ')}))`,
      `m <- lm(${rName(outcome)} ~ ${[...covariates.map(rName), ...crossed].join(' + ')}, data = x, contrasts = contrasts)`,
      `effects <- Anova(m, type = ${sumOfSquares})`,
      'effects',
      'ss <- effects[["Sum Sq"]]; error <- tail(ss, 1)',
      'cbind(ms = ss / effects$Df, partial = ss / (ss + error))',
      `leveneTest(x$${rName(outcome)}, interaction(${factors.map((name) => `x$${rName(name)}`).join(', ')}, drop = TRUE), center = median)`,
      covariates.length > 0 && `colMeans(${rColumns(covariates).replace('d[', 'x[')})`,
      'summary(m)[c("r.squared", "adj.r.squared", "fstatistic")]',
      'f <- summary(m)$fstatistic; unname(pf(f[1], f[2], f[3], lower.tail = FALSE))',
      ...(asked.means ?? []).map(
        (term) =>
          `summary(emmeans(m, ~ ${term.map(rName).join(' * ')}), infer = TRUE, level = ${asked.confidence ?? 0.95})`,
      ),
      ...(asked.contrasts === 'pairwise'
        ? (asked.means ?? []).map(
            (term) =>
              `summary(pairs(emmeans(m, ~ ${term.map(rName).join(' * ')}), adjust = "${asked.adjust ?? 'tukey'}"), infer = TRUE, level = ${asked.confidence ?? 0.95})`,
          )
        : []),
    );
  },
  spss: ({
    asked: { outcome, factors, covariates = [], interactions = 'full', sumOfSquares = 3, means },
  }) => {
    const design =
      interactions === 'full'
        ? ''
        : `\n  /DESIGN=${[...covariates, ...factors, ...(interactions === 'main' ? [] : interactions.map((term) => term.join('*')))].join(' ')}`;
    return lines(
      `UNIANOVA ${outcome} BY ${factors.join(' ')}${covariates.length > 0 ? ` WITH ${covariates.join(' ')}` : ''}`,
      `  /METHOD=SSTYPE(${sumOfSquares})`,
      ...(means ?? []).map(
        (term) => `  /EMMEANS=TABLES(${term.join('*')})${term.length === 1 ? ' COMPARE' : ''}`,
      ),
      `  /PRINT=ETASQ HOMOGENEITY${design}.`,
    );
  },
};
