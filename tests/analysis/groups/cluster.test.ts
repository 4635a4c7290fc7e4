import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { cutTree, hierarchy, type Linkage } from '../../../analysis/groups/cluster/hierarchy.ts';
import { adjustedRand } from '../../../analysis/groups/cluster/indices.ts';
import { pointsOf } from '../../../analysis/groups/rows.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { answerTo, at, type Cells, numberAt, tableOf } from '../relate/claims.ts';

const known = JSON.parse(readFileSync('tests/fixtures/analysis/groups/cluster.json', 'utf8')) as readonly {
  readonly columns: Cells;
  readonly method: string;
  readonly k: number;
  readonly sizes: readonly number[];
  readonly within: number;
  readonly silhouette: number;
}[];
const ask = (columns: Cells, more: object) =>
  answerTo(columns, { procedure: 'cluster', variables: Object.keys(columns), k: 3, ...more });
const notes = (found: unknown) => (at(found, 'notes') as string[]).join('\n');

it.each(known)('$method of $k clusters is that of R', ({ columns, method, k, sizes, within, silhouette }) => {
  const found = ask(columns, { method, k, starts: 200 });
  expect(found['sizes']).toEqual(sizes);
  expect(Math.abs(numberAt(found, 'withinSS') / within - 1)).toBeLessThan(1e-8);
  expect(Math.abs(numberAt(found, `indices.${k - 2}.silhouette`) - silhouette)).toBeLessThan(1e-8);
});

describe('trees', () => {
  const random = createRandom(3);
  const columns = [0, 1].map(() => Float64Array.from({ length: 40 }, () => random.normal()));

  /** Merges by looking at every pair again and again. */
  function byTrying(linkage: Linkage): number[] {
    const far = (a: readonly number[], b: readonly number[]) => {
      const gap = (i: number, j: number) => Math.hypot(...columns.map((column) => column[i]! - column[j]!));
      const all = a.flatMap((i) => b.map((j) => gap(i, j)));
      if (linkage === 'single') return Math.min(...all);
      if (linkage === 'complete') return Math.max(...all);
      if (linkage === 'average') return all.reduce((sum, each) => sum + each, 0) / all.length;
      const centre = (own: readonly number[]) =>
        columns.map((column) => own.reduce((sum, i) => sum + column[i]!, 0) / own.length);
      const [left, right] = [centre(a), centre(b)];
      const gapOfCentres = Math.hypot(...left.map((each, j) => each - right[j]!));
      return Math.sqrt((2 * a.length * b.length) / (a.length + b.length)) * gapOfCentres;
    };
    let clusters = columns[0]!.map((_, i) => i).length ? [...columns[0]!.keys()].map((i) => [i]) : [];
    const heights: number[] = [];
    while (clusters.length > 1) {
      const pairs = clusters.flatMap((a, i) => clusters.slice(i + 1).map((b) => [a, b, far(a, b)] as const));
      const [a, b, height] = pairs.reduce((best, pair) => (pair[2] < best[2] ? pair : best));
      heights.push(height);
      clusters = [...clusters.filter((each) => each !== a && each !== b), [...a, ...b]];
    }
    return heights;
  }

  it.each(['ward', 'average', 'complete', 'single'] as const)(
    '%s merges as trying every pair does',
    (linkage) => {
      const merges = hierarchy(pointsOf(columns), linkage);
      byTrying(linkage).forEach((height, i) => expect(merges[i]!.height).toBeCloseTo(height, 9));
      expect(merges.at(-1)!.size).toBe(40);
      const groups = cutTree(merges, 40, 5);
      expect(new Set(groups).size).toBe(5);
    },
  );

  it('tells branches from the root, whose parts add up', () => {
    const found = ask({ x: [...columns[0]!], y: [...columns[1]!] }, { method: 'average' });
    const tree = found['tree'] as { id: number; parent: number | null; n: number; height: number | null }[];
    expect(tree[0]).toMatchObject({ parent: null, n: 40 });
    for (const { id, n, height } of tree) {
      const own = tree.filter(({ parent }) => parent === id);
      if (own.length === 0) expect(height).toBeNull();
      else expect(own.reduce((sum, each) => sum + each.n, 0)).toBe(n);
    }
  });
});

describe('three heaps', () => {
  const random = createRandom(11);
  const rows = Array.from({ length: 150 }, (_, i) => [
    (i % 3) * 8 + random.normal(),
    (i % 3) * -6 + random.normal(),
  ]);
  const heaps = { x: rows.map(([x]) => x!), y: rows.map(([, y]) => y!) };

  it.each(['kmeans', 'ward', 'average', 'complete'])('%s finds them, stable and apart', (method) => {
    const found = ask(heaps, { method });
    expect(found['sizes']).toEqual([50, 50, 50]);
    expect(numberAt(found, 'stability')).toBeGreaterThan(0.99);
    expect(numberAt(found, 'indices.1.silhouette')).toBeGreaterThan(0.7);
    const best = [...(found['indices'] as { k: number; silhouette: number }[])].sort(
      (a, b) => b.silhouette - a.silhouette,
    );
    expect(best[0]!.k).toBe(3);
  });

  it('is the same for the same seed', () => expect(ask(heaps, { seed: 4 })).toEqual(ask(heaps, { seed: 4 })));
});

it('the adjusted Rand index is 1 for the same parts and about 0 for others', () => {
  const own = Int32Array.from({ length: 300 }, (_, i) => i % 3);
  const other = Int32Array.from({ length: 300 }, (_, i) => Math.floor(i / 100));
  expect(
    adjustedRand(
      own,
      own.map((group) => 2 - group),
    ),
  ).toBe(1);
  expect(Math.abs(adjustedRand(own, other))).toBeLessThan(0.02);
});

describe('awkward data', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8];

  it('nobody, few, one value, all alike: null and words', () => {
    expect(notes(ask({ x: [1, 2], y: [2, 1] }, {}))).toContain('no more people');
    expect(notes(ask({ x, y: x.map(() => 2) }, {}))).toContain('same for everybody');
    expect(notes(ask({ x: x.map(() => null), y: x }, {}))).toContain('no more people');
    const two = { x: [0, 0, 0, 1, 1, 1], y: [0, 0, 0, 1, 1, 1] };
    expect(notes(ask(two, { k: 4 }))).toContain('too few answers differ');
    expect(JSON.stringify(ask({ x: x.map((each) => each * 1e307), y: x }, {}))).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    [{ k: 1 }, 'k'],
    [{ k: 2.5 }, 'k'],
    [{ k: undefined }, 'k'],
    [{ method: 'median' }, 'method'],
    [{ variables: [] }, 'variables'],
    [{ starts: 0 }, 'starts'],
  ])('%j is refused, naming the field', (more, field) => {
    expect(() => ask({ x, y: x }, more)).toThrow(
      expect.objectContaining({ field: expect.stringContaining(field) as string }),
    );
  });
});

describe('through the gate', () => {
  const none = { items: {}, scales: {} };
  const told = (cells: Cells, analysis: object) => {
    const table = tableOf(cells);
    const admission = admit(table, { analyses: [analysis] }, none, {
      k: 10,
      labels: new Set(),
      bands: new Map(),
    });
    if (admission.gate !== 'open') return admission.gate;
    return hideSmall(answer(table, admission.request, none), admission.told)?.analyses[0];
  };
  const random = createRandom(5);
  const heap = (size: number, centre: number) => Array.from({ length: size }, () => centre + random.normal());
  const asked = { procedure: 'cluster', variables: ['x', 'y'], k: 3 };

  it('tells nothing of a solution that parts off few people', () => {
    const cells = {
      x: [...heap(60, 0), ...heap(50, 12), ...heap(4, 90)],
      y: [...heap(60, 0), ...heap(50, 9), ...heap(4, 90)],
    };
    for (const method of ['kmeans', 'ward']) {
      const found = told(cells, { ...asked, method });
      expect(found).toMatchObject({ sizes: null, centres: null, variables: [] });
      for (const { n } of at(found, 'tree') as { n: number }[]) expect(n).toBeGreaterThanOrEqual(10);
    }
    // The breach that was planted: the engine finds the four.
    expect(answerTo(cells, asked)['sizes']).toContain(4);
  });

  it('counts in steps and rounds means where clusters are large', () => {
    const cells = {
      x: [...heap(63, 0), ...heap(52, 12), ...heap(41, 30)],
      y: [...heap(63, 0), ...heap(52, 9), ...heap(41, 30)],
    };
    const found = told(cells, asked);
    expect(at(found, 'sizes')).toEqual([60, 50, 40]);
    const first = numberAt(found, 'centres.values.0.0');
    expect(Math.round(first * 100) / 100).toBe(first);
  });

  it('is asked of everybody only', () => {
    const table = tableOf({ x: heap(60, 0), y: heap(60, 1) });
    const admission = admit(table, { where: 'x > 0', analyses: [asked] }, none, {
      k: 10,
      labels: new Set(),
      bands: new Map(),
    });
    expect(admission.gate).toBe('refused');
  });
});
