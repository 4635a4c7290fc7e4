import { expect, test } from 'vitest';
import { type DivergingChart, divergingOption } from '../../../../web/ui/charts/diverging-chart.ts';
import type { ChartTheme } from '../../../../web/ui/charts/theme.ts';

const links = { plan: '#1', process: '#2', appraisal: '#3', results: '#4', across: '#5' };
const theme: ChartTheme = {
  font: 'sans',
  text: '#000',
  soft: '#666',
  line: '#ccc',
  surface: '#fff',
  links,
  linkTexts: links,
  diverging: (answers) => Array.from({ length: answers }, (_, i) => `#c${i}`),
};
const chart = (answers: string[], shares: number[]): DivergingChart => ({
  answers,
  describe: 'bars',
  groups: [{ title: 'Plan', link: 'plan', rows: [{ code: 'PL1', label: 'wording', shares }] }],
});

interface Bar {
  readonly type: string;
  readonly name: string;
  readonly stack: string;
  readonly data: readonly (number | null)[];
}
const bars = (drawn: DivergingChart) =>
  (divergingOption(drawn, theme, 900).series as Bar[])
    .filter(({ type }) => type === 'bar')
    .map(({ name, stack, data }) => [stack, name, data[1]]);

test('an odd number of answers has a neutral one, half on each side, the mildest next to it', () => {
  expect(bars(chart(['1', '2', '3', '4', '5'], [10, 20, 30, 25, 15]))).toEqual([
    ['low', '3', -15],
    ['high', '3', 15],
    ['low', '2', -20],
    ['high', '4', 25],
    ['low', '1', -10],
    ['high', '5', 15],
  ]);
});

test('an even number of answers parts in the middle', () => {
  expect(bars(chart(['1', '2', '3', '4'], [10, 20, 40, 30]))).toEqual([
    ['low', '2', -20],
    ['high', '3', 40],
    ['low', '1', -10],
    ['high', '4', 30],
  ]);
});
