import { type Bilingual, both } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { isClear, joined, number, pIs, sentence, small, words } from '../say.ts';
import { isConstant, termLabel } from '../term-label.ts';

const residual = both('残差', 'Residual');
const intercept = both('截距', 'Intercept');

export const mixed: Presentation<'mixed'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      { id: 'coefficients', title: both('固定效应', 'Fixed effects'), stub: both('项', 'Term') },
      ['b', 'standardError', 'interval', 'df', 't', 'p'],
      (found.coefficients ?? []).map((each) => ({ label: termLabel(each.term, names), values: each })),
      why,
    ),
    buildTable(
      { id: 'variances', title: both('方差成分', 'Variance components'), stub: both('成分', 'Component') },
      ['variance', 'sd'],
      (found.variances ?? []).map(({ group, term, ...values }) => ({
        label: componentOf(term, names.of),
        ...(term !== null && { group: names.of(group) }),
        values,
      })),
      why,
    ),
    buildTable(
      { id: 'fit', title: both('模型拟合', 'Fit of the model'), stub: both('模型', 'Model') },
      ['n', 'icc', 'marginal', 'conditional', 'logLikelihood', 'deviance', 'aic', 'bic'],
      [
        {
          label: both('本模型', 'this model'),
          values: { ...found, ...(found.r2 ?? { marginal: null, conditional: null }) },
        },
      ],
      why,
    ),
    buildTable(
      {
        id: 'random',
        title: both('随机效应的检验', 'Tests of random effects'),
        stub: both('去掉', 'Taken out'),
      },
      ['chi2', 'df', 'p'],
      (found.randomTests ?? []).map(({ term, group, ...values }) => ({
        label: componentOf(term, names.of),
        group: names.of(group),
        values,
      })),
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { coefficients, icc, r2, groups, n } = found;
    if (!coefficients) return both('模型无法估计。', 'The model cannot be estimated.');
    const sizes = Object.entries(groups ?? {}).map(([group, size]) =>
      words((say, zh) => (zh ? `${size} 个 ${say(names.of(group))}` : `${size} of ${say(names.of(group))}`)),
    );
    const clear = coefficients.filter(({ term, p }) => !isConstant(term) && isClear(p));
    return sentence([
      words((say, zh) => {
        const figures = `ICC = ${small(icc)}, R²m = ${small(r2?.marginal)}, R²c = ${small(r2?.conditional)}`;
        return zh
          ? `${say(names.of(asked.outcome))} 的多层模型 ${figures}，n = ${n}，${say(joined(sizes, '、', ', '))}`
          : `the multilevel model of ${say(names.of(asked.outcome))} has ${figures}, n = ${n}, ${say(joined(sizes, '、', ', '))}`;
      }),
      ...clear.map(({ term, b, interval, p }) =>
        words(
          (say) =>
            `${say(termLabel(term, names))} b = ${number(b)} [${number(interval?.[0])}, ${number(interval?.[1])}], ${pIs(p)}`,
        ),
      ),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('单位的数目', 'Number of groups'),
      found.groups ? Math.min(...Object.values(found.groups)) : null,
      (groups) => groups >= 20,
      (holds) =>
        holds
          ? both('不少于 20 个', '20 or more')
          : both('不足 20 个：方差成分估计不准', 'fewer than 20: variance components are imprecise'),
      whyOf([]),
    ),
    {
      name: both('随机系数与残差正态', 'Normal random coefficients and residuals'),
      holds: 'unknown',
      said: both('结果看不出', 'the result does not tell'),
    },
  ],
};

function componentOf(term: string | null, of: (name: string) => Bilingual): Bilingual {
  if (term === null) return residual;
  return isConstant(term) ? intercept : of(term);
}
