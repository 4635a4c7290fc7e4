import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

/** By base R, step by step as the ceilings are defined; package NCA has them too, with permutations of its own. */
export const nca: Coded<'nca'> = {
  r: ({ asked: { outcome, condition, conditions = [], people = 1 } }) =>
    lines(
      `m <- ${people}; x <- na.omit(${rColumns([outcome, ...(condition === undefined ? conditions : [condition])])})`,
      'unit <- function(v) (v - sort(v)[m]) / (rev(sort(v))[m] - sort(v)[m])',
      'clip <- function(v) pmin(1, pmax(0, v))',
      `lapply(2:ncol(x), function(j) {
  ends <- c(sort(x[[j]])[m], rev(sort(x[[j]]))[m], sort(x[[1]])[m], rev(sort(x[[1]]))[m]); area <- (ends[2] - ends[1]) * (ends[4] - ends[3])
  a <- unit(x[[j]]); b <- unit(x[[1]])
  # The outcome that m people reach with no more of the condition, where it rises.
  at <- sort(unique(a)); at <- at[sapply(at, function(v) sum(a <= v)) >= m]
  top <- clip(sapply(at, function(v) rev(sort(b[a <= v]))[m])); at <- clip(at)
  top <- as.numeric(tapply(top, at, max)); at <- sort(unique(at)); keep <- c(TRUE, diff(cummax(top)) > 0)
  px <- at[keep]; py <- top[keep]; level <- 0:10 / 10
  w <- if (m > 1) rep(1, length(px)) else mapply(function(u, v) sum(a == u & b == v), px, py)
  tell <- function(zone, above, least) list(
    c(d = zone, zone = zone * area, above = above, accuracy = 100 * (1 - above / length(a))),
    cbind(100 * level, 100 * clip(least), sapply(level, function(l) sum(b >= l - 1e-12)), mapply(function(l, u)
      sum(b >= l - 1e-12 & a >= u - 1e-12 & a < u + .1 - 1e-12), level, least)))
  step <- tell(sum((c(px[-1], 1) - px) * (1 - py)), sum(b > c(0, py)[findInterval(a, px) + 1] + 1e-12), sapply(level, function(l) px[py >= l - 1e-12][1]))
  line <- if (length(px) > 1) coef(lm(py ~ px, weights = w))
  steep <- line[2] * (ends[4] - ends[3]) / (ends[2] - ends[1])
  corners <- sort(c(0, 1, Filter(function(v) v > 0 && v < 1, c(-line[1], 1 - line[1]) / line[2]))); high <- clip(1 - line[1] - line[2] * corners)
  list(c(ends, area = area), cbind(x = ends[1] + px * (ends[2] - ends[1]), y = ends[3] + py * (ends[4] - ends[3]), people = w), step,
    if (length(px) > 1) c(slope = steep, intercept = ends[3] + line[1] * (ends[4] - ends[3]) - steep * ends[1]),
    if (length(px) > 1) tell(sum(diff(corners) * (high[-1] + high[-length(high)]) / 2), sum(b > line[1] + line[2] * a + 1e-12), (level - line[1]) / line[2]),
    table(cut(a, c(-Inf, 1:9 / 10 - 1e-10, Inf), right = FALSE), cut(b, c(-Inf, 1:9 / 10 - 1e-10, Inf), right = FALSE)))
})`,
    ),
  spss: () => null,
};
