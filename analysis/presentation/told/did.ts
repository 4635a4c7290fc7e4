import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, isClear, number, pIs, sentence, small, words } from '../say.ts';
import { termLabel } from '../term-label.ts';
import { fitTable } from './logit.ts';

export const did: Presentation<'did'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      {
        id: 'means',
        title: both('各组各期的平均数', 'Means by group and period'),
        stub: both('组与期', 'Group and period'),
      },
      ['n', 'mean', 'sd'],
      (found.means ?? []).map((each) => ({
        label: words(
          (say) =>
            `${say(names.value(asked.treated, each.treated))} · ${say(names.value(asked.after, each.after))}`,
        ),
        values: each,
      })),
      why,
    ),
    buildTable(
      {
        id: 'estimate',
        title: both('双重差分', 'Difference in differences'),
        stub: both('估计', 'Estimate'),
      },
      ['b', 'standardError', 't', 'df', 'p', 'interval', 'standardised'],
      [
        {
          label: both('双重差分', 'Difference in differences'),
          values: { ...found.estimate, standardised: found.standardised },
        },
      ],
      why,
    ),
    buildTable(
      { id: 'coefficients', title: both('系数', 'Coefficients'), stub: both('项', 'Term') },
      ['b', 'standardError', 't', 'p', 'interval'],
      (found.coefficients ?? []).map((each) => ({ label: termLabel(each.term, names), values: each })),
      why,
    ),
    fitTable(found, ['n', 'clusters', 'residualDf', 'r2'], why),
  ],
  figures({ found, asked, names }) {
    const [before, after, from, to] = found.means ?? [];
    if (!before || !after || !from || !to || from.mean === null) return [];
    const line = (cells: readonly { readonly mean: number | null }[]) =>
      cells.map(({ mean }, at) => ({ x: at + 1, y: mean }));
    const change = after.mean === null || before.mean === null ? null : after.mean - before.mean;
    return [
      {
        kind: 'lines',
        title: both(
          '各组的变化；虚线为没有措施时的处理组',
          'How the groups changed; dashed, the treated without the measure',
        ),
        x: both('期（1 事前，2 事后）', 'Period (1 before, 2 after)'),
        y: names.of(asked.outcome),
        lines: [
          { label: names.value(asked.treated, before.treated), marked: true, points: line([before, after]) },
          { label: names.value(asked.treated, from.treated), marked: true, points: line([from, to]) },
          {
            label: both('若无措施', 'Without the measure'),
            dashed: true,
            points: line([from, { mean: change === null ? null : from.mean + change }]),
          },
        ],
      },
    ];
  },
  sentence({ asked, found, names }) {
    const own = found.estimate;
    if (!own) return both('双重差分无法估计。', 'The difference in differences cannot be estimated.');
    return sentence([
      words((say, zh) => {
        const outcome = say(names.of(asked.outcome));
        const [low, high] = own.interval ?? [null, null];
        const figures = `d = ${small(found.standardised)}, b = ${number(own.b)} [${number(low)}, ${number(high)}], SE = ${number(own.standardError)}, t(${degrees(own.df)}) = ${number(own.t)}, ${pIs(own.p)}, n = ${found.n}`;
        if (!isClear(own.p))
          return zh
            ? `未见处理组 ${outcome} 的变化与对照组不同，${figures}`
            : `${outcome} was not found to change otherwise among the treated than among the controls, ${figures}`;
        return zh
          ? `处理组 ${outcome} 的变化比对照组多 ${number(own.b)}，${figures}`
          : `${outcome} changed by ${number(own.b)} more among the treated than among the controls, ${figures}`;
      }),
    ]);
  },
  assumptions: () => [
    {
      name: both('平行趋势', 'Parallel trends'),
      holds: 'unknown',
      said: both(
        '两期数据无法检验：须由更早的数据或理由支持',
        'two periods cannot test it: earlier data or reasons must support it',
      ),
    },
  ],
};
