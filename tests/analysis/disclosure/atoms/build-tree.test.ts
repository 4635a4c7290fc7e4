import { describe, expect, it } from 'vitest';
import { buildTree, type Rules } from '../../../../analysis/disclosure/atoms/build-tree.ts';
import { labelRows } from '../../../../analysis/disclosure/atoms/label-rows.ts';
import type { AtomTree } from '../../../../analysis/disclosure/atoms/tree.ts';
import { anybody, bureau, type Population, together } from '../../../support/bureau.ts';

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

const plant = ({ breakdowns, columns, rows }: Population, k: number, rules: Omit<Rules, 'k'> = {}) =>
  buildTree(breakdowns, columns, rows, { k, ...rules });
const place = (tree: AtomTree, { breakdowns, columns, rows }: Population) =>
  labelRows(tree, breakdowns, columns, rows);

const valueAt = ({ columns }: Population, code: string, row: number) => {
  const value = columns.get(code)![row]!;
  return value < -120 ? null : value;
};

/** Whether each row is in each group that may be told of: nodes, and the groups of margins. */
function groupsTold(tree: AtomTree, people: Population): boolean[][] {
  const { atom } = place(tree, people);
  const above = (id: number): number[] => {
    const { parent } = tree.nodes[id]!;
    return parent === null ? [id] : [id, ...above(parent)];
  };
  const ways = tree.nodes.map(({ id }) => new Set(above(id)));
  const nodes = tree.nodes.map(({ id }) => [...atom].map((leaf) => ways[leaf]!.has(id)));
  const margins = Object.entries(tree.margins).flatMap(([code, groups]) =>
    groups.map((group) => [...atom].map((_, row) => group.includes(valueAt(people, code, row)))),
  );
  return [...nodes, ...margins];
}

/** Any linear combination of counts is constant on people who are in the same groups: how many there are of each sort. */
function sortsOf(groups: readonly (readonly boolean[])[], rows: number): number[] {
  const sizes = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const sort = groups.map((group) => (group[row] ? '1' : '0')).join('');
    sizes.set(sort, (sizes.get(sort) ?? 0) + 1);
  }
  return [...sizes.values()];
}

const k = 5;

describe('a tree of groups', () => {
  it('has parts of at least k that part their whole', () =>
    seeds.forEach((seed) => {
      const people = anybody(seed);
      const { nodes } = plant(people, k);
      expect(nodes.every(({ n }) => n >= k)).toBe(true);
      for (const { id, n } of nodes) {
        const parts = nodes.filter(({ parent }) => parent === id);
        if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part.n, 0)).toBe(n);
        expect(new Set(parts.map(({ breakdown }) => breakdown)).size).toBeLessThan(2);
        const told = parts.flatMap(({ group }) => group);
        expect(new Set(told).size).toBe(told.length);
      }
    }));

  it('tells of everybody in the groups of a margin, each a union of atoms', () =>
    seeds.forEach((seed) => {
      const people = anybody(seed);
      const tree = plant(people, k);
      const { columns, labels, atom } = place(tree, people);
      for (const [code, groups] of Object.entries(tree.margins)) {
        const byRow = [...atom].map((_, row) =>
          groups.findIndex((group) => group.includes(valueAt(people, code, row))),
        );
        expect(byRow).not.toContain(-1);
        const told = labels[code]!;
        byRow.forEach((group, row) =>
          expect(told.find(({ value }) => value === columns.get(code)![row])?.group).toEqual(groups[group]),
        );
      }
      for (const { code } of people.breakdowns)
        for (const leaf of new Set(atom)) {
          const inLeaf = [...atom.keys()].filter((row) => atom[row] === leaf);
          expect(new Set(inLeaf.map((row) => columns.get(code)![row])).size).toBe(1);
        }
    }));

  it('leaves no group below k to subtraction, over three releases', () =>
    seeds.forEach((seed) => {
      let people = anybody(seed);
      let groups: boolean[][] = [];
      let earlier: Int32Array | undefined;
      for (let number = 0; number < 3; number++) {
        const tree = plant(people, k, earlier && { earlier });
        groups = [
          ...groups.map((group) => [...group, ...Array<boolean>(people.rows - group.length).fill(false)]),
          ...groupsTold(tree, people),
        ];
        expect(Math.min(...sortsOf(groups, people.rows))).toBeGreaterThanOrEqual(k);
        const newcomers = sameQuestions(people, 100 * seed + number);
        const { atom } = place(tree, people);
        earlier = Int32Array.from([...atom, ...Array<number>(newcomers.rows).fill(-1)]);
        people = together(people, newcomers);
      }
    }));

  it('keeps much of a bureau', () => {
    const people = bureau(1);
    const kept = [5, 10].map((floor) => {
      const within = floor > 5 ? [place(plant(people, 5), people).atom] : [];
      const { nodes, margins } = plant(people, floor, { within });
      const sizes = nodes.filter(({ id }) => nodes.every(({ parent }) => parent !== id)).map(({ n }) => n);
      return {
        nodes: nodes.length,
        atoms: sizes.length,
        median: sizes.toSorted((a, b) => a - b)[sizes.length >> 1],
        margins: Object.fromEntries(Object.entries(margins).map(([code, { length }]) => [code, length])),
      };
    });
    expect(kept[0]!.median).toBeLessThan(10);
    expect(kept[1]!.median).toBeLessThan(20);
  });
});

/** Other people who were asked the same. */
function sameQuestions({ breakdowns }: Population, seed: number): Population {
  const other = anybody(seed);
  const rows = Math.max(10, other.rows >> 2);
  const columns = breakdowns.map(({ code, categories }, at) => {
    const drawn = other.columns.get(code) ?? other.columns.get('B0')!;
    return [
      code,
      Int8Array.from({ length: rows }, (_, row) => {
        const value = drawn[(row * (at + 1)) % other.rows]!;
        return value > categories.length ? -126 : value;
      }),
    ] as const;
  });
  return { breakdowns, columns: new Map(columns), rows };
}
