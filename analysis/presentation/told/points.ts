import { both } from '../../model/words.ts';
import { pointTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence, small } from '../say.ts';
import { labelled } from './labels.ts';

const moved = ['deducted', 'added', { key: 'deductionShare', kind: 'bounded' }, 'net'] as const;

export const points: Presentation<'points'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'points', title: both('扣与加', 'Taken and given'), stub: both('范围', 'Of') },
      [...moved, { key: 'bonusReach', kind: 'bounded' }, { key: 'bonusGini', kind: 'bounded' }],
      [{ label: both('全部', 'All'), values: found }],
      why,
    ),
    buildTable(
      {
        id: 'plan',
        title: both('方案里可扣与可加', 'What the plan lets move'),
        stub: both('一个单位一期', 'A unit in a period'),
      },
      ['deductible', 'attainable', { key: 'planShare', kind: 'bounded' }],
      [{ label: both('平均', 'On average'), values: found }],
      why,
    ),
    buildTable(
      { id: 'byIndicator', title: both('各指标', 'By indicator'), stub: both('指标', 'Indicator') },
      [...moved, { key: 'bonusReach', kind: 'bounded' }],
      found.byIndicator.map(({ indicator, ...values }) => ({
        label: labelled(names, 'indicator', asked.indicator, indicator),
        values,
      })),
      why,
    ),
    buildTable(
      { id: 'byUnit', title: both('各单位', 'By unit'), stub: both('单位', 'Unit') },
      [...moved],
      found.byUnit.map(({ unit, ...values }) => ({
        label: labelled(names, 'unit', asked.unit, unit),
        values,
      })),
      why,
    ),
    buildTable(
      { id: 'byPeriod', title: both('各期', 'By period'), stub: both('考评期', 'Period') },
      [...moved, { key: 'bonusReach', kind: 'bounded' }],
      found.byPeriod.map(({ period, ...values }) => ({
        label: labelled(names, 'period', asked.period, period),
        values,
      })),
      why,
    ),
  ],
  figures: ({ asked, found, names }) => [
    {
      kind: 'intervals',
      title: both('各指标的扣分占比', 'Deduction share by indicator'),
      axis: both('扣分占比', 'Deduction share'),
      reference: 0.5,
      points: found.byIndicator.map(({ indicator, deductionShare }) => ({
        label: labelled(names, 'indicator', asked.indicator, indicator),
        at: deductionShare,
        from: null,
        to: null,
      })),
    },
  ],
  sentence({ found: { n, deductionShare, deducted, added, bonusReach } }) {
    if (deductionShare === null)
      return sentence([both(`没有扣分也没有加分，${n} 个单位`, `nothing moved, ${n} units`)]);
    return sentence([
      both(
        `变动的分中扣分占 ${small(deductionShare)}（扣 ${number(deducted, 1)}，加 ${number(added, 1)}），${n} 个单位`,
        `of the points that moved the share deducted is ${small(deductionShare)} (${number(deducted, 1)} taken, ${number(added, 1)} given), ${n} units`,
      ),
      both(
        `得到过加分的单位占 ${small(bonusReach)}`,
        `the share of units with any addition is ${small(bonusReach)}`,
      ),
    ]);
  },
};
