import { groupLabel } from '../../../analysis/disclosure/atoms/label-words.ts';
import type { AtomTree, Breakdown } from '../../../analysis/disclosure/atoms/tree.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';

/** The words for every node, by its id, set in as far as it lies below the root. */
export function nodeLabels(
  { nodes }: AtomTree,
  breakdowns: readonly Breakdown[],
): ReadonlyMap<number, Bilingual> {
  const depths = new Map<number, number>();
  return new Map(
    nodes.map(({ id, parent, breakdown, group }) => {
      const depth = parent === null ? 0 : depths.get(parent)! + 1;
      depths.set(id, depth);
      const own = breakdowns.find(({ code }) => code === breakdown);
      const words = own ? bilingual(groupLabel(own, group)) : both('全部', 'All');
      const setIn = '\u2003'.repeat(depth);
      return [id, both(setIn + words['zh-CN'], setIn + words.en)];
    }),
  );
}
