import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../../../analysis/engine/create-dataset.ts';
import { completeColumns, gammaOf, ordinalMoments } from '../../../../analysis/factors/ordinal/moments.ts';
import { tableOf, type Cells } from '../../relate/claims.ts';

interface Case {
  name: string;
  data: Cells;
  ordered: string[];
  names: string[];
  values: number[];
  gamma: number[][];
}

const path = new URL('../../../fixtures/analysis/ordinal/moments.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] };

function momentsOf(data: Cells, ordered: readonly string[]) {
  const names = Object.keys(data);
  return ordinalMoments(names, completeColumns(createDataset(tableOf(data), {}), names), new Set(ordered));
}

function found(data: Cells, ordered: readonly string[]) {
  const moments = momentsOf(data, ordered);
  if ('reason' in moments) throw new Error(moments.reason.code);
  return moments;
}

describe('moments of ordered and measured variables', () => {
  it.each(cases)('are those of lavaan: $name', ({ data, ordered, names, values, gamma }) => {
    const moments = found(data, ordered);
    expect(moments.statistics).toHaveLength(names.length);
    const sign = moments.statistics.map(({ kind }) => (kind === 'mean' ? -1 : 1));
    const ours = gammaOf(moments, [...values.keys()]);
    let [worst, worstGamma] = [0, 0];
    values.forEach((wanted, i) => {
      worst = Math.max(worst, Math.abs(sign[i]! * moments.values[i]! - wanted));
      gamma[i]!.forEach((theirs, j) => {
        const own = sign[i]! * sign[j]! * ours[i * values.length + j]!;
        const scale = Math.sqrt(gamma[i]![i]! * gamma[j]![j]!);
        worstGamma = Math.max(worstGamma, Math.abs(own - theirs) / scale);
      });
    });
    // lavaan's searches for the correlations stop near 1e-8.
    expect(worst).toBeLessThan(1e-7);
    expect(worstGamma).toBeLessThan(1e-6);
  });

  it('do not change with the origin and change with the square of the unit of a measured variable', () => {
    const { data, ordered } = cases[2]!;
    const moved = { ...data, x1: data['x1']!.map((value) => (value as number) * 4 + 1e6) };
    const [first, second] = [found(data, ordered), found(moved, ordered)];
    first.statistics.forEach((statistic, i) => {
      const own = 'variable' in statistic ? statistic.variable === 0 : statistic.column === 0;
      const scale = !own ? 1 : statistic.kind === 'variance' ? 16 : 4;
      const origin = own && statistic.kind === 'mean' ? 1e6 : 0;
      expect(Math.abs(second.values[i]! - origin - scale * first.values[i]!)).toBeLessThan(1e-8);
      const [before, after] = [gammaOf(first, [i])[0]!, gammaOf(second, [i])[0]!];
      expect(after / (scale * scale * before)).toBeCloseTo(1, 7);
    });
  });

  it('give a biserial correlation of a median split near that of the variable itself', () => {
    const x = Array.from({ length: 400 }, (_, i) => Math.sin(i) + Math.cos(i * 1.7));
    const y = x.map((value, i) => value + 0.4 * Math.sin(i * 2.3));
    const split = y.map((value) => (value > 0 ? 2 : 1));
    const { values } = found({ x, split }, ['split']);
    expect(values.at(-1)! / Math.sqrt(values.at(-2)!)).toBeGreaterThan(0.85);
  });
});

describe('awkward answers', () => {
  const base = { a: [1, 2, 3, 1, 2, 3, 2, 1], b: [1, 2, 3, 2, 3, 3, 1, 1] };
  const reason = (data: Cells, ordered: string[]) => {
    const answer = momentsOf(data, ordered);
    return 'reason' in answer ? answer.reason.code : null;
  };

  it('are told: a constant, a pair in perfect order, nobody at all, numbers beyond squares', () => {
    expect(reason({ ...base, c: base.a.map(() => 4) }, ['a', 'b', 'c'])).toBe('ordinal-flat');
    expect(reason({ ...base, c: base.a.map(() => 4) }, ['a', 'b'])).toBe('ordinal-flat');
    expect(reason({ ...base, c: base.a }, ['a', 'b', 'c'])).toBe('ordinal-perfect');
    expect(reason({ ...base, c: base.a.map((value) => value * 10) }, ['b'])).toBe('ordinal-perfect');
    expect(reason({ ...base, c: base.a.map(() => null) }, ['a', 'b', 'c'])).toBe('fewer-than-two');
    expect(reason({ ...base, c: base.a.map((value) => value * 1e300) }, ['a', 'b'])).toBe('ordinal-flat');
  });

  it('with empty cells or a category used once still have numbers, and are counted', () => {
    const rare = found({ ...base, c: [1, 1, 2, 1, 2, 1, 2, 5] }, ['a', 'b', 'c']);
    expect(rare.pairsWithEmptyCells).toBe(3);
    expect([...rare.values].every(Number.isFinite)).toBe(true);
    expect([...gammaOf(rare, [...rare.values.keys()])].every(Number.isFinite)).toBe(true);
  });
});
