import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rText, tails } from '../r-words.ts';

/** Intervals on the scale of Fisher’s z, whose standard error depends on the method. */
const zError = {
  pearson: '1 / sqrt(n - 3)',
  spearman: 'sqrt((1 + r^2 / 2) / (n - 3))',
  kendall: 'sqrt(0.437 / (n - 4))',
} as const;

export const correlation: Coded<'correlation'> = {
  r: ({ asked: { variables, method = 'pearson', missing, adjust, confidence = 0.95 } }) => {
    const x = lines(`x <- ${rColumns(variables)}`, missing === 'listwise' && 'x <- x[complete.cases(x), ]');
    if (method === 'polychoric')
      return lines(
        'library(lavaan)',
        x,
        '# pair by pair, each of its own complete rows',
        'outer(names(x), names(x), Vectorize(function(a, b)',
        '  if (a == b) 1 else lavCor(na.omit(x[c(a, b)]), ordered = c(a, b))[1, 2]))',
      );
    return lines(
      x,
      'pairs <- combn(names(x), 2, simplify = FALSE)',
      'found <- sapply(pairs, function(pair) {',
      '  both <- na.omit(x[pair]); n <- nrow(both)',
      `  test <- suppressWarnings(cor.test(both[[1]], both[[2]], method = ${rText(method)}))`,
      '  r <- unname(test$estimate)',
      `  interval <- tanh(atanh(r) + c(-1, 1) * qnorm(${tails(confidence).high}) * ${zError[method]})`,
      '  c(r = r, n = n, p = test$p.value, lower = interval[1], upper = interval[2])',
      '})',
      'colnames(found) <- sapply(pairs, paste, collapse = " ")',
      't(found)',
      adjust && `p.adjust(found["p", ], ${rText(adjust === 'bh' ? 'BH' : adjust)})`,
    );
  },
  spss: ({ asked: { variables, method = 'pearson', missing } }) => {
    if (method === 'polychoric') return null;
    const rule = `  /MISSING=${missing === 'listwise' ? 'LISTWISE' : 'PAIRWISE'}.`;
    if (method === 'pearson')
      return lines('CORRELATIONS', `  /VARIABLES=${variables.join(' ')}`, '  /PRINT=TWOTAIL', rule);
    return lines(
      'NONPAR CORR',
      `  /VARIABLES=${variables.join(' ')}`,
      `  /PRINT=${method === 'spearman' ? 'SPEARMAN' : 'KENDALL'} TWOTAIL`,
      rule,
    );
  },
};
