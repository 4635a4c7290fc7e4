import { expect, test } from 'vitest';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { comparableScales } from '../../../../server/features/region/comparable-scales.ts';
import { type Invariance, judgeInvariance } from '../../../../server/features/region/judge-invariance.ts';
import { stackSites } from '../../../../server/features/region/stack-sites.ts';
import { readTemplate } from '../../../../server/templates/read-template.ts';

test('scales compare only in equal items, made and scored alike; the others say why', async () => {
  const definition = (await readTemplate('four-links')).instrument as Definition;
  expect(comparableScales(definition, definition).every(({ reason }) => reason === null)).toBe(true);
  const reworded: Definition = {
    ...definition,
    items: definition.items.map((item) =>
      item.code === 'PL3' ? { ...item, text: { 'zh-CN': '换了说法' } } : item,
    ),
    scales: definition.scales
      .filter(({ code }) => code !== 'EX')
      .map((scale) => (scale.code === 'PR' ? { ...scale, minimumAnswered: 1 } : scale)),
  };
  const held = new Map(
    comparableScales(definition, reworded).map(({ scale, reason }) => [scale, reason?.en]),
  );
  expect(held.get('PL')).toBe('items PL3 are worded or answered otherwise');
  expect(held.get('PR')).toContain('score it otherwise');
  expect(held.get('EX')).toContain('no such scale');
  expect(held.get('AP')).toBeUndefined();
});

const step = { cfi: 0.97, rmsea: 0.05, deltaCfi: 0, deltaRmsea: 0 };
const found = (more: object, n = 150) =>
  ({
    groups: [
      { group: 1, n },
      { group: 2, n: 120 },
    ],
    configural: step,
    metric: step,
    scalar: step,
    ...more,
  }) as unknown as Invariance;

test.each([
  ['scalar', found({})],
  ['metric', found({ scalar: { ...step, deltaCfi: -0.02 } })],
  ['configural', found({ metric: { ...step, deltaRmsea: 0.02 } })],
  ['none', found({ configural: { ...step, cfi: 0.85 } })],
  ['none', found({ configural: { ...step, rmsea: 0.12 } })],
  ['failed', found({ configural: { ...step, cfi: null } })],
  ['untested', found({}, 99)],
])('a model is judged step by step: %s', (judgement, invariance) => {
  expect(judgeInvariance(invariance)).toBe(judgement);
});

test('rows of two sites stand one below the other, each with its site', () => {
  const site = (values: readonly number[]) => ({
    rows: values.length,
    columns: new Map([['A', { kind: 'integer', name: 'A', values: Int8Array.from(values) } as const]]),
  });
  const { rows, columns } = stackSites(site([1, 2]), site([3]), ['A', 'absent']);
  expect(rows).toBe(3);
  expect([...columns.keys()]).toEqual(['A', 'site']);
  expect([...columns.get('A')!.values]).toEqual([1, 2, 3]);
  expect([...columns.get('site')!.values]).toEqual([1, 1, 2]);
});
