import type { Coded } from '../../presentation.ts';
import { lines, rColumn, tails } from '../r-words.ts';

export const compare: Coded<'compare'> = {
  r: ({ asked: { variable, by, confidence = 0.95 } }) =>
    lines(
      'library(car)',
      pairwise(confidence),
      `y <- ${rColumn(variable)}; g <- factor(${rColumn(by)})`,
      'used <- complete.cases(y, g); y <- y[used]; g <- droplevels(g[used])',
      `tapply(y, g, function(v) c(n = length(v), mean = mean(v), sd = sd(v), t.test(v, conf.level = ${confidence})$conf.int))`,
      'leveneTest(y, g, center = median)',
      'oneway.test(y ~ g, var.equal = TRUE)',
      'oneway.test(y ~ g)',
      'kruskal.test(y, g)',
      'if (nlevels(g) == 2) {',
      '  ranks <- suppressWarnings(wilcox.test(y ~ g)); size <- table(g)',
      '  r <- 2 * unname(ranks$statistic) / prod(size) - 1',
      `  list(t.test(y ~ g, var.equal = TRUE, conf.level = ${confidence}), t.test(y ~ g, conf.level = ${confidence}),`,
      '    difference = -diff(tapply(y, g, mean)), ranks, z = qnorm(ranks$p.value / 2), rankBiserial = r,',
      `    tanh(atanh(r) + c(-1, 1) * qnorm(${tails(confidence).high}) * sqrt((length(y) + 1) / (3 * prod(size)))))`,
      '} else {',
      `  list(TukeyHSD(aov(y ~ g), conf.level = ${confidence})$g, games_howell(y, g), dunn(y, g))`,
      '}',
      '',
      '# Effect sizes',
      'ss <- anova(lm(y ~ g))',
      'between <- ss[1, 2]; within <- ss[2, 2]; mean_square <- ss[2, 3]; df <- ss[1, 1]',
      'h <- unname(kruskal.test(y, g)$statistic); n <- length(y)',
      'c(eta2 = between / (between + within), omega2 = (between - df * mean_square) / (between + within + mean_square),',
      '  epsilon2 = h / (n - 1))',
      'if (nlevels(g) == 2) -diff(tapply(y, g, mean)) / sqrt(mean_square) * exp(lgamma((n - 2) / 2) - lgamma((n - 3) / 2)) / sqrt((n - 2) / 2)',
    ),
  spss: ({ asked: { variable, by } }) =>
    lines(
      `ONEWAY ${variable} BY ${by}`,
      '  /STATISTICS DESCRIPTIVES HOMOGENEITY WELCH',
      '  /POSTHOC=TUKEY GH ALPHA(0.05).',
      'NPTESTS',
      `  /INDEPENDENT TEST (${variable}) GROUP (${by}) KRUSKAL_WALLIS(COMPARE=PAIRWISE).`,
    ),
};

/** Follow-ups that base R does not have. */
const pairwise = (confidence: number) => `games_howell <- function(y, g) combn(levels(g), 2, function(pair) {
  a <- y[g == pair[1]]; b <- y[g == pair[2]]; va <- var(a) / length(a); vb <- var(b) / length(b)
  df <- (va + vb)^2 / (va^2 / (length(a) - 1) + vb^2 / (length(b) - 1)); se <- sqrt((va + vb) / 2)
  off <- mean(a) - mean(b)
  c(off, off + c(-1, 1) * qtukey(${confidence}, nlevels(g), df) * se, ptukey(abs(off) / se, nlevels(g), df, lower.tail = FALSE))
})
dunn <- function(y, g) {
  r <- rank(y); n <- length(y); ties <- table(y); spread <- n * (n + 1) / 12 - sum(ties^3 - ties) / (12 * (n - 1))
  mean_rank <- tapply(r, g, mean); size <- table(g)
  p <- combn(nlevels(g), 2, function(pair) 2 * pnorm(-abs(diff(mean_rank[pair])) / sqrt(spread * sum(1 / size[pair]))))
  cbind(difference = combn(mean_rank, 2, function(pair) pair[1] - pair[2]), p = p.adjust(p, "holm"))
}`;
