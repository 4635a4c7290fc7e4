import { byKey } from './by-key.ts';
import { type BackgroundColumn, type Combinations, countCombinations } from './count-combinations.ts';
import { groupCategories, type Parts } from './group-categories.ts';
import type { AtomTree, Breakdown, Group, Node } from './tree.ts';

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
 * `earlier` gives for every row its atom in the tree of the last release, −1 for the rows that are new. Every leaf then holds whole earlier
 * atoms, and none or at least k new rows: what two releases differ by is at least k people too.
 *
 * Degenerate input: fewer than k rows make a root alone. Cost: one pass over the rows a breakdown, then work on distinct
 * combinations. Source: L. Sweeney (2002), Achieving k-anonymity privacy protection using generalization and suppression, Int. J.
 * Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 571–588; A. Hundepool et al. (2012), Statistical Disclosure Control, ch. 3.
 *
 * @example
 * const ages = [1, 2, 3].map((value) => ({ value, label: {} }));
 * const column = Int8Array.of(1, 1, 1, 2, 3, 3);
 * const tree = buildTree([{ code: 'A', label: {}, ordered: true, categories: ages }], new Map([['A', column]]), 6, 2);
 * tree.margins.A // => [[1], [2, 3]]
 * tree.nodes.map(({ n }) => n) // => [6, 3, 3]
 */
export function buildTree(
  breakdowns: readonly Breakdown[],
  columns: ReadonlyMap<string, BackgroundColumn>,
  rows: number,
  k: number,
  earlier?: Int32Array,
): AtomTree {
  const people = countCombinations(breakdowns, columns, rows, earlier);
  const root: Node = { id: 0, parent: null, breakdown: null, group: [], n: rows };
  const nodes = [root];
  const margins: Record<string, readonly Group[]> = {};
  let leaves: Leaf[] = [{ id: 0, combinations: [...people.n.keys()] }];
  if (rows < k) return { k, nodes, margins };
  breakdowns.forEach((breakdown, at) => {
    const { ordered, categories, code } = breakdown;
    const places = people.places[at]!;
    const group = (some: readonly Leaf[]) =>
      groupCategories(
        some.map((leaf) => partsOf(leaf, people, places, categories.length + 1)),
        { ordered, k, joined: toldAsOne(some, people, places) },
      );
    const valuesOf = (of: readonly number[]): Group => of.map((place) => categories[place]?.value ?? null);
    const common = group(leaves);
    if (common.length > 1) margins[code] = common.map(valuesOf);
    leaves = leaves.flatMap((leaf) => {
      const groups = common.length > 1 ? common : group([leaf]);
      if (groups.length < 2) return [leaf];
      const home = new Map(groups.flatMap((own, number) => own.map((place) => [place, number])));
      const parts = byKey(leaf.combinations, (combination) => home.get(places[combination]!)!);
      return groups.flatMap((own, number) => {
        const combinations = parts.get(number);
        if (!combinations) return [];
        const n = combinations.reduce((sum, combination) => sum + people.n[combination]!, 0);
        const node = { id: nodes.length, parent: leaf.id, breakdown: code, group: valuesOf(own), n };
        nodes.push(node);
        return [{ id: node.id, combinations }];
      });
    });
  });
  return { k, nodes, margins };
}

function partsOf({ combinations }: Leaf, people: Combinations, places: Int32Array, width: number): Parts {
  const n = new Int32Array(width);
  const fresh = new Int32Array(width);
  for (const combination of combinations) {
    n[places[combination]!]! += people.n[combination]!;
    if (people.before[combination]! < 0) fresh[places[combination]!]! += people.n[combination]!;
  }
  return { n, fresh };
}

/** The categories of every earlier atom of some leaves. */
function toldAsOne(leaves: readonly Leaf[], { before }: Combinations, places: Int32Array): number[][] {
  const told = new Map<number, Set<number>>();
  for (const { combinations } of leaves)
    for (const combination of combinations) {
      const atom = before[combination]!;
      if (atom < 0) continue;
      const own = told.get(atom) ?? new Set();
      told.set(atom, own.add(places[combination]!));
    }
  return [...told.values()].map((own) => [...own]);
}
