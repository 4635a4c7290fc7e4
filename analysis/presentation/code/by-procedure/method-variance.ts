import type { Coded } from '../../presentation.ts';
import { lines, rColumn, rColumns, rText, rTexts } from '../r-words.ts';

const FIT = 'c("chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "srmr")';

const modelOf = (parts: readonly string[]) => rText(parts.join('\n'));

export const ulmc: Coded<'ulmc'> = {
  r: ({ asked: { factors, methodLoadings = 'free', missing = 'listwise' } }) => {
    const items = Object.values(factors).flat();
    const traits = Object.entries(factors).map(([factor, own]) => `${factor} =~ ${own.join(' + ')}`);
    const own =
      methodLoadings === 'equal'
        ? items.map((item) => `equal*${item}`)
        : [`NA*${items[0]}`, ...items.slice(1)];
    const method = [
      `Method =~ ${own.join(' + ')}`,
      'Method ~~ 1*Method',
      ...Object.keys(factors).map((factor) => `${factor} ~~ 0*Method`),
    ];
    return lines(
      'library(lavaan)',
      `traits <- ${modelOf(traits)}`,
      `both <- paste(traits, ${modelOf(method)}, sep = "\\n")`,
      `first <- cfa(traits, data = d, std.lv = TRUE, missing = "${missing}")`,
      `second <- cfa(both, data = d, std.lv = TRUE, missing = "${missing}")`,
      `fitMeasures(first, ${FIT}); fitMeasures(second, ${FIT})`,
      'anova(first, second); fitMeasures(second, c("cfi", "rmsea")) - fitMeasures(first, c("cfi", "rmsea"))',
      'standard <- lavInspect(second, "std")$lambda',
      'shares <- c(trait = mean(rowSums(standard[, colnames(standard) != "Method", drop = FALSE]^2)), method = mean(standard[, "Method"]^2)); c(shares, error = 1 - sum(shares))',
      'p <- parameterEstimates(second); p$pvalue[p$lhs == "Method" & p$op == "=~"]',
      'standard; lavInspect(first, "std")$lambda',
      'lavInspect(first, "cor.lv"); lavInspect(second, "cor.lv")',
    );
  },
  spss: () => null,
};

export const marker: Coded<'marker'> = {
  r: ({ asked: { factors, marker: items, missing = 'listwise' } }) => {
    const own = Object.values(factors).flat();
    const traits = Object.entries(factors).map(([factor, each]) => `${factor} =~ ${each.join(' + ')}`);
    const names = Object.keys(factors);
    return lines(
      'library(lavaan)',
      `fit <- function(...) cfa(paste(..., sep = "\\n"), data = d, std.lv = TRUE, missing = "${missing}")`,
      `traits <- ${modelOf(traits)}; marker <- ${rTexts(items)}; own <- ${rTexts(own)}; factors <- ${rTexts(names)}`,
      'first <- fit(traits, paste("Marker =~", paste(marker, collapse = " + ")))',
      'est <- parameterEstimates(first)',
      'held <- function(l, op, r) format(est$est[est$lhs == l & est$op == op & est$rhs == r], digits = 17)',
      'apart <- c(traits, sapply(marker, function(i) paste0("Marker =~ ", held("Marker", "=~", i), "*", i, "\\n", i, " ~~ ", held(i, "~~", i), "*", i)),',
      '  paste0("Marker ~~ 0*", factors))',
      'baseline <- do.call(fit, as.list(apart))',
      'equal <- paste0("Marker =~ same*", own)',
      'constrained <- do.call(fit, as.list(c(apart, equal)))',
      'unconstrained <- do.call(fit, as.list(c(apart, paste0("Marker =~ ", own))))',
      `sapply(list(cfa = first, baseline = baseline, constrained = constrained, unconstrained = unconstrained), fitMeasures, ${FIT})`,
      'anova(baseline, constrained); step <- anova(constrained, unconstrained); step',
      'change <- function(wider, narrower) fitMeasures(wider, c("cfi", "rmsea")) - fitMeasures(narrower, c("cfi", "rmsea"))',
      'change(constrained, baseline); change(unconstrained, constrained)',
      names.length > 1 &&
        'phi <- lavInspect(baseline, "est")$psi[factors, factors]; pairs <- t(combn(factors, 2))',
      names.length > 1 &&
        'still <- apply(pairs, 1, function(two) paste0(two[1], " ~~ ", format(phi[two[1], two[2]], digits = 17), "*", two[2]))',
      'uneven <- step[2, "Pr(>Chisq)"] < .05',
      names.length > 1 && 'loose <- if (uneven) paste0("Marker =~ ", own) else equal',
      names.length > 1 && 'restricted <- do.call(fit, as.list(c(apart, loose, still)))',
      'kept <- if (uneven) unconstrained else constrained',
      names.length > 1 &&
        `anova(restricted, kept); change(kept, restricted); fitMeasures(restricted, ${FIT})`,
      'l <- lavInspect(kept, "std")$lambda; l',
      'p <- parameterEstimates(kept); p$pvalue[p$lhs == "Marker" & p$op == "=~" & p$rhs %in% own]',
      'shares <- c(trait = mean(rowSums(l[own, factors, drop = FALSE]^2)), method = mean(l[own, "Marker"]^2)); c(shares, error = 1 - sum(shares))',
      names.length > 1 && 'lavInspect(baseline, "cor.lv"); lavInspect(kept, "cor.lv")',
      'sapply(factors, function(f) { i <- own[l[own, f] != 0]; t <- sum(l[i, f])^2; m <- sum(l[i, "Marker"])^2',
      '  all <- t + m + sum(1 - l[i, f]^2 - l[i, "Marker"]^2); c(total = (t + m) / all, substantive = t / all, method = m / all) })',
    );
  },
  spss: () => null,
};

export const markerCorrelation: Coded<'markerCorrelation'> = {
  r: ({ asked: { variables, marker: own, smallest = 'first' } }) =>
    lines(
      `x <- na.omit(${rColumns(own === undefined ? variables : [...variables, own])})`,
      `n <- nrow(x); R <- cor(x[${rTexts(variables)}])`,
      own === undefined
        ? 'candidates <- R[lower.tri(R)]'
        : `candidates <- c(cor(x[${rTexts(variables)}], ${rColumn(own).replace(/^d\$/, 'x$')}))`,
      `rM <- sort(candidates[candidates > 0])[${smallest === 'second' ? 2 : 1}]`,
      'adjusted <- (R - rM) / (1 - rM); t <- adjusted / sqrt((1 - adjusted^2) / (n - 3))',
      'c(rM = rM, df = n - 3); R; adjusted; t',
      '2 * pt(abs(R) / sqrt((1 - R^2) / (n - 2)), n - 2, lower.tail = FALSE)',
      '2 * pt(abs(t), n - 3, lower.tail = FALSE)',
    ),
  spss: () => null,
};
