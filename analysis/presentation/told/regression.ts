import { both, type Bilingual, plain } from '../../model/words.ts';
import { buildTable, type Line } from '../build-table.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { degrees, isClear, joined, number, pIs, sentence, small, starNote, stars, words } from '../say.ts';
import { isConstant, termLabel } from '../term-label.ts';
import { diagnosedAssumptions, diagnosticTables } from './diagnostics.ts';
import { linearAssumptions } from './linear.ts';

type Model = NonNullable<Answered<'regression'>['found']['models']>[number];

export const regression: Presentation<'regression'> = {
  tables(answered, why) {
    const { found, names } = answered;
    const models = found.models ?? [];
    const last = models.at(-1);
    return [
      sideBySide(answered, models, why),
      ...(last
        ? [
            buildTable(
              {
                id: 'coefficients',
                title: both(`模型 ${models.length} 的系数`, `Coefficients of model ${models.length}`),
                stub: both('项', 'Term'),
              },
              [
                'b',
                'standardError',
                'interval',
                'beta',
                't',
                'p',
                'partial',
                'semipartial',
                'tolerance',
                'vif',
              ],
              last.coefficients.map((each) => ({
                label: termLabel(each.term, names),
                values: shownOf(each),
              })),
              why,
            ),
          ]
        : []),
      buildTable(
        { id: 'models', title: both('各模型的拟合', 'Fit of the models'), stub: both('模型', 'Model') },
        [
          'r2',
          'adjustedR2',
          'sigma',
          'f',
          'df1',
          'df2',
          'p',
          'r2Change',
          'fChange',
          'pChange',
          'durbinWatson',
        ],
        models.map((model, i) => ({ label: plain(`M${i + 1}`), values: model })),
        why,
      ),
      ...(found.diagnostics ? diagnosticTables(found.diagnostics, names, why) : []),
    ];
  },
  figures({ found, names }) {
    const models = found.models ?? [];
    const terms = [...new Set(models.flatMap(({ coefficients }) => coefficients.map(({ term }) => term)))];
    if (models.length === 0) return [];
    return [
      {
        kind: 'intervals',
        title: both('系数及其置信区间', 'Coefficients with their intervals'),
        axis: plain('b'),
        reference: 0,
        points: terms
          .filter((term) => !isConstant(term))
          .flatMap((term) =>
            models.flatMap(({ coefficients }, i) => {
              const own = coefficients.find((each) => each.term === term);
              if (!own) return [];
              const [from, to] = own.interval ?? [null, null];
              const series = models.length > 1 && { series: both(`模型 ${i + 1}`, `Model ${i + 1}`) };
              return [{ label: termLabel(term, names), ...series, at: own.b, from, to }];
            }),
          ),
      },
    ];
  },
  sentence({ asked, found, names }) {
    const models = found.models ?? [];
    const last = models.at(-1);
    if (!last || last.r2 === null) return both('模型无法估计。', 'The model cannot be estimated.');
    const figures = `R² = ${small(last.r2)}, adj. R² = ${small(last.adjustedR2)}`;
    const test = `F(${degrees(last.df1)}, ${degrees(last.df2)}) = ${number(last.f)}, ${pIs(last.p)}, n = ${last.n}`;
    const parts: Bilingual[] = [
      words((say, zh) =>
        zh
          ? `模型 ${models.length} 的预测变量可解释 ${say(names.of(asked.outcome))} 方差的 ${number(100 * last.r2!, 1)} %，${figures}，${test}`
          : `the predictors of model ${models.length} account for ${number(100 * last.r2!, 1)}% of the variance of ${say(names.of(asked.outcome))}, ${figures}, ${test}`,
      ),
    ];
    if (models.length > 1)
      parts.push(plain(`ΔR² = ${small(last.r2Change)}, ΔF = ${number(last.fChange)}, ${pIs(last.pChange)}`));
    const clear = last.coefficients.filter(({ term, p }) => !isConstant(term) && isClear(p));
    if (clear.length > 0)
      parts.push(
        joined(
          clear.map(({ term, beta, b, p }) =>
            words((say) => `${say(termLabel(term, names))} β = ${small(beta)}, b = ${number(b)}, ${pIs(p)}`),
          ),
          '；',
          '; ',
        ),
      );
    return sentence(parts);
  },
  assumptions: ({ found, names }) => {
    const own = linearAssumptions(found.models?.at(-1), names);
    return found.diagnostics ? [...own.slice(0, -1), ...diagnosedAssumptions(found.diagnostics)] : own;
  },
};

/** Models stand as columns: b with its stars, the standard error in brackets, and below them how they fit. */
function sideBySide({ names }: Answered<'regression'>, models: readonly Model[], why: Bilingual) {
  const terms = [...new Set(models.flatMap(({ coefficients }) => coefficients.map(({ term }) => term)))];
  const row = (label: Bilingual, each: (model: Model) => Bilingual | null | undefined): Line => ({
    label,
    values: Object.fromEntries(models.map((model, i) => [`m${i + 1}`, each(model)])),
  });
  const fit = (print: (model: Model) => string) => (model: Model) => plain(print(model));
  return buildTable(
    {
      id: 'side-by-side',
      title: both('分层回归', 'Regression models side by side'),
      stub: both('项', 'Term'),
      notes: [both('单元格为 b（标准误）', 'b (standard error)'), starNote],
    },
    models.map((_, i) => ({
      key: `m${i + 1}`,
      kind: 'text' as const,
      label: both(`模型 ${i + 1}`, `Model ${i + 1}`),
    })),
    [
      ...terms.map((term) =>
        row(termLabel(term, names), (model) => {
          const own = model.coefficients.find((each) => each.term === term);
          if (!own) return undefined;
          return own.b === null
            ? null
            : plain(`${number(own.b)}${stars(own.p)} (${number(own.standardError)})`);
        }),
      ),
      row(
        plain('R²'),
        fit(({ r2 }) => small(r2)),
      ),
      row(
        both('调整后 R²', 'Adjusted R²'),
        fit(({ adjustedR2 }) => small(adjustedR2)),
      ),
      row(
        plain('F'),
        fit(({ f, p }) => `${number(f)}${stars(p)}`),
      ),
      row(
        plain('ΔR²'),
        fit(({ r2Change, pChange }) => `${small(r2Change)}${stars(pChange)}`),
      ),
      row(
        plain('n'),
        fit(({ n }) => String(n)),
      ),
    ],
    why,
  );
}

/** The constant has no standardised coefficient and nothing to be collinear with. */
function shownOf({
  term,
  beta,
  partial,
  semipartial,
  tolerance,
  vif,
  ...rest
}: Model['coefficients'][number]) {
  return isConstant(term) ? rest : { ...rest, beta, partial, semipartial, tolerance, vif };
}
