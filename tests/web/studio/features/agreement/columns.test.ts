import { expect, it } from 'vitest';
import { bases } from '../../../../../server/contract/agreement-columns.ts';
import type { AgreementReport, AgreementRow } from '../../../../../server/contract/agreement.ts';
import { agreementRows } from '../../../../../server/features/agreement/write-agreement.ts';
import { columnsOf } from '../../../../../web/studio/features/agreement/columns.ts';

const estimate = (value: number) => ({
  value,
  interval: [value - 0.1, value + 0.1] as const,
  reading: 'tentative' as const,
});
const judgement = (from: number) => ({
  alpha: estimate(from),
  cohenKappa: from + 0.01,
  kappaMax: from + 0.02,
  fleissKappa: from + 0.03,
  percent: 100 * (from + 0.04),
  all: 1000 * from,
  some: 1000 * from + 1,
  none: 0,
});
const row: AgreementRow = {
  dimension: 'link',
  label: null,
  name: { 'zh-CN': '环节（全部）', en: 'Link (all)' },
  character: judgement(0.1),
  turn: judgement(0.2),
  unitizing: estimate(0.5),
  relevance: estimate(0.6),
  coding: estimate(0.7),
  measured: true,
};
const report: AgreementReport = {
  groups: [],
  coders: [],
  interviews: [],
  characters: 0,
  turns: 0,
  samples: 1000,
  seed: 1,
  simulated: false,
  rows: [row],
};

it('the files have the columns of the page in the order of the page, each with the number shown there', () => {
  const [heads, cells] = agreementRows(report, 'zh-CN', (code) => code);
  const shown = bases.flatMap((basis) => columnsOf(basis, true)).map((column) => column.cell(row));
  expect(heads).toHaveLength(cells!.length);
  // An interval is one column on the page and two in a file.
  const printed = shown.flatMap((cell) =>
    (cell as string | number).toString().replace(/[[\]]/g, '').split(', '),
  );
  const same = cells!.slice(1).map((cell, i) => {
    if (typeof cell === 'number') return Math.abs(cell - Number(printed[i]!.replaceAll(',', ''))) <= 0.05;
    return String(cell).startsWith('只宜作暂时结论') && printed[i] === '仅供暂定';
  });
  expect(same).toEqual(printed.map(() => true));

  const titles = bases.flatMap((basis) => columnsOf(basis, true)).map(({ title }) => title);
  const named = heads!.slice(1).map((head) => String(head).split('：')[1]!);
  expect(titles.filter((title) => !/区间|解读/.test(title))).toEqual(
    named.filter((title) => !/限|解读/.test(title)),
  );
  expect(named.slice(0, 5)).toEqual(['α', 'α 下限', 'α 上限', 'α 解读', 'Cohen κ']);
});
