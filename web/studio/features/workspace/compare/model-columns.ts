import type { FigureOf } from '../../../../../analysis/model/figure.ts';
import { bounded, decimal } from '../../../../../analysis/model/print-number.ts';
import { plain } from '../../../../../analysis/model/words.ts';
import type { AnalysisReply } from '../../../../../server/contract/analysis.ts';
import { m } from '../../../../messages/compiled/messages.js';

type Result = AnalysisReply['analyses'][number];
type Model = NonNullable<Extract<Result, { procedure: 'regression' }>['models']>[number];

/** One regression model as a column. */
export interface ModelColumn {
  readonly title: string;
  readonly outcome: string;
  readonly model: Model;
}

/** A line of the table: a coefficient or a number of the whole model, by column. */
export interface ModelRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly string[];
}

/** The models of some regressions, numbered through. */
export function columnsOf(
  found: readonly { readonly outcome: string; readonly result: Result }[],
): ModelColumn[] {
  return found
    .flatMap(({ outcome, result }) =>
      result.procedure === 'regression' ? (result.models ?? []).map((model) => ({ outcome, model })) : [],
    )
    .map((each, at) => ({ ...each, title: `M${at + 1}` }));
}

/**
 * Stars as journals print them: * p < .05, ** p < .01, *** p < .001.
 *
 * @example
 * starsOf(0.004) // => '**'
 */
export function starsOf(p: number | null): string {
  if (p === null) return '';
  return p < 0.001 ? '***' : p < 0.01 ? '**' : p < 0.05 ? '*' : '';
}

const number = (value: number | null) => (value === null ? '—' : decimal(value));
const small = (value: number | null | undefined) =>
  value === null || value === undefined ? '—' : bounded(value, 3);

/** Coefficients with their stars, standard errors in brackets below, then what holds of each model. */
export function modelRows(columns: readonly ModelColumn[], nameOf: (term: string) => string): ModelRow[] {
  const terms = [...new Set(columns.flatMap(({ model }) => model.coefficients.map(({ term }) => term)))];
  const each = (key: string, label: string, cell: (model: Model) => string): ModelRow => ({
    key,
    label,
    cells: columns.map(({ model }) => cell(model)),
  });
  const coefficients = terms.flatMap((term) => {
    const of = (model: Model) => model.coefficients.find((one) => one.term === term);
    return [
      each(term, nameOf(term), (model) => {
        const found = of(model);
        return found ? `${number(found.b)}${starsOf(found.p)}` : '';
      }),
      each(`${term} se`, '', (model) => {
        const found = of(model);
        return found ? `(${number(found.standardError)})` : '';
      }),
    ];
  });
  return [
    ...coefficients,
    each('n', 'n', ({ n }) => String(n)),
    each('r2', 'R²', ({ r2 }) => small(r2)),
    each('adjusted', m.workspace_adjusted_r2(), ({ adjustedR2 }) => small(adjustedR2)),
    each('change', 'ΔR²', ({ r2Change }) => small(r2Change)),
    each('f', 'F', ({ f, p }) => `${number(f)}${starsOf(p)}`),
    each('df', 'df', ({ df1, df2 }) => `${df1}, ${df2}`),
  ];
}

/** Coefficients of all models with their intervals, those of one term below each other; constants are left out. */
export function coefficientFigure(
  columns: readonly ModelColumn[],
  nameOf: (term: string) => string,
): FigureOf<'intervals'> {
  const terms = new Set(columns.flatMap(({ model }) => model.coefficients.map(({ term }) => term)));
  return {
    kind: 'intervals',
    title: plain(m.workspace_models_figure()),
    axis: plain('b'),
    reference: 0,
    points: [...terms]
      .filter((term) => term !== '(Intercept)')
      .flatMap((term) =>
        columns.flatMap(({ title, model }) => {
          const own = model.coefficients.find((each) => each.term === term);
          const [from, to] = own?.interval ?? [null, null];
          return own ? [{ label: plain(nameOf(term)), series: plain(title), at: own.b, from, to }] : [];
        }),
      ),
  };
}
