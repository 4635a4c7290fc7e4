/** R functions for what `summary` of a linear model does not tell. */
export const linearTable = `standard <- function(m) {
  X <- model.matrix(m)[, -1, drop = FALSE]; t <- summary(m)$coefficients[-1, 3]; df <- df.residual(m)
  vif <- if (ncol(X) > 1) diag(solve(cor(X))) else 1
  cbind(beta = coef(m)[-1] * apply(X, 2, sd) / sd(model.response(model.frame(m))), vif, tolerance = 1 / vif,
    partial = t / sqrt(t^2 + df), semipartial = t * sqrt((1 - summary(m)$r.squared) / df))
}
p_of_f <- function(m) { f <- summary(m)$fstatistic; unname(pf(f[1], f[2], f[3], lower.tail = FALSE)) }
durbin_watson <- function(m) sum(diff(residuals(m))^2) / sum(residuals(m)^2)`;
