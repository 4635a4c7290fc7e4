import { both, plain } from '../../model/words.ts';
import { assumption, equalVariances } from '../assume.ts';
import { buildTable, type Line, whyOf } from '../build-table.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { ci, degrees, isClear, number, pIs, sentence, small, words } from '../say.ts';

const methods = { tukey: 'Tukey–Kramer', gamesHowell: 'Games–Howell', dunn: 'Dunn (Holm)' } as const;
const LEAST_OF_A_GROUP = 30;

export const compare: Presentation<'compare'> = {
  tables(answered, why) {
    const { asked, found, names } = answered;
    const group = (value: string | number) => names.value(asked.by, value);
    return [
      buildTable(
        { id: 'groups', title: words((say) => say(names.of(asked.variable))), stub: names.of(asked.by) },
        [
          'n',
          'mean',
          'sd',
          { key: 'interval', kind: 'mean', label: both('均值的置信区间', 'Interval of M') },
        ],
        found.groups.map((each) => ({ label: group(each.group), values: each })),
        why,
      ),
      buildTable(
        { id: 'tests', title: both('检验', 'Tests'), stub: both('检验', 'Test') },
        [
          { key: 'statistic', kind: 'text' },
          { key: 'value', kind: 'number', label: both('值', 'Value') },
          'df1',
          'df2',
          'p',
          ...(found.welch ? ['difference', 'interval'] : []),
        ],
        testLines(answered),
        why,
      ),
      buildTable(
        { id: 'effects', title: both('效应量', 'Effect sizes'), stub: both('效应量', 'Effect size') },
        [{ key: 'value', kind: 'number', label: both('值', 'Value') }, 'interval'],
        effectLines(answered),
        why,
      ),
      ...(found.posthoc && found.posthoc.length > 0
        ? [
            buildTable(
              { id: 'posthoc', title: both('两两比较', 'Pairwise comparisons'), stub: both('组对', 'Pair') },
              ['difference', 'interval', 'p'],
              found.posthoc.map(({ pair, method, interval, ...values }) => ({
                label: words((say) => pair.map((each) => say(group(each))).join(' − ')),
                group: plain(methods[method]),
                // Ranks have no interval of their difference.
                values: { ...values, ...(method !== 'dunn' && { interval }) },
              })),
              why,
            ),
          ]
        : []),
    ];
  },
  figures: ({ asked, found, names }) => [
    {
      kind: 'intervals',
      title: words((say, zh) =>
        zh ? `各组均值：${say(names.of(asked.variable))}` : `Means of ${say(names.of(asked.variable))}`,
      ),
      axis: both('均值', 'Mean'),
      points: found.groups.map(({ group, mean, interval }) => ({
        label: names.value(asked.by, group),
        at: mean,
        from: interval?.[0] ?? null,
        to: interval?.[1] ?? null,
      })),
    },
  ],
  sentence({ asked, found, names }) {
    const { welch, welchAnova, effect, n } = found;
    const level = asked.confidence;
    const size = welch
      ? `Hedges g = ${number(effect?.hedgesG)}, ${ci(effect?.hedgesGInterval, number, level)}`
      : `ω² = ${small(effect?.omegaSquared)}, ${ci(effect?.omegaSquaredInterval, small, level)}`;
    const test = welch
      ? `Welch t(${degrees(welch.df)}) = ${number(welch.t)}, ${pIs(welch.p)}`
      : `Welch F(${degrees(welchAnova?.df1)}, ${degrees(welchAnova?.df2)}) = ${number(welchAnova?.f)}, ${pIs(welchAnova?.p)}`;
    const p = welch ? welch.p : welchAnova?.p;
    return sentence([
      words((say, zh) => {
        const [what, by] = [say(names.of(asked.variable)), say(names.of(asked.by))];
        if (p == null)
          return zh
            ? `${what} 在 ${by} 各组间的差异无法检验，n = ${n}`
            : `differences of ${what} by ${by} cannot be tested, n = ${n}`;
        if (isClear(p))
          return zh
            ? `${what} 在 ${by} 各组间有差异，${size}，${test}，n = ${n}`
            : `${what} differs by ${by}, ${size}, ${test}, n = ${n}`;
        return zh
          ? `未见 ${what} 在 ${by} 各组间有差异，${size}，${test}，n = ${n}`
          : `no difference of ${what} by ${by} was found, ${size}, ${test}, n = ${n}`;
      }),
    ]);
  },
  assumptions: ({ found }) => [
    equalVariances(found.levene?.p, both('读 Welch 与 Games–Howell', 'read Welch and Games–Howell')),
    assumption(
      both('每组人数', 'Size of the groups'),
      found.groups.length > 0 ? Math.min(...found.groups.map(({ n }) => n)) : null,
      (n) => n >= LEAST_OF_A_GROUP,
      (holds) =>
        holds
          ? both(
              '每组不少于 30 人，均值检验对偏态不敏感',
              'every group has 30 or more: tests of means bear skewed answers',
            )
          : both(
              '有不足 30 人的组：答案偏斜时读秩检验',
              'a group has fewer than 30: where answers are skewed, read the rank tests',
            ),
      whyOf([]),
    ),
  ],
};

const testNames = {
  levene: ['F', both('Levene（方差齐性）', 'Levene (equal variances)')],
  student: ['t', both('Student t', 'Student’s t')],
  welch: ['t', both('Welch t', 'Welch’s t')],
  anova: ['F', both('方差分析', 'ANOVA')],
  welchAnova: ['F', both('Welch 方差分析', 'Welch’s ANOVA')],
  mannWhitney: ['U', plain('Mann–Whitney')],
  kruskalWallis: ['H', plain('Kruskal–Wallis')],
} as const;

function testLines({ found }: Answered<'compare'>): Line[] {
  return Object.entries(testNames).flatMap(([test, [statistic, label]]) => {
    const result = found[test as keyof typeof testNames];
    if (!result) return [];
    const { f, t, u, h, df, df1, ...rest } = result as Readonly<Record<string, unknown>>;
    const value = f ?? t ?? u ?? h ?? null;
    return [{ label, values: { ...rest, statistic: plain(statistic), value, df1: df1 ?? df } }];
  });
}

const sizes = [
  ['hedgesG', 'Hedges g'],
  ['rankBiserial', 'r_rb'],
  ['etaSquared', 'η²'],
  ['omegaSquared', 'ω²'],
  ['epsilonSquared', 'ε²'],
] as const;

function effectLines({ found }: Answered<'compare'>): Line[] {
  const { effect } = found;
  if (!effect) return [];
  return sizes.flatMap(([size, label]) =>
    effect[size] === undefined
      ? []
      : [{ label: plain(label), values: { value: effect[size], interval: effect[`${size}Interval`] } }],
  );
}
