import { byKey } from '../../model/by-key.ts';
import { type BackgroundColumn, type Combinations, countCombinations } from './count-combinations.ts';
import type { Parts } from './group-categories.ts';
import { planSplit } from './plan-split.ts';
import type { AtomTree, Breakdown, Group, Node } from './tree.ts';

export interface Rules {
  readonly k: number;
  /** By row its atom in the last release, −1 where it is new. */
  readonly earlier?: Int32Array;
  /** By row its group of some other kind, −1 for none; none of these groups may be parted either. */
  readonly within?: readonly Int32Array[];
}

/** A node that has no children yet, with the combinations in it. */
interface Leaf {
  readonly id: number;
  readonly combinations: readonly number[];
}

/**
 * The groups of at least `k` respondents that may be told of, so that no sum or difference of what is told rests on fewer.
 *
 * The respondents are split by one breakdown after the other. First it is tried to split all parts so far in the same groups
 * (global recoding); such a breakdown is in `margins`. Where only one group would remain each part is split by itself, or not at all
 * (local recoding). Every node is a union of leaves, so whatever is a linear combination of numbers about nodes and margins is
 * one of numbers about leaves, and each of these has at least k people.
 *
 * Where rows were in a release before, every leaf holds whole atoms of it, and none or at least k new rows: what two releases differ by
 * is at least k people too. Leaves made `within` the atoms of a finer tree hold whole ones of them: whoever sees by both trees learns
 * nothing of fewer people than the finer one tells of.
 *
 * Degenerate input: fewer than k rows make a root alone. Cost: one pass over the rows a breakdown, then work on distinct
 * combinations. Source: L. Sweeney (2002), Achieving k-anonymity privacy protection using generalization and suppression, Int. J.
 * Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 571–588; A. Hundepool et al. (2012), Statistical Disclosure Control, ch. 3.
 *
 * @example
 * const ages = [1, 2, 3].map((value) => ({ value, label: {} }));
 * const column = Int8Array.of(1, 1, 1, 2, 3, 3);
 * const tree = buildTree([{ code: 'A', label: {}, ordered: true, categories: ages }], new Map([['A', column]]), 6, { k: 2 });
 * tree.margins.A // => [[1], [2, 3]]
 * tree.nodes.map(({ n }) => n) // => [6, 3, 3]
 */
export function buildTree(
  breakdowns: readonly Breakdown[],
  columns: ReadonlyMap<string, BackgroundColumn>,
  rows: number,
  { k, earlier, within = [] }: Rules,
): AtomTree {
  const others = earlier ? [earlier, ...within] : within;
  const people = countCombinations(breakdowns, columns, rows, others);
  const isNew = earlier ? people.marks[0]!.map((atom) => Number(atom < 0)) : null;
  const root: Node = { id: 0, parent: null, breakdown: null, group: [], n: rows };
  const nodes = [root];
  const margins: Record<string, readonly Group[]> = {};
  let leaves: Leaf[] = [{ id: 0, combinations: [...people.n.keys()] }];
  if (rows < k) return { k, nodes, margins };
  breakdowns.forEach((breakdown, at) => {
    const { ordered, categories, code } = breakdown;
    const places = people.places[at]!;
    const parts = leaves.map((leaf) => partsOf(leaf, people, isNew, places, categories.length + 1));
    const joined = leaves.map((leaf) => toldAsOne(leaf, people, places));
    const { common, own } = planSplit(parts, joined, { ordered, k });
    const valuesOf = (of: readonly number[]): Group => of.map((place) => categories[place]?.value ?? null);
    if (common) margins[code] = common.map(valuesOf);
    leaves = leaves.flatMap((leaf, number) => {
      const groups = common ?? own[number]!;
      if (!common && groups.length < 2) return [leaf];
      const home = new Map(groups.flatMap((told, position) => told.map((place) => [place, position])));
      const inGroup = byKey(leaf.combinations, (combination) => home.get(places[combination]!)!);
      return groups.flatMap((told, position) => {
        const combinations = inGroup.get(position);
        if (!combinations) return [];
        const n = combinations.reduce((sum, combination) => sum + people.n[combination]!, 0);
        const node = { id: nodes.length, parent: leaf.id, breakdown: code, group: valuesOf(told), n };
        nodes.push(node);
        return [{ id: node.id, combinations }];
      });
    });
  });
  return { k, nodes, margins };
}

function partsOf(
  { combinations }: Leaf,
  { n: people }: Combinations,
  isNew: Int32Array | null,
  places: Int32Array,
  width: number,
): Parts {
  const n = new Int32Array(width);
  const fresh = new Int32Array(width);
  for (const combination of combinations) {
    n[places[combination]!]! += people[combination]!;
    if (isNew?.[combination] !== 0) fresh[places[combination]!]! += people[combination]!;
  }
  return { n, fresh };
}

/** The categories of every other group in a leaf. */
function toldAsOne({ combinations }: Leaf, { marks }: Combinations, places: Int32Array): number[][] {
  return marks.flatMap((mark) => {
    const marked = combinations.filter((combination) => mark[combination]! >= 0);
    const groups = byKey(marked, (combination) => mark[combination]!);
    return [...groups.values()].map((own) => [...new Set(own.map((combination) => places[combination]!))]);
  });
}
