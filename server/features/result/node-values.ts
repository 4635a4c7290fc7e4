import { byKey } from '../../../analysis/model/by-key.ts';
import type { AtomTree, Node } from '../../../analysis/disclosure/atoms/tree.ts';
import type { Described } from './replies.ts';

/** How many of a node have a value, and their mean. */
export interface NodeValue {
  readonly n: number;
  readonly mean: number | null;
}

/** The values of nodes from those of their atoms, which were described each under its code. */
export function nodeValues(
  { nodes }: AtomTree,
  codes: ReadonlyMap<number, number>,
  described: readonly Described[],
): (variable: string, node: Node) => NodeValue {
  const own = new Map(described.map((each) => [`${each.name} ${each.group}`, each]));
  const below = byKey(nodes, ({ parent }) => parent);
  const atomsOf = (node: Node): number[] => below.get(node.id)?.flatMap(atomsOf) ?? [node.id];
  const atoms = new Map(nodes.map((node) => [node.id, atomsOf(node)]));
  return (variable, { id }) => {
    let [n, sum] = [0, 0];
    for (const atom of atoms.get(id)!) {
      const found = own.get(`${variable} ${codes.get(atom)}`);
      if (!found || found.mean === null) continue;
      n += found.n;
      sum += found.n * found.mean;
    }
    return { n, mean: n > 0 ? sum / n : null };
  };
}
