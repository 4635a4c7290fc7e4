import { byKey } from '../../model/by-key.ts';
import { HIGHEST_MISSING, MISSING_INTEGER } from '../../model/dataset/missing.ts';
import type { Text } from '../../model/words.ts';
import { type BackgroundColumn, type Combinations, countCombinations } from './count-combinations.ts';
import { groupLabel } from './label-words.ts';
import type { AtomTree, Breakdown, Group, Node } from './tree.ts';

/** A group of one breakdown as a category of its own. */
export interface GroupLabel {
  readonly value: number;
  readonly group: Group;
  readonly label: Text;
}

export interface LabelledRows {
  /** By breakdown the label of every row; missing where its atom is not told apart by it. Bytes, or doubles where values need them. */
  readonly columns: ReadonlyMap<string, Int8Array<ArrayBuffer> | Float64Array<ArrayBuffer>>;
  readonly labels: Readonly<Record<string, readonly GroupLabel[]>>;
  /** The leaf of every row, by its id. */
  readonly atom: Int32Array;
}

/**
 * The rows of a release as a tree tells of them: in place of each answer about the background the label of the group that the row's
 * atom is in. The value of a group is that of its only category, else its smallest, else one that nothing else has; a group of
 * those who did not answer is missing, as they are, and has the code of that as its value. Rows whose atom is not split by a breakdown are
 * missing there as not asked. A column holds doubles, with NaN for both, where a value does not fit a byte.
 *
 * Two rows of one atom have the same labels, so a choice of rows by labels is a union of atoms. Cost: two passes over the rows a breakdown.
 *
 * @example
 * const ages = [1, 2, 3].map((value) => ({ value, label: { en: `${value}0s` } }));
 * const age = { code: 'A', label: {}, ordered: true, categories: ages };
 * const root = { id: 0, parent: null, breakdown: null, group: [], n: 3 };
 * const nodes = [root, { ...root, id: 1, parent: 0, breakdown: 'A', group: [1] }, { ...root, id: 2, parent: 0, breakdown: 'A', group: [2, 3] }];
 * const { columns, labels } = labelRows({ k: 1, nodes, margins: {} }, [age], new Map([['A', Int8Array.of(3, 1, 2)]]), 3);
 * [...columns.get('A')] // => [2, 1, 2]
 * labels.A[1] // => ({ value: 2, group: [2, 3], label: { en: '20s or 30s' } })
 */
export function labelRows(
  tree: AtomTree,
  breakdowns: readonly Breakdown[],
  columns: ReadonlyMap<string, BackgroundColumn>,
  rows: number,
): LabelledRows {
  const people = countCombinations(breakdowns, columns, rows);
  const leaves = leavesOf(tree, breakdowns, people);
  const labels = labelsOf(tree, breakdowns);
  const told = breakdowns.map(({ code }) => {
    const ofNode = labelsOfNodes(tree.nodes, code, labels[code]!);
    const fits = labels[code]!.every(({ value }) => value >= -128 && value <= 127);
    const values = new (fits ? Int8Array : Float64Array)(rows);
    for (let row = 0; row < rows; row++) values[row] = ofNode[leaves[people.of[row]!]!]!;
    if (!fits) for (let row = 0; row < rows; row++) if (values[row]! <= HIGHEST_MISSING) values[row] = NaN;
    return [code, values] as const;
  });
  return { columns: new Map(told), labels, atom: people.of.map((combination) => leaves[combination]!) };
}

/**
 * The groups that a tree tells of by breakdown, in the order of their categories, each with a value and words of its own.
 *
 * @example
 * const sites = [4, 7].map((value) => ({ value, label: { en: `Site ${value}` } }));
 * const root = { id: 0, parent: null, breakdown: null, group: [], n: 9 };
 * const tree = { k: 5, nodes: [root, { ...root, id: 1, parent: 0, breakdown: 'S', group: [4, 7] }], margins: {} };
 * labelsOf(tree, [{ code: 'S', label: {}, ordered: false, categories: sites }]).S // => [{ value: 4, group: [4, 7], label: { en: 'Site 4 or Site 7' } }]
 */
export function labelsOf(
  { nodes }: AtomTree,
  breakdowns: readonly Breakdown[],
): Readonly<Record<string, readonly GroupLabel[]>> {
  return Object.fromEntries(
    breakdowns.map((breakdown) => {
      const { code, categories } = breakdown;
      const own = nodes.filter((node) => node.breakdown === code).map(({ group }) => group);
      const groups = [...new Map(own.map((group) => [keyOf(group), group])).values()];
      const place = ([first]: Group) => categories.findIndex(({ value }) => value === first);
      const taken = new Set<number>();
      let next = categories.reduce((most, { value }) => Math.max(most, value), 0);
      const valueOf = (group: Group): number => {
        const members = group.filter((value) => value !== null);
        if (members.length === 0) return MISSING_INTEGER.unanswered;
        return Math.min(...members.filter((value) => !taken.has(value))) < Infinity
          ? Math.min(...members.filter((value) => !taken.has(value)))
          : (next += 1);
      };
      // Single categories first: they keep their own values.
      const labels = groups
        .toSorted((left, right) => left.length - right.length || place(left) - place(right))
        .map((group): GroupLabel => {
          const value = valueOf(group);
          taken.add(value);
          return { value, group, label: groupLabel(breakdown, group) };
        });
      const rank = ({ group }: GroupLabel) => (group[0] === null ? categories.length : place(group));
      return [code, labels.toSorted((left, right) => rank(left) - rank(right))];
    }),
  );
}

const keyOf = (group: Group) => group.join(' ');

/** By node the value of the label under which it stands for a breakdown. */
function labelsOfNodes(
  nodes: readonly Node[],
  code: string,
  labels: readonly GroupLabel[],
): Int16Array | Float64Array {
  const values = new Map(labels.map(({ group, value }) => [keyOf(group), value]));
  const ofNode = new Float64Array(nodes.length).fill(MISSING_INTEGER.notAsked);
  for (const { id, parent, breakdown, group } of nodes) {
    if (breakdown === code) ofNode[id] = values.get(keyOf(group))!;
    else if (parent !== null) ofNode[id] = ofNode[parent]!;
  }
  return ofNode;
}

/** The leaf of every combination; the last node on the way where a tree of other rows does not go on. */
function leavesOf(
  { nodes }: AtomTree,
  breakdowns: readonly Breakdown[],
  { places, n }: Combinations,
): Int32Array {
  const children = byKey(nodes, ({ parent }) => parent);
  const order = new Map(breakdowns.map(({ code }, at) => [code, at]));
  const ways = nodes.map(({ id }) => {
    const below = children.get(id);
    if (!below) return null;
    const at = order.get(below[0]!.breakdown!)!;
    const byValue = new Map(below.flatMap((node) => node.group.map((value) => [value, node.id])));
    return {
      at,
      next: [...breakdowns[at]!.categories.map(({ value }) => byValue.get(value)), byValue.get(null)],
    };
  });
  return n.map((_, combination) => {
    let node = 0;
    for (let way = ways[0]; way; way = ways[node]) {
      const next = way.next[places[way.at]![combination]!];
      if (next === undefined) break;
      node = next;
    }
    return node;
  });
}
