import type { Coded } from '../../presentation.ts';
import { lines, rColumn, rColumns, rTexts } from '../r-words.ts';

export const weighting: Coded<'weighting'> = {
  r: ({
    asked: { indicators, unit, direction = {}, method = 'entropy', weightsBy = 'equal', given, matrix },
  }) => {
    const source = method === 'topsis' ? weightsBy : method;
    const cost = direction['cost'] ?? [];
    const make = {
      equal: `w <- rep(1 / ${indicators.length}, ${indicators.length})`,
      given: `w <- c(${(given ?? []).join(', ')}); w <- w / sum(w)`,
      entropy:
        'p <- sweep(s, 2, colSums(s), "/"); e <- -colSums(ifelse(p > 0, p * log(p), 0)) / log(nrow(s))\ne; w <- (1 - e) / sum(1 - e)',
      critic: 'w <- apply(s, 2, sd) * colSums(1 - cor(s)); w <- w / sum(w)',
      ahp: `m <- matrix(c(${(matrix ?? []).flat().join(', ')}), ncol = ${indicators.length}, byrow = TRUE); k <- ncol(m)
m <- exp(Reduce("+", lapply(seq_len(nrow(m) / k), function(i) log(m[(i - 1) * k + 1:k, ]))) / (nrow(m) / k))
v <- eigen(m); w <- abs(Re(v$vectors[, 1])); w <- w / sum(w); ci <- (Re(v$values[1]) - k) / (k - 1)
ri <- c(0, 0, .58, .9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59)[k]; c(lambda = Re(v$values[1]), ci = ci, ri = ri, cr = ci / ri)`,
    };
    return lines(
      unit === undefined
        ? `x <- as.matrix(na.omit(${rColumns(indicators)})); size <- rep(1, nrow(x))`
        : `y <- na.omit(${rColumns([...indicators, unit])}); size <- table(y[[${indicators.length + 1}]]); x <- as.matrix(aggregate(y[1:${indicators.length}], list(${rColumn(unit).replace(/^d/, 'y')}), mean)[-1])`,
      `cost <- colnames(x) %in% ${rTexts(cost)}`,
      's <- apply(x, 2, function(v) (v - min(v)) / diff(range(v))); s[, cost] <- 1 - s[, cost]',
      make[source],
      'w',
      method === 'topsis'
        ? 'r <- sweep(sweep(x, 2, sqrt(colSums(x^2)), "/"), 2, w, "*"); best <- ifelse(cost, apply(r, 2, min), apply(r, 2, max)); worst <- ifelse(cost, apply(r, 2, max), apply(r, 2, min))'
        : 'score <- c(s %*% w)',
      method === 'topsis' &&
        'far <- sqrt(rowSums(sweep(r, 2, worst)^2)); near <- sqrt(rowSums(sweep(r, 2, best)^2)); score <- far / (far + near)',
      'score; rank(-score); size; length(score)',
    );
  },
  spss: () => null,
};
