/**
 * Functions in R that make a truth table and its three solutions: memberships of a combination, its measures, prime implicants and
 * covers by trying all, and what of a complex term expectations let go. For some six conditions at most.
 */
export const setFunctions = `calibrate <- function(v, a) {
  if (length(a) == 1) return(as.numeric(v >= a))
  o <- ifelse((v - a[2]) / (a[3] - a[2]) >= 0, (v - a[2]) / (a[3] - a[2]), (v - a[2]) / (a[2] - a[1]))
  1 / (1 + exp(-3 * o))
}
tell <- function(x, y) {
  both <- sum(pmin(x, y)); all <- sum(pmin(x, y, 1 - y))
  c(consistency = both / sum(x), coverage = both / sum(y), pri = (both - all) / (sum(x) - all),
    sym = (both - all) / (both + sum(pmin(x, 1 - y)) - 2 * all),
    both = sum(x > .5 & y > .5), setOnly = sum(x > .5 & y <= .5), outcomeOnly = sum(x <= .5 & y > .5), neither = sum(x <= .5 & y <= .5))
}
need <- function(x, y) c(consistency = sum(pmin(x, y)) / sum(y), coverage = sum(pmin(x, y)) / sum(x),
  ron = sum(1 - x) / sum(1 - pmin(x, y)), tell(x, y)[5:8])
member <- function(cube) Reduce(pmin, c(list(rep(1, nrow(s))), lapply(which(cube < 2), function(j) if (cube[j] == 1) s[, j] else 1 - s[, j])))
either <- function(m) Reduce(pmax, lapply(seq_len(nrow(m)), function(i) member(m[i, ])), rep(0, nrow(s)))
within <- function(inner, outer) all(outer == 2 | outer == inner)
minimise <- function(on, off) {
  if (!any(on)) return(list())
  hold <- apply(cubes, 1, function(cube) apply(rows, 1, within, outer = cube))
  fine <- which(colSums(hold & off) == 0 & colSums(hold & on) > 0)
  prime <- fine[!sapply(fine, function(i) any(sapply(setdiff(fine, i), function(j) within(cubes[i, ], cubes[j, ]))))]
  for (m in seq_along(prime)) {
    good <- Filter(function(p) all(rowSums(hold[on, prime[p], drop = FALSE]) > 0), combn(length(prime), m, simplify = FALSE))
    if (length(good) > 0) return(lapply(good, function(p) cubes[prime[p], , drop = FALSE]))
  }
}
measure <- function(m) rbind(c(tell(either(m), y), unique = NA, alone = NA), t(sapply(seq_len(nrow(m)), function(i)
  c(tell(member(m[i, ]), y),
    unique = tell(either(m), y)[["coverage"]] - tell(either(m[-i, , drop = FALSE]), y)[["coverage"]],
    alone = sum(member(m[i, ]) > .5 & either(m[-i, , drop = FALSE]) <= .5)))))
eased <- function(inner, outer) ifelse(outer == 2 & expected < 2 & inner != expected, 2, inner)
intermediate <- function(c, p, on, free) {
  easy <- list()
  for (i in seq_len(nrow(c))) for (j in seq_len(nrow(p))) if (within(c[i, ], p[j, ])) easy <- c(easy, list(eased(c[i, ], p[j, ])))
  open <- free & apply(rows, 1, function(r) any(sapply(easy, function(e) within(r, e))))
  minimise(on, !on & !open)
}`;
