import type { Coded } from '../../presentation.ts';
import { lines, rColumn, rColumns } from '../r-words.ts';

export const aggregation: Coded<'aggregation'> = {
  r: ({ asked: { variable, scale, unit }, names, prepared = {} }) => {
    const scored = variable ?? scale;
    const parts = prepared.scales?.[scored]?.items ?? names.itemsOf(scored);
    const items = parts.length > 0 ? parts : [scored];
    const range = prepared.items?.[items[0]!]?.range;
    return lines(
      `used <- complete.cases(${rColumn(scored)}, ${rColumn(unit)})`,
      `y <- ${rColumn(scored)}[used]; g <- factor(${rColumn(unit)}[used])`,
      'c(n = length(y))',
      'a <- anova(lm(y ~ g))',
      'a',
      'k <- length(y) / nlevels(g)',
      'icc1 <- (a[1, 3] - a[2, 3]) / (a[1, 3] + (k - 1) * a[2, 3])',
      'c(icc1 = icc1, icc2 = (a[1, 3] - a[2, 3]) / a[1, 3], groups = nlevels(g), size = k, designEffect = 1 + (k - 1) * icc1)',
      '',
      '# r_wg against a uniform answer',
      `items <- ${rColumns(items)}`,
      range ? `range <- c(${range.join(', ')})` : 'range <- range(items, na.rm = TRUE)',
      'null <- ((range[2] - range[1] + 1)^2 - 1) / 12; J <- ncol(items)',
      `share <- sapply(split(items, ${rColumn(unit)}), function(part) mean(sapply(part, var, na.rm = TRUE))) / null`,
      'rwg <- ifelse(share >= 1, 0, J * (1 - share) / (J * (1 - share) + share))',
      'c(mean = mean(rwg, na.rm = TRUE), median = median(rwg, na.rm = TRUE))',
    );
  },
  spss: ({ asked: { variable, scale, unit } }) =>
    lines(
      '* ICC(1) = (MSB - MSW) / (MSB + (k - 1) MSW).',
      `ONEWAY ${variable ?? scale} BY ${unit} /STATISTICS DESCRIPTIVES.`,
    ),
};
