import type { Node } from '../../../analysis/disclosure/atoms/tree.ts';
import { byKey } from '../../../analysis/model/by-key.ts';

/** Each group, then those that it is parted into: a label says where it stands only below its own whole. */
export function withTheirParts(nodes: readonly Node[]): Node[] {
  const parts = byKey(nodes, ({ parent }) => parent);
  const below = (id: number | null): Node[] =>
    (parts.get(id) ?? []).flatMap((node) => [node, ...below(node.id)]);
  return below(null);
}
