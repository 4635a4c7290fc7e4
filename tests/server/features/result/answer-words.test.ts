import papaparse from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { colours } from '../../../../analysis/model/frame/frame.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { StudyFrame } from '../../../../server/contract/frame.ts';
import type { Results } from '../../../../server/contract/result.ts';
import { chartOf } from '../../../../web/studio/features/result/charts.ts';
import type { ChartTheme } from '../../../../web/ui/charts/theme.ts';
import { openDemonstration } from '../joint/demonstration.ts';

/** PL4, "our indicators are mainly deductions", is keyed in reverse, and 68 % agree to it. */
const agree = 68;
const disagree = 7;

const marks = Object.fromEntries(colours.map((colour) => [colour, `#${colour}`])) as ChartTheme['marks'];
const theme: ChartTheme = {
  font: 'sans',
  text: '#000',
  soft: '#666',
  line: '#ccc',
  surface: '#fff',
  marks,
  markTexts: marks,
  diverging: () => ['worst', 'bad', 'middle', 'good', 'best'],
};

interface Bar {
  readonly type: string;
  readonly name: string;
  readonly itemStyle: { readonly color: string };
  readonly data: readonly (
    number | null | { readonly value: number; readonly itemStyle: { color: string } }
  )[];
}

/** What the chart of a table draws for an item: its bars by the words of the answer, with their colours. */
function barsOf(table: Table, frame: Frame, item: string) {
  const { option } = chartOf(table, { pick: (text) => text.en ?? '', frame })!;
  const drawn = option(theme, 900) as unknown as { yAxis: { data: string[] }; series: Bar[] };
  const at = drawn.yAxis.data.findIndex((label) => label.startsWith(item));
  return drawn.series
    .filter(({ type }) => type === 'bar')
    .map(({ name, itemStyle, data }) => {
      const bar = data[at];
      const own = typeof bar === 'object' && bar !== null ? bar : { value: bar ?? 0, itemStyle };
      return { name, value: own.value, colour: own.itemStyle.color };
    });
}

function checkTable(table: Table): void {
  const { cells } = table.rows.find(({ key }) => key === 'PL4')!;
  expect(cells.code).toBe('PL4 R');
  const printed = (label: string) => {
    const { key } = table.columns.find((column) => column.label.en.startsWith(label))!;
    return cells[key] as number;
  };
  expect([printed('Agree'), printed('Disagree')].map(Math.round)).toEqual([agree, disagree]);
  expect(Math.round(printed('4 Agree') + printed('5 Strongly agree'))).toBe(agree);
  // Its mean is of reversed values: agreeing is the unfavourable side.
  expect(cells.mean).toBeLessThan(3);
}

function checkChart(table: Table, frame: Frame): void {
  const right = barsOf(table, frame, 'PL4 R').filter(({ name }) => /^[45] /.test(name));
  expect(right.map(({ name }) => name)).toEqual(['4 Agree', '5 Strongly agree']);
  expect(Math.round(right.reduce((sum, { value }) => sum + value, 0))).toBe(agree);
  expect(right.map(({ colour }) => colour)).toEqual(['bad', 'worst']);
  const asked = barsOf(table, frame, 'PL1').find(({ name }) => name === '5 Strongly agree')!;
  expect(asked.colour).toBe('best');
}

function checkFile(rows: readonly (readonly unknown[])[]): void {
  const header = rows[0]!.map(String);
  const line = rows.find((cells) => cells.includes('PL4 R'))!;
  const share = (label: string) => Number(line[header.indexOf(label)]);
  expect(Math.round(share('4 Agree %') + share('5 Strongly agree %'))).toBe(agree);
  expect(Math.round(share('Agree % (4–5)'))).toBe(agree);
  expect(Math.round(share('Disagree % (1–2)'))).toBe(disagree);
}

test('a reversed item stands under the words that were read in table, chart, CSV and XLSX; colours go by meaning', async () => {
  const { app, study, owner, read } = await openDemonstration();
  const { tables } = (await read('analyst', 'results')).json<Results>();
  const reply = await app.inject({ url: `/api/studies/${study}/frame`, headers: owner.headers });
  const { frame } = reply.json<StudyFrame>();
  const tableOf = (id: string): Table => tables.find((table) => table.id === id)!;
  checkTable(tableOf('items-agree5'));
  checkChart(tableOf('items-agree5'), frame);
  const csv = await read('analyst', 'tables/items-agree5.csv?language=en');
  checkFile(papaparse.parse<string[]>(csv.body.slice(1)).data);
  const xlsx = await read('analyst', 'tables/items-agree5.xlsx?language=en');
  checkFile(await readSheet(xlsx.rawPayload));

  // "Always" of a burnout item is no good news; BO8 is asked the other way round.
  const always = (item: string) =>
    barsOf(tableOf('items-frequency5'), frame, item).find(({ name }) => name.endsWith('Always'))!.colour;
  expect([always('BO1'), always('BO8')]).toEqual(['worst', 'best']);
}, 120_000);
