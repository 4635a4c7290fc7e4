import type { Coded } from '../../presentation.ts';
import { setFunctions } from '../r-sets.ts';
import { lines, rColumns } from '../r-words.ts';

/** Where a request says how many people make a row, or leaves it to their number. */
const least = (frequency: number | undefined) =>
  frequency ?? 'if (nrow(x) < 50) 1 else 5 * ceiling(nrow(x) / 500)';

/** By base R, without a package; none where anchors hang on the range that an item declares, or 729 combinations are passed. */
export const fsqca: Coded<'fsqca'> = {
  r: ({ asked: { outcome, conditions, calibration = 'percentile', ...asked } }) => {
    const names = [outcome, ...conditions];
    const own = names.map((name) =>
      typeof calibration === 'string' ? calibration : (calibration[name] ?? 'percentile'),
    );
    if (own.includes('range') || conditions.length > 6) return null;
    const { consistency = 0.8, pri = 0.5, expectations = {}, nudge = false, negated = false } = asked;
    const expected = conditions.map((name) =>
      expectations['present']?.includes(name) ? 1 : expectations['absent']?.includes(name) ? 0 : 2,
    );
    const anchors = own.map((each, i) => {
      if (each === 'none') return `x[[${i + 1}]]`;
      const at =
        typeof each === 'string' ? `quantile(x[[${i + 1}]], c(.05, .5, .95))` : `c(${each.join(', ')})`;
      return `calibrate(x[[${i + 1}]], ${at})`;
    });
    const solve = [
      'of <- t(apply(rows, 1, function(r) tell(member(r), y))); cbind(rows, n, of)',
      'free <- n < least; on <- !free & of[, 1] >= CUT & of[, 3] >= PRI'
        .replace('CUT', String(consistency))
        .replace('PRI', String(pri)),
      'complex <- minimise(on, !on); parsimonious <- minimise(on, !on & !free)',
      'lapply(c(complex, parsimonious), measure)',
      'between <- unlist(lapply(complex, function(c) lapply(parsimonious, function(p) intermediate(c, p, on, free))), FALSE)',
      'between <- unlist(between, FALSE); lapply(between, measure)',
    ];
    return lines(
      setFunctions,
      `x <- na.omit(${rColumns(names)}); least <- ${least(asked.frequency)}; least`,
      `s <- cbind(${anchors.slice(1).join(', ')}); y <- ${anchors[0]!}`,
      'colSums(cbind(y, s) == .5); lapply(x, quantile, c(.05, .5, .95))',
      nudge && 's[s == .5] <- .501',
      `expected <- c(${expected.join(', ')}); k <- ncol(s)`,
      'rows <- as.matrix(expand.grid(rep(list(0:1), k))); cubes <- as.matrix(expand.grid(rep(list(0:2), k)))',
      'n <- apply(rows, 1, function(r) sum(apply(s, 1, function(v) all(v != .5 & (v > .5) == r)))); c(between = nrow(x) - sum(n), remainders = sum(n < least))',
      'lapply(seq_len(k), function(j) rbind(need(s[, j], y), need(1 - s[, j], y)))',
      ...solve,
      'lapply(between, function(m) table(cut(pmin(either(m), .999), 0:5 / 5, right = FALSE), cut(pmin(y, .999), 0:5 / 5, right = FALSE)))',
      ...(negated ? ['y <- 1 - y', ...solve] : []),
    );
  },
  spss: () => null,
};
