import { both, plain } from '../../model/words.ts';
import { pointTable as buildTable } from '../record-tables.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { number, sentence } from '../say.ts';
import { labelled, within } from './labels.ts';

const checks = {
  scores: both('得分 = 标准分 − 扣分 + 加分', 'Scores = full marks − deducted + added'),
  totals: both('总分 = 得分之和 + 另加分 + 调整', 'Totals = sum of scores + bonus + override'),
  ranks: both('名次 = 按总分重排', 'Ranks = totals ranked again'),
};
const kinds = {
  override: both('记录的最终调整', 'Overrides recorded'),
  unexplained: both('未说明的差', 'Unexplained'),
};
const columns = {
  weight: both('标准分', 'Full marks'),
  score: both('得分', 'Score'),
  deducted: both('扣分', 'Deducted'),
  added: both('加分', 'Added'),
};

export const reconcile: Presentation<'reconcile'> = {
  tables({ asked, found, names }, why) {
    const place = { id: '', title: both('', ''), stub: both('单位 · 考评期', 'Unit · period') };
    const at = ({ unit, period, indicator }: Place) =>
      within(names, { unit, period, ...(indicator !== undefined && { indicator }) })!;
    const offTable = (id: string, zh: string, en: string, lines: readonly (Place & object)[]) =>
      buildTable(
        { ...place, id, title: both(zh, en) },
        [{ key: 'expected', label: both('应为', 'Should be'), kind: 'number' }, 'found', 'difference'],
        lines.map((line) => ({ label: at(line), values: line })),
        why,
      );
    return [
      buildTable(
        { id: 'checks', title: both('核对', 'Checks'), stub: both('核对', 'Check') },
        ['checked', 'off'],
        found.checks.map((each) => ({ label: checks[each.check], values: each })),
        why,
      ),
      buildTable(
        {
          id: 'moved',
          title: both('不符的分值', 'Points that do not add up'),
          stub: both('数字', 'Figures'),
        },
        ['step', 'unexplained', 'moved', { key: 'unexplainedShare', kind: 'bounded' }],
        [{ label: both('全部', 'All'), values: found }],
        why,
      ),
      buildTable(
        { id: 'overrides', title: both('调整的方向', 'Overrides by direction'), stub: both('种类', 'Kind') },
        ['up', 'down', { key: 'points', label: both('分值', 'Points'), kind: 'number' }],
        found.overrides.map((each) => ({ label: kinds[each.kind], values: each })),
        why,
      ),
      offTable('cells', '不符的得分', 'Scores that are off', found.cells),
      offTable('totals', '不符的总分', 'Totals that are off', found.totals),
      offTable('ranks', '不符的名次', 'Ranks that are off', found.ranks),
      buildTable(
        { ...place, id: 'duplicates', title: both('重复的行', 'Rows that are there twice') },
        ['rows'],
        found.duplicates.map((each) => ({ label: at(each), values: each })),
        why,
      ),
      buildTable(
        { ...place, id: 'outOfRange', title: both('超出范围的分值', 'Points out of range') },
        ['column', 'found'],
        found.outOfRange.map((each) => ({
          label: at(each),
          values: { ...each, column: columns[each.column] },
        })),
        why,
      ),
      buildTable(
        {
          id: 'weightChanges',
          title: both('改变的标准分', 'Full marks that change'),
          stub: both('指标', 'Indicator'),
        },
        ['period', { key: 'before', kind: 'number' }, { key: 'after', kind: 'number' }],
        found.weightChanges.map(({ indicator, scheme, period, ...values }) => ({
          label: labelled(names, 'indicator', asked.indicator, indicator),
          group: within(names, { scheme }),
          values: { ...values, period: labelled(names, 'period', asked.period, period) },
        })),
        why,
      ),
      buildTable(
        { id: 'blanks', title: both('空白', 'Blank cells'), stub: both('列', 'Column') },
        ['blank', 'of'],
        found.blanks.map((each) => ({
          label: columns[each.column as keyof typeof columns] ?? plain(each.column),
          values: each,
        })),
        why,
      ),
    ].filter(({ rows }) => rows.length > 0);
  },
  sentence: ({ found }) => sentence([said(found)]),
};

interface Place {
  readonly unit: string | number;
  readonly period: string | number;
  readonly indicator?: string | number;
}

function said({
  reconciled,
  checks: [scores, totals, ranks],
  unexplained,
  moved,
  n,
}: Answered<'reconcile'>['found']) {
  if (n === 0) return both('没有得分可以核对', 'there are no scores to check');
  if (reconciled)
    return both(`能核对的全部对得上，${n} 个单位`, `everything that can be checked adds up, ${n} units`);
  const [zh, en] = [
    `不符：得分 ${scores!.off} 处、总分 ${totals!.off} 处、名次 ${ranks!.off} 处`,
    `off are ${scores!.off} scores, ${totals!.off} totals and ${ranks!.off} ranks`,
  ];
  const share = `${number(unexplained)} / ${number(moved)}`;
  return both(
    `对账未通过，${n} 个单位；${zh}；未说明的总分差 / 加减分 = ${share}`,
    `the points do not reconcile, ${n} units; ${en}; unexplained points of totals / points moved = ${share}`,
  );
}
