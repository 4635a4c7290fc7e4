import { toDoubles } from '../../columns.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import type { NumericColumn } from '../../dataset/pair-sums.ts';
import type { Note } from '../../notes/note.ts';
import { designOf, type Term } from '../design.ts';
import { meanOf } from '../spread.ts';
import { realColumn } from '../../numeric/triangle.ts';
import { equationsOf, type Equation } from './plan.ts';

/** One equation as terms of a linear model. */
export interface EquationTerms extends Equation {
  readonly column: NumericColumn;
  readonly terms: readonly Term[];
}

/** The variables of a process on the rows that are complete in all of them. */
export interface ProcessVariables {
  readonly n: number;
  readonly equations: readonly EquationTerms[];
  /** The outcome by the predictor and the covariates alone. */
  readonly total: EquationTerms;
  readonly covariates: readonly Term[];
  /** By name, about their means. */
  readonly centred: ReadonlyMap<string, Float64Array>;
  /** The moderator as it is, with its mean; what its products are made of is measured from `origin`. */
  readonly moderator: {
    readonly values: Float64Array;
    readonly mean: number;
    readonly origin: number;
  } | null;
  readonly notes: readonly Note[];
}

export const productName = (cause: string, moderator: string) => `${cause} × ${moderator}`;

const product = (a: Float64Array, b: Float64Array) => a.map((value, i) => value * b[i]!);

function termOf(name: string, values: Float64Array): Term {
  return { name, predictor: name, column: { ...realColumn(values), name } };
}

/** The terms of each equation: causes, moderator, products, covariates; what is multiplied is centred where the request asks for it. */
export function processVariables(data: Dataset, request: ReadOf<'process'>): ProcessVariables {
  const { model, x, m, y, w, center, covariates, categorical } = request;
  const names = [x, ...m, ...(w === undefined ? [] : [w])];
  const design = designOf(data, {
    outcome: y,
    predictors: [...names, ...covariates],
    categorical: categorical.filter((name) => covariates.includes(name)),
  });
  const controls = design.terms.filter(({ predictor }) => covariates.includes(predictor));
  const given = new Map([
    [y, toDoubles(design.outcome)],
    ...names.map(
      (name) => [name, toDoubles(design.terms.find((term) => term.name === name)!.column)] as const,
    ),
  ]);
  const means = new Map([...given].map(([name, values]) => [name, meanOf(values)]));
  const centred = new Map(
    [...given].map(([name, values]) => [name, values.map((v) => v - means.get(name)!)]),
  );
  const plan = equationsOf(model, request);
  const multiplied = new Set(plan.flatMap(({ moderated }) => moderated));
  if (multiplied.size > 0 && w !== undefined) multiplied.add(w);
  const used = (name: string) => (center && multiplied.has(name) ? centred : given).get(name)!;
  const columnOf = (name: string) => termOf(name, given.get(name)!).column;
  const equations = plan.map((equation) => {
    const { causes, moderated } = equation;
    const main = moderated.length > 0 && w !== undefined ? [...causes, w] : causes;
    const terms = [
      ...main.map((name) => termOf(name, used(name))),
      ...moderated.map((cause) => termOf(productName(cause, w!), product(used(cause), used(w!)))),
      ...controls,
    ];
    return { ...equation, column: columnOf(equation.outcome), terms };
  });
  for (const cause of multiplied)
    if (cause !== w) centred.set(productName(cause, w!), product(centred.get(cause)!, centred.get(w!)!));
  return {
    n: given.get(y)!.length,
    equations,
    total: {
      outcome: y,
      causes: [x],
      moderated: [],
      column: columnOf(y),
      terms: [termOf(x, given.get(x)!), ...controls],
    },
    covariates: controls,
    centred,
    moderator:
      w === undefined
        ? null
        : { values: given.get(w)!, mean: means.get(w)!, origin: center ? means.get(w)! : 0 },
    notes: design.notes,
  };
}
