import { labelsOf } from '../../../analysis/disclosure/atoms/label-rows.ts';
import type { AtomTree, Breakdown, Node } from '../../../analysis/disclosure/atoms/tree.ts';

/** The smallest groups of a tree as values of one variable. */
export interface AtomCodes {
  /** The expression that gives each row the value of its atom. */
  readonly from: string;
  /** The value of an atom, by its id. */
  readonly of: ReadonlyMap<number, number>;
}

/**
 * Numbers the atoms of a tree by the labels that their rows have: a digit for each breakdown, 0 where there is no label. Null where the
 * number would be too large to be exact.
 */
export function atomCodes(tree: AtomTree, breakdowns: readonly Breakdown[]): AtomCodes | null {
  const labels = labelsOf(tree, breakdowns);
  const digits = new Map<string, { place: number; valueOf: (node: Node) => number }>();
  const terms: string[] = [];
  let place = 1;
  for (const { code } of breakdowns) {
    const told = labels[code]!.filter(({ group }) => group.some((value) => value !== null));
    if (told.length === 0) continue;
    const values = told.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (low < 0) return null;
    const valueOfGroup = new Map(told.map(({ group, value }) => [group.join(' '), value - low + 1]));
    digits.set(code, { place, valueOf: ({ group }) => valueOfGroup.get(group.join(' ')) ?? 0 });
    terms.push(`${place} * recode(\`${code}\`, ${low}..${high}: \`${code}\` - ${low} + 1, missing: 0)`);
    place *= high - low + 2;
  }
  if (terms.length === 0 || place > Number.MAX_SAFE_INTEGER) return null;
  const of = new Map<number, number>();
  for (const node of tree.nodes) {
    const digit = node.breakdown === null ? undefined : digits.get(node.breakdown);
    of.set(node.id, (of.get(node.parent ?? -1) ?? 0) + (digit ? digit.place * digit.valueOf(node) : 0));
  }
  return { from: terms.join(' + '), of };
}
