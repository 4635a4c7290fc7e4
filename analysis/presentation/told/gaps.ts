import type { Figure } from '../../model/figure.ts';
import { both } from '../../model/words.ts';
import { pointTable as buildTable } from '../record-tables.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { number, sentence, words } from '../say.ts';
import { labelled, within } from './labels.ts';

export const gaps: Presentation<'gaps'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      {
        id: 'totals',
        title: both('总分的差距', 'Gaps of totals'),
        stub: both('考评期', 'Period'),
        notes: [
          both('方案更换处不可连成趋势', 'where the scheme changes, gaps before and after are no trend'),
        ],
      },
      [
        'n',
        'mean',
        { key: 'sd', kind: 'number' },
        { key: 'range', label: both('极差', 'Range') },
        'p90p10',
        'absoluteGini',
        'medianGap',
        { key: 'tied', kind: 'bounded' },
        'pointsPerRank',
        ...([
          { key: 'gini', kind: 'number' },
          { key: 'theil', kind: 'number' },
          { key: 'p90p10Ratio', kind: 'number' },
        ] as const),
        'isNewScheme',
      ],
      found.totals.map(({ group, scheme, period, ...values }) => ({
        label: labelled(names, 'period', asked.period, period),
        group: within(names, { group, scheme }),
        values,
      })),
      why,
    ),
    buildTable(
      {
        id: 'deductions',
        title: both('扣分的不均', 'How unequally points are deducted'),
        stub: both('考评期', 'Period'),
      },
      ['n', 'mean', 'gini', 'giniCorrected', 'theil', 'between', 'within'],
      found.deductions.map(({ scheme, period, ...values }) => ({
        label: labelled(names, 'period', asked.period, period),
        group: within(names, { scheme }),
        values,
      })),
      why,
    ),
    buildTable(
      { id: 'trends', title: both('差距的趋势（SD）', 'Trend of the gap (SD)'), stub: both('组', 'Group') },
      [
        'periods',
        'n',
        { key: 'first', label: both('首期', 'First'), kind: 'number' },
        { key: 'last', kind: 'number' },
        'slope',
      ],
      found.trends.map(({ group, scheme, ...values }) => ({
        label: within(names, { group, scheme }) ?? both('全部', 'All'),
        values,
      })),
      why,
    ),
  ],
  figures: (answered) => [spread(answered)],
  sentence({ asked, found: { totals, n }, names }) {
    const groups = [...new Set(totals.map(({ group }) => group))];
    const latest = groups.map((group) => totals.findLast((each) => each.group === group)!);
    const known = latest.filter(({ range }) => range !== null);
    if (known.length === 0)
      return sentence([both(`没有差距可说，${n} 个单位`, `there is no gap to tell of, ${n} units`)]);
    return sentence(
      known.map(({ group, period, n: units, range, sd, pointsPerRank, gini }) =>
        words((say, zh) => {
          const where = within(names, { group });
          const when = say(labelled(names, 'period', asked.period, period));
          const figures = `SD = ${number(sd)}, G = ${number(gini, 4)}`;
          return zh
            ? `${where ? `${say(where)}，` : ''}${when}：${units} 个单位的总分相差 ${number(range)} 分，每个名次 ${number(pointsPerRank)} 分，${figures}`
            : `${where ? `${say(where)}, ` : ''}${when}: the totals of ${units} units lie within ${number(range)} points, ${number(pointsPerRank)} a rank, ${figures}`;
        }),
      ),
    );
  },
};

/** The SD of totals over time, a line for each peer group and scheme version: a new scheme begins a new line. */
function spread({ found: { totals }, names }: Answered<'gaps'>): Figure {
  const periods = [...new Set(totals.map(({ period }) => period))].sort((a, b) => (a < b ? -1 : 1));
  const keys = [...new Set(totals.map(({ group, scheme }) => JSON.stringify([group, scheme])))];
  return {
    kind: 'lines',
    title: both('总分的 SD 随时间', 'SD of totals over time'),
    x: words((say, zh) => {
      const ends = [periods[0], periods.at(-1)].map((period) =>
        period === undefined ? '—' : say(names.value('period', period)),
      );
      return zh ? `第几期（${ends.join(' 至 ')}）` : `Period (${ends.join(' to ')})`;
    }),
    y: both('SD（分）', 'SD (points)'),
    lines: keys.map((key) => {
      const own = totals.filter(({ group, scheme }) => JSON.stringify([group, scheme]) === key);
      const { group, scheme } = own[0]!;
      return {
        label: within(names, { group, scheme }) ?? both('全部', 'All'),
        points: own.map(({ period, sd }) => ({ x: periods.indexOf(period) + 1, y: sd })),
      };
    }),
  };
}
