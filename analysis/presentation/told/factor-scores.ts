import { type Bilingual, both, plain } from '../../model/words.ts';
import { buildTable, matrixTable } from '../build-table.ts';
import type { Answered, Names, PlainTable } from '../presentation.ts';

type Scores = Answered<'efa'>['found']['factorScores'];

/** What items count in the scores of factors, and how well these stand for them. */
export function scoreTables(scores: Scores, names: Names, why: Bilingual): PlainTable[] {
  if (!scores) return [];
  const title =
    scores.method === 'regression' ? both('回归法', 'regression') : both('Bartlett 法', 'Bartlett');
  return [
    matrixTable(
      {
        id: 'score-weights',
        title: both(
          `因子得分系数（${title['zh-CN']}，标准化题项）`,
          `Weights of factor scores (${title.en}, standardised items)`,
        ),
        stub: both('题项', 'Item'),
        notes: [
          both(
            '在工作台里可写成推导变量，如 0.4*standardise(A1) + 0.3*standardise(A2)',
            'in the workspace they make a derived variable, as 0.4*standardise(A1) + 0.3*standardise(A2)',
          ),
        ],
      },
      scores.weights,
      'number',
      why,
      { row: (name) => names.of(name), column: plain },
    ),
    buildTable(
      {
        id: 'determinacy',
        title: both('得分的确定性', 'Determinacy of the scores'),
        stub: both('因子', 'Factor'),
      },
      ['determinacy', 'minimumCorrelation'],
      Object.keys(scores.determinacy).map((factor) => ({
        label: plain(factor),
        values: {
          determinacy: scores.determinacy[factor],
          minimumCorrelation: scores.minimumCorrelation[factor],
        },
      })),
      why,
    ),
  ];
}
