import { both, plain } from '../../model/words.ts';
import { buildTable, matrixTable } from '../build-table.ts';
import { measurementModel } from '../code/lavaan.ts';
import type { Presentation } from '../presentation.ts';
import { sentence, words } from '../say.ts';
import { scoreTables } from './factor-scores.ts';
import { enoughRespondents, fitFigures, fitReading, multivariateNormal } from './covariance-fit.ts';

export const cfa: Presentation<'cfa'> = {
  tables({ asked, found, names }, why) {
    const factors = Object.keys(asked.factors);
    return [
      buildTable(
        { id: 'fit', title: both('模型拟合', 'Fit of the model'), stub: both('模型', 'Model') },
        ['chi2', 'df', 'p', 'cfi', 'tli', 'rmsea', 'rmseaInterval', 'srmr', 'aic', 'bic'],
        [{ label: both(`${factors.length} 因子模型`, `${factors.length}-factor model`), values: found }],
        why,
      ),
      buildTable(
        {
          id: 'loadings',
          title: both('因子载荷', 'Loadings'),
          stub: both('题项', 'Item'),
          notes: [
            both(
              '每个因子的第一题固定为 1，没有标准误。',
              'The first loading of each factor is fixed to 1 and has no standard error.',
            ),
          ],
        },
        ['standardized', 'estimate', 'standardError', 'z', 'p'],
        (found.loadings ?? []).map(({ factor, item, standardError, z, p, ...values }) => ({
          label: names.of(item),
          group: names.of(factor),
          values: standardError === 0 ? values : { ...values, standardError, z, p },
        })),
        why,
      ),
      buildTable(
        { id: 'validity', title: both('收敛效度', 'Convergent validity'), stub: both('因子', 'Factor') },
        ['compositeReliability', 'ave'],
        factors.map((factor) => ({
          label: names.of(factor),
          values: {
            compositeReliability: found.compositeReliability?.[factor] ?? null,
            ave: found.ave?.[factor] ?? null,
          },
        })),
        why,
      ),
      ...(factors.length > 1 ? discriminant({ found, names }, why) : []),
      ...scoreTables(found.factorScores, names, why),
    ];
  },
  figures: ({ asked, found }) => [
    {
      kind: 'paths',
      title: both('路径图（标准化）', 'Paths (standardised)'),
      model: measurementModel({ ...asked.factors, ...asked.secondOrder }, asked.errors),
      estimates: [
        ...(found.loadings ?? []).map(({ factor, item, standardized, p }) => ({
          lhs: factor,
          op: '=~',
          rhs: item,
          standardized,
          p,
        })),
        ...(found.covarianceEstimates ?? [])
          .filter(({ left, right }) => left !== right)
          .map(({ left, right, standardized, p }) => ({ lhs: left, op: '~~', rhs: right, standardized, p })),
      ],
    },
  ],
  sentence({ asked, found }) {
    const count = Object.keys(asked.factors).length;
    return sentence([
      words((say, zh) => {
        const reading = say(fitReading(found));
        return zh
          ? `${count} 因子模型的拟合${reading}，${fitFigures(found)}，n = ${found.n}`
          : `the fit of the ${count}-factor model is ${reading}, ${fitFigures(found)}, n = ${found.n}`;
      }),
    ]);
  },
  assumptions: ({ found }) => [
    {
      name: both('没有 Heywood 个案', 'No Heywood case'),
      holds: found.heywood === null ? 'unknown' : found.heywood.length === 0 ? 'yes' : 'no',
      said:
        found.heywood && found.heywood.length > 0
          ? both(
              `${found.heywood.join('、')} 的残差方差不为正：减少因子，或检查题项`,
              `${found.heywood.join(', ')}: residual variances are not positive, so use fewer factors or look at the items`,
            )
          : both('残差方差都为正', 'all residual variances are positive'),
    },
    enoughRespondents(found.n, 200),
    multivariateNormal,
  ],
};

type Parts = Pick<Parameters<Presentation<'cfa'>['tables']>[0], 'found' | 'names'>;

/** Correlations of the factors with √AVE on the diagonal (Fornell and Larcker), and HTMT. */
function discriminant({ found, names }: Parts, why: Parameters<Presentation<'cfa'>['tables']>[1]) {
  const { factorCovariances, htmt, ave } = found;
  const labels = { row: names.of, column: names.of };
  const stub = both('因子', 'Factor');
  return [
    ...(factorCovariances
      ? [
          matrixTable(
            {
              id: 'discriminant',
              title: both('区分效度：因子相关', 'Discriminant validity: correlations of the factors'),
              stub,
              notes: [
                both(
                  '对角线为 √AVE，应大于同行同列的相关。',
                  '√AVE stands on the diagonal and should be above the correlations of its row and column.',
                ),
              ],
            },
            {
              ...factorCovariances,
              values: factorCovariances.values.map((row, i) =>
                row.map((value, j) => (i === j ? rootOf(ave?.[factorCovariances.rows[i]!] ?? null) : value)),
              ),
            },
            'bounded',
            why,
            labels,
          ),
        ]
      : []),
    ...(htmt
      ? [
          matrixTable(
            {
              id: 'htmt',
              title: plain('HTMT'),
              stub,
              notes: [
                both('低于 .85（宽者 .90）即可区分。', 'Below .85 (by some .90) factors can be told apart.'),
              ],
            },
            { ...htmt, values: htmt.values.map((row, i) => row.map((value, j) => (i === j ? null : value))) },
            'bounded',
            why,
            labels,
          ),
        ]
      : []),
  ];
}

const rootOf = (value: number | null) => (value === null || value < 0 ? null : Math.sqrt(value));
