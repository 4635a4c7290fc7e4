import { both } from '../../model/words.ts';
import { pointTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { ci, number, sentence, small } from '../say.ts';
import { labelled } from './labels.ts';

const ended = [
  'n',
  'successes',
  { key: 'success', kind: 'bounded' },
  { key: 'interval', label: both('成功比例的区间', 'Interval of success'), kind: 'bounded' },
  'returned',
] as const;

export const appeals: Presentation<'appeals'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'appeals', title: both('申诉', 'Appeals'), stub: both('范围', 'Of') },
      [...ended, 'units', 'rate', 'decided', 'tiersChanged', 'medianDays', 'meanDays'],
      [{ label: both('全部', 'All'), values: found }],
      why,
    ),
    buildTable(
      { id: 'byIndicator', title: both('各指标', 'By indicator'), stub: both('指标', 'Indicator') },
      ended,
      found.byIndicator.map(({ indicator, ...values }) => ({
        label: labelled(names, 'indicator', asked.indicator, indicator),
        values,
      })),
      why,
    ),
    buildTable(
      {
        id: 'byAssessor',
        title: both('各考评方', 'By assessor class'),
        stub: both('考评方', 'Assessor class'),
      },
      ended,
      found.byAssessor.map(({ assessor, ...values }) => ({
        label: labelled(names, 'assessor', asked.assessor, assessor),
        values,
      })),
      why,
    ),
  ],
  figures: ({ asked, found, names }) => [
    {
      kind: 'intervals',
      title: both('申诉成功的比例', 'Share of appeals that succeed'),
      axis: both('比例', 'Share'),
      points: found.byAssessor.map(({ assessor, success, interval }) => ({
        label: labelled(names, 'assessor', asked.assessor, assessor),
        at: success,
        from: interval?.[0] ?? null,
        to: interval?.[1] ?? null,
      })),
    },
  ],
  sentence({ asked, found: { n, rate, success, interval, returned } }) {
    if (n === 0)
      return sentence([
        both('没有一件申诉：这本身是一个发现', 'there is not one appeal, which is a finding in itself'),
      ]);
    return sentence([
      both(
        `${n} 件申诉${rate === null ? '' : `，每百条记录 ${number(rate)} 件`}`,
        `${n} appeals${rate === null ? '' : `, ${number(rate)} for 100 entries`}`,
      ),
      both(
        `成功 ${small(success)}，${ci(interval, small, asked.confidence)}，返还 ${number(returned)} 分`,
        `success ${small(success)}, ${ci(interval, small, asked.confidence)}, ${number(returned)} points returned`,
      ),
    ]);
  },
};
