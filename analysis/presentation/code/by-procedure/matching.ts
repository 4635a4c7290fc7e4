import type { Coded } from '../../presentation.ts';
import { lines, rColumn, rColumns, rName, rTerms, tails } from '../r-words.ts';

export const matching: Coded<'matching'> = {
  r: ({ asked }) => {
    const { outcome, treated, covariates, categorical = [], method = 'nearest', estimand = 'att' } = asked;
    const { ratio = 1, caliper = 0, confidence = 0.95 } = asked;
    const formula = `treat ~ ${rTerms(covariates, categorical)}`;
    const moments =
      'moments <- function(v, w) { m <- sum(w * v) / sum(w); c(m, sum(w * (v - m)^2) / (sum(w) - sum(w^2) / sum(w))) }';
    const weights =
      method === 'nearest'
        ? [
            '# Nearest log odds without replacement, the highest first; package MatchIt has more ways.',
            `rownames(x) <- seq_len(nrow(x)); far <- ${caliper > 0 ? `${caliper} * sd(eta)` : 'Inf'}; first <- which(t == 1)[order(-eta[t == 1])]; free <- which(t == 0); at <- lapply(first, function(i) integer())`,
            `for (round in 1:${ratio}) for (k in seq_along(first)) if (length(free) > 0) { gap <- abs(eta[free] - eta[first[k]]); b <- which.min(gap); if (gap[b] <= far) { at[[k]] <- c(at[[k]], free[b]); free <- free[-b] } }`,
            'at <- lapply(setNames(at, first), as.character); at <- at[lengths(at) > 0]; pairs <- matrix(0, length(at), 1, dimnames = list(names(at)))',
            'w <- rep(0, nrow(x)); names(w) <- rownames(x); w[rownames(pairs)] <- 1; for (own in at) w[own] <- 1 / length(own)',
            `y <- setNames(x$${rName(outcome)}, rownames(x)); e <- y[rownames(pairs)] - sapply(at, function(own) mean(y[own]))`,
            `test <- t.test(e, conf.level = ${confidence}); c(mean(e), test$stderr, test$statistic, test$parameter, test$p.value, test$conf.int)`,
            'c(length(e), sum(lengths(at)))',
            'r <- rank(abs(e[e != 0])); top <- max(sum(r[e[e != 0] > 0]), sum(r[e[e != 0] < 0]))',
            'p_at <- function(g) { s <- g / (1 + g); pnorm((top - s * sum(r)) / sqrt(s * (1 - s) * sum(r^2)), lower.tail = FALSE) }',
            'if (p_at(1) >= .05) 1 else uniroot(function(g) p_at(g) - .05, c(1, 100), tol = 1e-12)$root',
          ]
        : [
            `w <- ${estimand === 'att' ? 'ifelse(t == 1, 1, exp(eta))' : 'ifelse(t == 1, 1 + exp(-eta), 1 + exp(eta))'}; y <- x$${rName(outcome)}`,
            'side <- function(g) { m <- sum((w * y)[g]) / sum(w[g]); c(m, sum((w * (y - m))[g]^2) / sum(w[g])^2) }',
            'a <- side(t == 1); b <- side(t == 0); d <- a[1] - b[1]; se <- sqrt(a[2] + b[2]); df <- nrow(x) - 2',
            `c(d, se, d / se, df, 2 * pt(-abs(d / se), df), d - qt(${tails(confidence).high}, df) * se, d + qt(${tails(confidence).high}, df) * se)`,
          ];
    return lines(
      `x <- na.omit(${rColumns([outcome, treated, ...covariates])}); x$treat <- as.integer(x$${rName(treated)} == max(${rColumn(treated).replace(/^d/, 'x')})); t <- x$treat`,
      `score <- glm(${formula}, data = x, family = binomial, control = glm.control(epsilon = 1e-14, maxit = 100)); eta <- predict(score)`,
      ...weights,
      moments,
      'X <- model.matrix(score)[, -1, drop = FALSE]; n1 <- sum(t); c(n1, nrow(x) - n1)',
      'apply(X, 2, function(v) { s <- sd(v[t == 1]); f <- function(w) { a <- moments(v[t == 1], w[t == 1]); b <- moments(v[t == 0], w[t == 0]); c((a[1] - b[1]) / s, a[2] / b[2]) }; c(f(rep(1, nrow(x))), f(w)) })',
      'c(sum(w[t == 0])^2 / sum(w[t == 0]^2), sum(eta[t == 1] < min(eta[t == 0]) | eta[t == 1] > max(eta[t == 0])))',
      '(sum(rank(eta)[t == 1]) - n1 * (n1 + 1) / 2) / (n1 * (nrow(x) - n1))',
      'table(cut(plogis(eta), 0:10 / 10, right = FALSE), t); 0:10 / 10',
    );
  },
  spss: () => null,
};
