import type { Expression, Plain } from '../../model/expression/syntax.ts';

const plain: Readonly<Record<Plain, string>> = {
  abs: 'ABS',
  sqrt: 'SQRT',
  ln: 'LN',
  exp: 'Exp',
  round: 'RND',
};

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/**
 * An expression of `derive` or `where` as SPSS computes it; null where SPSS has no function for it within one command:
 * conditions that choose between values, recoding, bands, functions of whole columns, counts of some values, and answers before reversal.
 */
export function spssExpression(node: Expression): string | null {
  switch (node.kind) {
    case 'constant':
      return node.value === null || typeof node.value === 'boolean' ? null : literal(node.value);
    case 'name':
      return node.raw ? null : node.name;
    case 'negate':
      return joined([node.value], ([x]) => `(-${x})`);
    case 'not':
      return joined([node.value], ([x]) => `(NOT ${x})`);
    case 'isMissing':
      return joined([node.value], ([x]) => (node.value.kind === 'name' ? `MISSING(${x})` : `SYSMIS(${x})`));
    case 'arithmetic':
      return joined([node.left, node.right], ([a, b]) => `(${a} ${node.operator} ${b})`);
    case 'compare':
      return joined(
        [node.left, node.right],
        ([a, b]) => `(${a} ${node.operator === '!=' ? '<>' : node.operator} ${b})`,
      );
    case 'and':
    case 'or':
      return joined([node.left, node.right], ([a, b]) => `(${a} ${node.kind.toUpperCase()} ${b})`);
    case 'in':
      return joined([node.value], ([x]) => `ANY(${[x, ...node.list.map(literal)].join(', ')})`);
    case 'plain':
      return joined([node.value], ([x]) => `${plain[node.name]}(${x})`);
    case 'summary':
      return summary(node);
    default:
      return null;
  }
}

function summary({ name, values, least, list }: Extract<Expression, { kind: 'summary' }>): string | null {
  if (list !== null) return null;
  return joined(values, (parts) => {
    if (name !== 'count') return `${name.toUpperCase()}.${least ?? values.length}(${parts.join(', ')})`;
    return `NVALID(${parts.join(', ')})`;
  });
}

function joined(parts: readonly Expression[], write: (texts: readonly string[]) => string): string | null {
  const texts = parts.map(spssExpression);
  return texts.every((text) => text !== null) ? write(texts) : null;
}
