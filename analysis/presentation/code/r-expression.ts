import type { Expression, Plain, Summary } from '../../model/expression/syntax.ts';
import { rLiteral, rName } from './r-words.ts';

/** Functions that translated expressions call; code has those that it needs. */
const helpers = {
  finite: 'finite <- function(x) ifelse(is.finite(x), x, NA)',
  over: `over <- function(f, least, ...) {
  x <- cbind(...)
  apply(x, 1, function(row) if (sum(!is.na(row)) >= least) f(row[!is.na(row)]) else NA)
}`,
  within: `within_group <- function(x, group, f) {
  if (is.null(group)) group <- rep(1, length(x))
  ifelse(is.na(group), NA, ave(x, group, FUN = f))
}`,
} as const;

/** The helpers that some code calls. */
export function rHelpers(code: string): string[] {
  const calls = { finite: 'finite(', over: 'over(', within: 'within_group(' };
  return Object.entries(helpers).flatMap(([name, text]) =>
    code.includes(calls[name as keyof typeof helpers]) ? [text] : [],
  );
}

const plain: Readonly<Record<Plain, (x: string) => string>> = {
  abs: (x) => `abs(${x})`,
  sqrt: (x) => `finite(sqrt(${x}))`,
  ln: (x) => `finite(log(${x}))`,
  exp: (x) => `finite(exp(${x}))`,
  // Halves away from zero; R's own round goes to the even neighbour.
  round: (x) => `(sign(${x}) * floor(abs(${x}) + 0.5))`,
};

const overRows: Readonly<Record<Summary | 'rank' | 'standardise', string>> = {
  mean: 'function(v) mean(v, na.rm = TRUE)',
  sum: 'function(v) sum(v, na.rm = TRUE)',
  min: 'function(v) min(v, na.rm = TRUE)',
  max: 'function(v) max(v, na.rm = TRUE)',
  count: 'function(v) sum(!is.na(v))',
  rank: 'function(v) rank(v, na.last = "keep")',
  standardise: 'function(v) (v - mean(v, na.rm = TRUE)) / sd(v, na.rm = TRUE)',
};

/** An expression of `derive` or `where` in R, of the data frames `d` and, for answers as they were given, `raw`. */
export function rExpression(node: Expression): string {
  const inner = rExpression;
  switch (node.kind) {
    case 'constant':
      return typeof node.value === 'boolean'
        ? String(node.value).toUpperCase()
        : node.value === null
          ? 'NA'
          : rLiteral(node.value);
    case 'name':
      return `${node.raw ? 'raw' : 'd'}$${rName(node.name)}`;
    case 'negate':
      return `(-${inner(node.value)})`;
    case 'not':
      return `(!${inner(node.value)})`;
    case 'isMissing':
      return `is.na(${inner(node.value)})`;
    case 'arithmetic': {
      const text = `(${inner(node.left)} ${node.operator} ${inner(node.right)})`;
      return node.operator === '/' ? `finite${text}` : text;
    }
    case 'compare':
      return `(${inner(node.left)} ${node.operator === '=' ? '==' : node.operator} ${inner(node.right)})`;
    case 'and':
      return `(${inner(node.left)} & ${inner(node.right)})`;
    case 'or':
      return `(${inner(node.left)} | ${inner(node.right)})`;
    case 'in': {
      const value = inner(node.value);
      return `ifelse(is.na(${value}), NA, ${value} %in% c(${node.list.map(rLiteral).join(', ')}))`;
    }
    case 'if':
      return `ifelse(${inner(node.condition)}, ${inner(node.yes)}, ${inner(node.no)})`;
    case 'plain':
      return plain[node.name](inner(node.value));
    case 'summary':
      return summary(node);
    case 'recode':
      return recode(node);
    case 'band':
      return `(findInterval(${inner(node.value)}, c(${node.cuts.join(', ')})) + 1)`;
    case 'column':
      return `within_group(${inner(node.value)}, ${node.by === null ? 'NULL' : `d$${rName(node.by)}`}, ${overRows[node.name]})`;
  }
}

function summary({ name, values, least, list }: Extract<Expression, { kind: 'summary' }>): string {
  const columns = values.map(rExpression).join(', ');
  if (name !== 'count') return `over(${name}, ${least ?? values.length}, ${columns})`;
  if (list === null) return `over(length, 0, ${columns})`;
  return `over(function(v) sum(v %in% c(${list.map(rLiteral).join(', ')})), 0, ${columns})`;
}

function recode({ value, arms, otherwise, missing }: Extract<Expression, { kind: 'recode' }>): string {
  const x = rExpression(value);
  const rest = otherwise ? rExpression(otherwise) : 'NA';
  const chosen = arms.reduceRight((no, { from, to, gives }) => {
    const test =
      from === to ? `${x} == ${rLiteral(from)}` : `${x} >= ${rLiteral(from)} & ${x} <= ${rLiteral(to)}`;
    return `ifelse(${test}, ${rExpression(gives)}, ${no})`;
  }, rest);
  return `ifelse(is.na(${x}), ${missing ? rExpression(missing) : 'NA'}, ${chosen})`;
}
