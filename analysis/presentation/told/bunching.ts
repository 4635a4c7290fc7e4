import { both } from '../../model/words.ts';
import { rankTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { isClear, number, pIs, sentence, small } from '../say.ts';

export const bunching: Presentation<'bunching'> = {
  tables: ({ found }, why) => [
    buildTable(
      { id: 'ends', title: both('期末的明细', 'Entries at the end'), stub: both('时段', 'Parts') },
      [
        'entries',
        'observed',
        'percent',
        'expectedPercent',
        { key: 'index', kind: 'number', label: both('倍数', 'Ratio') },
        'p',
      ],
      found.ends.map((each) => ({
        label: both(`最后 ${each.last} 个时段`, `the ${lastParts(each.last)}`),
        values: each,
      })),
      why,
    ),
    buildTable(
      { id: 'heaping', title: both('整数偏好', 'Round points'), stub: both('指标', 'Measure') },
      ['n', 'halves', 'wholes', 'mode', 'modalShare', 'oddShare'],
      [{ label: both('分值', 'Points'), values: found }],
      why,
    ),
  ],
  sentence: ({ found }) =>
    sentence([
      ...found.ends
        .filter(({ p }) => p !== null)
        .map(({ last, percent, expectedPercent, index, p }) => {
          const figures = number(percent, 1);
          const time = number(expectedPercent, 1);
          const many = isClear(p) && (index ?? 0) > 1;
          return both(
            `最后 ${last} 个时段占时间的 ${time} %，占明细的 ${figures} %${many ? '：期末扎堆' : ''}，${pIs(p)}`,
            `the ${lastParts(last)} of ${time}% of the time hold${last === 1 ? 's' : ''} ${figures}% of the entries${many ? ': they crowd at the end' : ''}, ${pIs(p)}`,
          );
        }),
      ...(found.modalShare === null
        ? []
        : [
            both(
              `整数分占 ${small(found.wholes)}，最常见的是 ${number(found.mode)} 分（${small(found.modalShare)}）`,
              `whole points are a share of ${small(found.wholes)}, the most usual are ${number(found.mode)} (${small(found.modalShare)})`,
            ),
          ]),
    ]),
};

const lastParts = (last: number) => (last === 1 ? 'last part' : `last ${last} parts`);
