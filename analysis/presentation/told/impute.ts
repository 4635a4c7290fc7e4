import type { Figure } from '../../model/figure.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Answered, Names, Presentation } from '../presentation.ts';
import { degrees, isClear, number, pIs, sentence, small, words } from '../say.ts';
import { termLabel } from '../term-label.ts';

type Pooled = Answered<'impute'>['found']['pooled'][number];

export const impute: Presentation<'impute'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      {
        id: 'imputed',
        title: both('缺失与插补', 'What is missing and how it was imputed'),
        stub: both('变量', 'Variable'),
      },
      ['n', 'missing', 'percent', 'method', 'rHat'],
      found.variables.map((values) => ({ label: names.of(values.name), values })),
      why,
    ),
    buildTable(
      { id: 'pooled', title: both('合并的估计', 'Pooled estimates'), stub: both('项', 'Term') },
      [
        'estimate',
        'standardError',
        'interval',
        't',
        'df',
        'p',
        'lambda',
        'fractionMissing',
        'relativeEfficiency',
      ],
      found.pooled.flatMap((each, i) =>
        each.estimates.map((values) => ({
          label: labelOf(values.term, names),
          group: groupOf(each, i, values.part),
          values,
        })),
      ),
      why,
    ),
    buildTable(
      { id: 'tests', title: both('合并的检验（D2）', 'Pooled tests (D2)'), stub: both('分析', 'Analysis') },
      ['f', 'df1', 'df2', 'p'],
      found.pooled.flatMap((each, i) =>
        each.tests.map((values) => ({ label: groupOf(each, i, values.name), values })),
      ),
      why,
    ),
    buildTable(
      {
        id: 'indices',
        title: both('各份数据的平均', 'Means over the data sets'),
        stub: both('指标', 'Index'),
      },
      ['mean', 'least', 'most'],
      found.pooled.flatMap((each, i) =>
        each.indices.map((values) => ({ label: plain(values.name), group: groupOf(each, i, ''), values })),
      ),
      why,
    ),
  ],
  figures: ({ found, names }) => found.traces.slice(0, 4).map((trace) => traceOf(trace, names)),
  sentence({ asked, found, names }) {
    const { completeCases, n, fractionMissing, pooled } = found;
    const m = asked.m ?? 20;
    const head = both(
      `以链式方程多重插补（${m} 份数据），${n} 人中 ${completeCases ?? '—'} 人回答完整，缺失信息比例至多 ${small(fractionMissing)}`,
      `missing answers were imputed ${m} times by chained equations; ${completeCases ?? '—'} of ${n} answered everything, the fraction of missing information is at most ${small(fractionMissing)}`,
    );
    const clear = pooled.flatMap(({ estimates }) =>
      estimates.filter(({ term, p }) => term !== '(Intercept)' && isClear(p)).slice(0, 8),
    );
    return sentence([
      head,
      ...clear.map(({ term, estimate, interval, t, df, p }) =>
        words(
          (say) =>
            `${say(labelOf(term, names))} ${number(estimate)} [${number(interval?.[0])}, ${number(interval?.[1])}], t(${degrees(df)}) = ${number(t)}, ${pIs(p)}`,
        ),
      ),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('链已混合', 'The chains have mixed'),
      found.variables.reduce<number | null>(
        (most, { rHat }) => (rHat === null ? most : Math.max(most ?? 0, rHat)),
        null,
      ),
      (value) => value <= 1.2,
      (holds) =>
        holds
          ? both('R̂ 不超过 1.2', 'R̂ is 1.2 at most')
          : both('R̂ 超过 1.2：请增加迭代', 'R̂ is above 1.2: use more iterations'),
      whyOf([]),
    ),
    {
      name: both('随机缺失', 'Missing at random'),
      holds: 'unknown',
      said: both(
        '数据看不出：请说明列入的变量为何能解释缺失',
        'the data cannot tell: say why the variables named explain what is missing',
      ),
    },
  ],
};

const labelOf = (term: string, names: Names): Bilingual => termLabel(term, names);

function groupOf({ procedure }: Pooled, i: number, part: string): Bilingual {
  return plain(part === '' ? `${i + 1} ${procedure}` : `${i + 1} ${procedure}: ${part}`);
}

function traceOf({ name, chains }: Answered<'impute'>['found']['traces'][number], names: Names): Figure {
  const variable = names.of(name);
  return {
    kind: 'lines',
    title: words((say, zh) => (zh ? `${say(variable)} 的插补均值` : `Means imputed of ${say(variable)}`)),
    x: both('迭代', 'Iteration'),
    y: both('插补值的均值', 'Mean of imputed values'),
    lines: chains.slice(0, 5).map(({ means }, chain) => ({
      label: both(`第 ${chain + 1} 份`, `data set ${chain + 1}`),
      points: means.map((y, i) => ({ x: i + 1, y })),
    })),
  };
}
