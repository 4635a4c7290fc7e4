import { expect, test } from 'vitest';
import { colours } from '../../../../analysis/model/frame/frame.ts';
import { type DivergingChart, divergingOption } from '../../../../web/ui/charts/diverging-chart.ts';
import type { ChartTheme } from '../../../../web/ui/charts/theme.ts';

const marks = Object.fromEntries(colours.map((colour) => [colour, `#${colour}`])) as ChartTheme['marks'];
const theme: ChartTheme = {
  font: 'sans',
  text: '#000',
  soft: '#666',
  line: '#ccc',
  surface: '#fff',
  marks,
  markTexts: marks,
  diverging: (answers) => Array.from({ length: answers }, (_, i) => `#c${i}`),
};
const chart = (answers: string[], shares: number[], adverse = false): DivergingChart => ({
  answers,
  describe: 'bars',
  groups: [{ title: 'Plan', colour: 'blue', rows: [{ code: 'PL1', label: 'wording', shares, adverse }] }],
});

interface Bar {
  readonly type: string;
  readonly name: string;
  readonly stack: string;
  readonly data: readonly (number | null)[];
}
interface Coloured extends Bar {
  readonly itemStyle: { readonly color: string };
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

test('where high answers are the bad news, the colours are turned and the places stay', () => {
  const colour = (adverse: boolean) =>
    (divergingOption(chart(['1', '2'], [40, 60], adverse), theme, 900).series as Coloured[])
      .filter(({ type }) => type === 'bar')
      .map(({ stack, itemStyle }) => [stack, itemStyle.color]);
  expect(colour(false)).toEqual([
    ['low', '#c0'],
    ['high', '#c1'],
  ]);
  expect(colour(true)).toEqual([
    ['low', '#c1'],
    ['high', '#c0'],
  ]);
});
