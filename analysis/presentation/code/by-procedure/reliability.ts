import type { Coded } from '../../presentation.ts';
import { lines, rColumns, tails } from '../r-words.ts';

export const reliability: Coded<'reliability'> = {
  r: ({ asked: { items, scale, missing, confidence = 0.95 }, names }) => {
    const parts = items ?? names.itemsOf(scale);
    const pairwise = missing === 'pairwise';
    return lines(
      'library(psych)',
      'library(lavaan)',
      `x <- ${rColumns(parts)}`,
      !pairwise && 'x <- x[complete.cases(x), ]',
      'k <- ncol(x); n <- nrow(x)',
      'c(n = n, k = k)',
      'found <- psych::alpha(x, check.keys = FALSE, warnings = FALSE)',
      'alpha <- found$total$raw_alpha',
      'found$total[c("raw_alpha", "std.alpha", "average_r")]',
      `1 - (1 - alpha) * qf(c(${tails(confidence).high}, ${tails(confidence).low}), n - 1, (n - 1) * (k - 1))`,
      'found$item.stats[c("mean", "sd", "r.drop")]',
      'found$alpha.drop["raw_alpha"]',
      '',
      '# Omega of one factor',
      'omega <- function(x) {',
      '  fit <- cfa(paste("g =~", paste(names(x), collapse = " + ")), data = x, std.lv = TRUE)',
      '  estimate <- lavInspect(fit, "est")',
      '  sum(estimate$lambda)^2 / (sum(estimate$lambda)^2 + sum(diag(estimate$theta)))',
      '}',
      'c(omega = omega(x), standardized = omega(as.data.frame(scale(x))))',
      'if (k > 3) sapply(seq_len(k), function(i) omega(x[-i]))',
      '',
      '# Odd and even items',
      'S <- cov(x, use = "pairwise"); odd <- seq(1, k, 2); even <- seq(2, k, 2)',
      'r <- sum(S[odd, even]) / sqrt(sum(S[odd, odd]) * sum(S[even, even]))',
      'c(spearmanBrown = 2 * r / (1 + r), guttman = 2 * (1 - (sum(S[odd, odd]) + sum(S[even, even])) / sum(S)))',
      'c(lambda2 = 1 - (sum(diag(S)) - sqrt(k / (k - 1) * (sum(S^2) - sum(diag(S)^2)))) / sum(S))',
      'try(c(lambda6 = 1 - sum(1 / diag(solve(S))) / sum(S)))',
      '',
      '# Critical ratios: the highest against the lowest 27 % of the sum',
      'total <- rowSums(x); cut <- quantile(total, c(.27, .73), na.rm = TRUE)',
      'lapply(x, function(item) t.test(item[total >= cut[2]], item[total <= cut[1]], var.equal = TRUE)[c("statistic", "p.value")])',
    );
  },
  spss: ({ asked: { items, scale }, names }) =>
    lines(
      'RELIABILITY',
      `  /VARIABLES=${(items ?? names.itemsOf(scale)).join(' ')}`,
      "  /SCALE('ALL') ALL",
      '  /MODEL=ALPHA',
      '  /STATISTICS=DESCRIPTIVE SCALE CORR',
      '  /SUMMARY=TOTAL.',
    ),
};
