import type { Table } from '../../../../analysis/model/table.ts';
import { both, plain } from '../../../../analysis/model/words.ts';

const hidden = { missing: both('人数过少', 'too few people') };
const column = (key: string, zh: string, en: string, kind: Table['columns'][number]['kind']) => ({
  key,
  label: both(zh, en),
  kind,
});
const row = (
  key: string,
  zh: string,
  en: string,
  cells: Table['rows'][number]['cells'],
  group?: [string, string],
) => ({
  key,
  label: both(zh, en),
  ...(group && { group: both(...group) }),
  cells,
});
const goals: [string, string] = ['目标', 'Goals'];
const feedback: [string, string] = ['反馈', 'Feedback'];

/** Tables with every way of printing a cell, one of them grouped. */
export const sampleTables: readonly Table[] = [
  {
    id: 'means',
    section: 'all',
    title: both('各题的均值、区间与信度', 'Means, intervals and reliability of the items'),
    stub: both('题目', 'Item'),
    columns: [
      column('n', '人数', 'n', 'count'),
      column('share', '同意（%）', 'agree (%)', 'percent'),
      column('mean', '均值', 'M', 'mean'),
      column('interval', '95 % 区间', '95 % interval', 'mean'),
      column('alpha', 'α', 'α', 'bounded'),
      column('difference', '差值', 'difference', 'number'),
      column('p', 'p', 'p', 'p'),
    ],
    rows: [
      row(
        'a',
        '考核目标清楚，我知道做到什么程度算好',
        'The goals are clear: I know what counts as good',
        {
          n: 168,
          share: 61.3,
          mean: 3.457,
          interval: [3.31, 3.61],
          alpha: 0.7812,
          difference: -0.12,
          p: 1e-9,
        },
        goals,
      ),
      row(
        'b',
        '目标与本职工作有关',
        'The goals concern my work',
        { n: 165, share: 48, mean: 3.1, interval: [2.95, 3.25], alpha: 0.8, difference: 0.3, p: 0.034 },
        goals,
      ),
      row(
        'c',
        '我及时得到反馈',
        'Feedback comes in time',
        { n: 9, share: hidden, mean: hidden, interval: hidden, alpha: hidden, difference: hidden, p: hidden },
        feedback,
      ),
    ],
    notes: [both('n 为作答人数。', 'n counts those who answered.')],
    n: 168,
  },
  {
    id: 'counts',
    section: 'all',
    title: both('作答人数', 'How many answered'),
    stub: both('层级', 'Level'),
    columns: [column('n', '人数', 'n', 'count'), column('words', '说明', 'Remark', 'text')],
    rows: [
      row('x', '市局', 'city', { n: 120, words: both('全部', 'all') }),
      row('y', '县局', 'county', { n: 48, words: plain('—') }),
    ],
    notes: [],
    n: 168,
  },
];
