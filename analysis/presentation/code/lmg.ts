/** R that shares R² out among the columns `names` of complete rows `x` in the order of all subsets, for outcome `y`. */
export const lmgFunction = `lmg <- function(x, y, terms) {
  r2 <- function(set) if (length(set) == 0) 0 else summary(lm(reformulate(set, y), x))$r.squared
  sapply(terms, function(own) {
    others <- setdiff(terms, own)
    sets <- unlist(lapply(0:length(others), function(size) combn(others, size, simplify = FALSE)), recursive = FALSE)
    sum(sapply(sets, function(set) (r2(c(set, own)) - r2(set)) / (length(terms) * choose(length(others), length(set)))))
  })
}`;
