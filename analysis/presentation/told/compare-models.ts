import { type Bilingual, both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { degrees, isClear, number, pIs, sentence, small } from '../say.ts';

type Difference = NonNullable<Answered<'compareModels'>['found']['difference']>[number];

const model = (position: number): Bilingual => both(`模型 ${position}`, `Model ${position}`);

export const compareModels: Presentation<'compareModels'> = {
  tables: ({ found }, why) => [
    buildTable(
      { id: 'models', title: both('各模型的拟合', 'Fit of each model'), stub: both('模型', 'Model') },
      ['n', 'chi2', 'df', 'p', 'cfi', 'rmsea', 'aic', 'bic', 'r2', 'logLikelihood'].filter((field) =>
        found.models.some((each) => field in each),
      ),
      found.models.map((values, i) => ({ label: model(i + 1), values })),
      why,
    ),
    buildTable(
      {
        id: 'differences',
        title: both('模型之间的差异', 'Differences of the models'),
        stub: both('限制 → 较宽', 'Restricted → wider'),
      },
      ['chi2', 'f', 'df', 'df2', 'p', 'deltaCfi', 'r2Change'].filter((field) =>
        found.difference?.some((each) => field in each),
      ),
      (found.difference ?? []).map((values) => ({
        label: plain(`${values.restricted} → ${values.wider}`),
        values,
      })),
      why,
    ),
  ],
  sentence: ({ found }) => sentence((found.difference ?? []).map(said)),
};

function said({ restricted, wider, chi2, f, df, df2, p, r2Change }: Difference): Bilingual {
  const test =
    f === undefined
      ? `Δχ²(${degrees(df)}) = ${number(chi2)}, ${pIs(p)}`
      : `ΔR² = ${small(r2Change)}, F(${degrees(df)}, ${degrees(df2)}) = ${number(f)}, ${pIs(p)}`;
  return isClear(p)
    ? both(
        `模型 ${wider} 的拟合优于模型 ${restricted}，${test}`,
        `model ${wider} fits better than model ${restricted}, ${test}`,
      )
    : both(
        `模型 ${wider} 的拟合并不明显优于更简约的模型 ${restricted}，${test}`,
        `model ${wider} does not fit clearly better than the simpler model ${restricted}, ${test}`,
      );
}
