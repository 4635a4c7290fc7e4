import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

/** Of columns of raters. SPSS takes the raters as rows: NPAR TESTS /KENDALL needs the table turned round first. */
export const kendallW: Coded<'kendallW'> = {
  r: ({ asked: { raters = [] } }) =>
    raters.length === 0
      ? null
      : lines(
          `x <- na.omit(${rColumns(raters)})`,
          'm <- ncol(x); n <- nrow(x); c(raters = m, ratees = n)',
          'ranks <- apply(x, 2, rank)',
          'spread <- sum((rowSums(ranks) - m * (n + 1) / 2)^2)',
          'ties <- sum(apply(x, 2, function(own) sum(table(own)^3 - table(own))))',
          'W <- 12 * spread / (m^2 * (n^3 - n) - m * ties)',
          'c(w = W, chi2 = m * (n - 1) * W, df = n - 1, p = pchisq(m * (n - 1) * W, n - 1, lower.tail = FALSE))',
          'c(meanSpearman = (m * W - 1) / (m - 1))',
        ),
  spss: () => null,
};
