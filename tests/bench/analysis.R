# Rscript analysis.R ROWS DIRECTORY, then the rows of the table if not all: the same work as analysis-rows.ts on the same cells, one JSON line a row of the table.
suppressPackageStartupMessages({library(psych); library(lavaan)})
args <- commandArgs(TRUE); rows <- as.integer(args[1]); path <- args[2]; only <- args[-(1:2)]
items <- paste0("q", 1:60); scales <- paste0("S", 1:10)
answers <- function(name) { x <- readBin(file.path(path, paste0(name, ".bin")), "integer", rows, size = 1); x[x == -128L] <- NA; x }
score <- function(name) { x <- readBin(file.path(path, paste0(name, ".bin")), "double", rows); x[is.nan(x)] <- NA; x }
x <- as.data.frame(setNames(lapply(items, answers), items))
s <- as.data.frame(setNames(lapply(scales, score), scales)); g <- factor(answers("group"))
m <- as.matrix(x)
describeOne <- function(v) { v <- v[!is.na(v)]; c(length(v), mean(v), sd(v), range(v), quantile(v, c(.25, .5, .75)), skew(v, type = 2), kurtosi(v, type = 2)) }
model <- paste(sapply(1:8, function(f) paste0("F", f, " =~ ", paste(items[(seq_along(items) - 1) %% 8 + 1 == f], collapse = " + "))), collapse = "\n")
loadings <- strsplit(model, "\n")[[1]]
paths <- c("F3 ~ F1 + F2", "F4 ~ F3", "F5 ~ F1 + F3", "F6 ~ F4 + F5", "F7 ~ F6", "F8 ~ F2 + F7")
structural <- paste(c(loadings, paths), collapse = "\n")
fewer <- paste(c(sapply(strsplit(loadings[1:5], " \\+ "), function(l) paste(l[1:6], collapse = " + ")), paths[1:3]), collapse = "\n")
mediate <- function() {
  d <- na.omit(s[c("S1", "S2", "S3")]); n <- nrow(d); ones <- rep(1, n)
  replicate(5000, { b <- d[sample.int(n, n, TRUE), ]
    a <- lm.fit(cbind(ones, b$S1), b$S2)$coefficients[2]; a * lm.fit(cbind(ones, b$S1, b$S2), b$S3)$coefficients[3] })
}
# The columns of both equations once, least squares by .lm.fit: what boot would call.
conditional <- function() {
  d <- as.matrix(na.omit(s[c("S1", "S2", "S3", "S4")])); n <- nrow(d); d <- cbind(1, d[, 1], d[, 4], d[, 1] * d[, 4], d[, 2], d[, 3])
  replicate(1000, { b <- d[sample.int(n, n, TRUE), ]
    .lm.fit(b[, 1:4], b[, 5])$coefficients[c(2, 4)] * .lm.fit(b[, c(1, 2, 5)], b[, 6])$coefficients[3] })
}
works <- list(
  pairwise = function() cor(m, use = "pairwise.complete.obs"),
  spearman = if (rows <= 10000) function() cor(m, use = "pairwise.complete.obs", method = "spearman"),
  alpha = function() for (i in 1:10) psych::alpha(x[(i - 1) * 6 + 1:6], warnings = FALSE),
  kmo = function() { r <- cor(m, use = "pairwise.complete.obs"); KMO(r); cortest.bartlett(r, rows) },
  efa = function() fa(x, 8, fm = "ml", rotate = "oblimin"),
  cfa = function() cfa(model, x),
  sem = function() sem(structural, x),
  fiml = if (rows == 1000) function() sem(fewer, x, missing = "ml"),
  ols = function() summary(lm(reformulate(items[2:11], "q1"), x)),
  anova = function() for (v in s) oneway.test(v ~ g, var.equal = TRUE),
  # Of fewer people some crossings are empty, where R gives no type III.
  glm = if (rows >= 10000) function() {
    d <- data.frame(y = s$S1, x = s$S2, g = g, b = factor(x$q60)); own <- list(g = "contr.sum", b = "contr.sum")
    car::Anova(lm(y ~ x + g * b, d, contrasts = own), type = 3); car::leveneTest(y ~ g * b, d)
  },
  groups = function() lapply(s, function(v) tapply(v, g, describeOne)),
  frequencies = function() lapply(x, table, useNA = "ifany"),
  mixed = function() summary(lmerTest::lmer(S1 ~ S2 + S3 + (S2 | g), cbind(s, g))),
  process = if (rows <= 10000) conditional,
  mediation = if (rows == 1000) mediate
)
peak <- function() as.numeric(sub("\\D+(\\d+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
report <- function(work, seconds, cpu) cat(sprintf('{"work":"%s","seconds":%.6f,"cpu":%.6f,"peak":%.1f}\n', work, seconds, cpu, peak()))
report("start", 0, 0)
for (name in names(works)) if (!is.null(works[[name]]) && (length(only) == 0 || name %in% only)) {
  repeats <- if (rows > 50000 || (name == "spearman" && rows > 1000)) 1 else 3
  times <- sapply(seq_len(repeats), function(i) {
    t <- system.time(suppressMessages(suppressWarnings(works[[name]]())))
    c(t[["elapsed"]], t[["user.self"]] + t[["sys.self"]])
  })
  report(name, min(times[1, ]), min(times[2, ]))
}
