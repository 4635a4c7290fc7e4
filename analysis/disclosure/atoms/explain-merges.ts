import { both, textIn } from '../../model/text.ts';
import { type Bilingual, bilingual, type Text } from '../../model/words.ts';
import { byKey } from '../../model/by-key.ts';
import { groupLabel } from './label-words.ts';
import type { AtomTree, Breakdown, Node } from './tree.ts';

/** What an owner is told of one breakdown before a release is made. */
export interface Explanation {
  readonly breakdown: string;
  readonly label: Text;
  /** Where groups are told apart by it: everywhere in the same way, in some parts, or not at all. */
  readonly reach: 'everywhere' | 'somewhere' | 'nowhere';
  /** What it comes to, then which categories are told together. */
  readonly sentences: readonly Bilingual[];
}

/** Of more places nobody reads. */
const SHOWN = 60;

/**
 * In plain words which categories will be told together, and where. For those who decide about a release, never for its readers:
 * a reason tells that a group is small.
 *
 * @example
 * const site = { code: 'S', label: { en: 'Site' }, ordered: false, categories: [1, 2, 3].map((value) => ({ value, label: { en: `S${value}` } })) };
 * const root = { id: 0, parent: null, breakdown: null, group: [], n: 20 };
 * const nodes = [root, ...[[1], [2, 3]].map((group, at) => ({ ...root, id: at + 1, parent: 0, breakdown: 'S', group }))];
 * const [{ sentences }] = explainMerges({ k: 5, nodes, margins: { S: [[1], [2, 3]] } }, [site]);
 * sentences.map(({ en }) => en) // => ['Site: told everywhere in the same 2 groups.', 'S2 and S3 will be shown together.']
 */
export function explainMerges(tree: AtomTree, breakdowns: readonly Breakdown[]): Explanation[] {
  const sets = [...byKey(tree.nodes.slice(1), ({ parent }) => parent!)];
  return breakdowns.map((breakdown) => {
    const { code, label } = breakdown;
    const own = sets.filter(([, nodes]) => nodes[0]!.breakdown === code);
    const margin = tree.margins[code];
    const together = margin
      ? margin.filter(isMerged).map((group) => sentence(breakdown, group, null))
      : own.flatMap(([parent, nodes]) =>
          nodes
            .filter(({ group }) => isMerged(group))
            .map(({ group }) => sentence(breakdown, group, placeOf(tree, parent, breakdowns))),
        );
    const reach = margin ? 'everywhere' : own.length > 0 ? 'somewhere' : 'nowhere';
    const head = summary(bilingual(label), margin?.length ?? 0, reach);
    const rest = together.length - SHOWN;
    const more = rest > 0 ? [both(`另有 ${rest} 处合并。`, `And ${rest} more places.`)] : [];
    return { breakdown: code, label, reach, sentences: [head, ...together.slice(0, SHOWN), ...more] };
  });
}

const isMerged = (group: Node['group']) => group.length > 1;

function summary(label: Bilingual, groups: number, reach: Explanation['reach']): Bilingual {
  switch (reach) {
    case 'everywhere':
      return both(
        `${label['zh-CN']}：处处按相同的 ${groups} 组显示。`,
        `${label.en}: told everywhere in the same ${groups} groups.`,
      );
    case 'somewhere':
      return both(
        `${label['zh-CN']}：只在人数足够的部分中区分，不能跨全体比较。`,
        `${label.en}: told apart only within parts that are large enough, not across everybody.`,
      );
    case 'nowhere':
      return both(`${label['zh-CN']}：不作区分。`, `${label.en}: not told apart.`);
  }
}

function sentence(breakdown: Breakdown, group: Node['group'], place: Bilingual | null): Bilingual {
  const words = (language: string, and: string) =>
    group.map((value) => textIn(groupLabel(breakdown, [value]), language)).join(and);
  const [zh, en] = [words('zh-CN', '、'), words('en', ' and ')];
  return place
    ? both(`${place['zh-CN']}：${zh}将合并显示。`, `${place.en}: ${en} will be shown together.`)
    : both(`${zh}将合并显示。`, `${en} will be shown together.`);
}

/** The way from the root to a node, in words. */
function placeOf({ nodes }: AtomTree, id: number, breakdowns: readonly Breakdown[]): Bilingual | null {
  const { parent, breakdown, group } = nodes[id]!;
  if (parent === null) return null;
  const own = bilingual(
    groupLabel(
      breakdowns.find(({ code }) => code === breakdown)!,
      group,
    ),
  );
  const before = placeOf({ nodes, k: 0, margins: {} }, parent, breakdowns);
  return before ? both(`${before['zh-CN']} › ${own['zh-CN']}`, `${before.en} › ${own.en}`) : own;
}
