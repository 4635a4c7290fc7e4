import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { noFrame } from '../../../../analysis/model/frame/frame.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { both, plain } from '../../../../analysis/model/words.ts';
import { drawChart } from '../../../../server/formats/report/draw-chart.ts';
import { paint, paintAll, wholeFont } from '../../../../server/formats/report/paint.ts';
import { paperTokens } from '../../../../server/formats/report/paper-theme.ts';

const table: Table = {
  id: 'means',
  section: 'x',
  title: both('均值', 'Means'),
  stub: both('量表', 'Scale'),
  columns: [{ key: 'mean', kind: 'mean', label: both('均值', 'Mean') }],
  rows: [{ key: 'a', label: both('公平', 'Fairness'), cells: { mean: 3.2, interval: [3, 3.4] } }],
  notes: [],
  n: 20,
  chart: 'intervals',
  axis: { from: 1, to: 5, midpoint: 3 },
};

/** The bytes of the pixels of an image, as its lines are filtered. */
function pixelsOf(png: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  const view = Buffer.from(png);
  for (let at = 8; at < view.length; at += view.readUInt32BE(at) + 12)
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)));
  return inflateSync(Buffer.concat(parts));
}
const signs = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 40" width="400" height="40"><text x="4" y="30" font-size="28" font-family="sans-serif">${text}</text></svg>`;

test('a chart is drawn with the words of its language', () => {
  expect(drawChart(table, noFrame, 'zh-CN')!.svg).toContain('公平');
  expect(drawChart(table, noFrame, 'en')!.svg).toContain('Fairness');
  expect(drawChart({ ...table, rows: [] }, noFrame, 'en')).toBeNull();
});

test('Chinese characters are painted, each its own, on a machine whose letters are not asked', async () => {
  const [fair, merit, none] = await paintAll([signs('公'), signs('绩'), signs(' ')]);
  const [one, other, empty] = [fair!, merit!, none!].map(pixelsOf);
  expect(one!.equals(other!)).toBe(false);
  expect(one!.equals(empty!)).toBe(false);
});

test('a drawing looks as if painted with all letters of the font, quotes and signs as well', async () => {
  const drawing = signs('公“A”&amp;&#39;β②⇄−.82');
  const [painted] = await paintAll([drawing]);
  expect(Buffer.compare(painted!, await paint(drawing, wholeFont))).toBe(0);
});

test('paper has the colours of the light page', () => {
  const light = readFileSync('web/ui/tokens.css', 'utf8').split('@media')[0]!;
  for (const [name, value] of Object.entries(paperTokens).filter(([token]) => token !== 'font'))
    expect(light).toContain(`--${name}: ${value};`);
});

test('a table without a chart draws nothing', () => {
  const { chart: _, ...bare } = { ...table, stub: plain('x') };
  expect(drawChart(bare, noFrame, 'en')).toBeNull();
});
