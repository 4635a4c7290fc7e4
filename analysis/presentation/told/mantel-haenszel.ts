import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { ci, degrees, isClear, number, pIs, sentence, words } from '../say.ts';

export const mantelHaenszel: Presentation<'mantelHaenszel'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'test', title: both('分层检验', 'Stratified test'), stub: both('检验', 'Test') },
      [
        'chi2',
        'df',
        'p',
        'chi2Continuity',
        'pContinuity',
        'oddsRatio',
        { key: 'interval', label: both('OR 的置信区间', 'Interval of OR') },
      ],
      [{ label: plain('Mantel–Haenszel'), values: found }],
      why,
    ),
    buildTable(
      { id: 'strata', title: both('各层的 OR', 'Odds ratio of each stratum'), stub: names.of(asked.strata) },
      ['oddsRatio', { key: 'interval', label: both('OR 的置信区间', 'Interval of OR') }],
      found.strata.map((each) => ({ label: names.value(asked.strata, each.stratum), values: each })),
      why,
    ),
    buildTable(
      { id: 'homogeneity', title: both('各层 OR 是否相同', 'Equal odds ratios'), stub: both('检验', 'Test') },
      ['chi2', 'df', 'p', 'chi2Tarone', 'pTarone'],
      [{ label: plain('Breslow–Day'), values: found.breslowDay }],
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { oddsRatio, interval, chi2, df, p, n } = found;
    if (p === null) return both('分层关联无法检验。', 'The stratified association cannot be tested.');
    const size =
      oddsRatio === null ? '' : `OR = ${number(oddsRatio)}, ${ci(interval, number, asked.confidence)}, `;
    const figures = `${size}χ²(${degrees(df)}) = ${number(chi2)}, ${pIs(p)}, n = ${n}`;
    return sentence([
      words((say, zh) => {
        const [a, b, by] = [asked.rows, asked.columns, asked.strata].map((each) => say(names.of(each)));
        if (isClear(p))
          return zh
            ? `按 ${by} 分层后，${a} 与 ${b} 有关联，${figures}`
            : `within strata of ${by} ${a} and ${b} are associated, ${figures}`;
        return zh
          ? `按 ${by} 分层后，未见 ${a} 与 ${b} 有关联，${figures}`
          : `within strata of ${by} no association of ${a} and ${b} was found, ${figures}`;
      }),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('各层的 OR 相同', 'Equal odds ratios'),
      found.breslowDay.p,
      (p) => p >= 0.05,
      (holds) =>
        holds
          ? both('Breslow–Day 检验未见不同', 'Breslow–Day’s test finds no difference')
          : both(
              '各层不同：分别报告各层，不要合并',
              'they differ: report each stratum instead of one number',
            ),
      whyOf([]),
    ),
  ],
};
