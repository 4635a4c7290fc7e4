import { pickRows } from '../../columns.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { RequestError, type Dataset } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { completeRows } from '../../numeric/complete-rows.ts';
import type { NumericColumn } from '../../dataset/pair-sums.ts';
import { columnsOf, designOf, type Term } from '../design.ts';
import { isConstantOutcome, leastSquares } from '../least-squares.ts';
import type { Clusters } from '../sandwich.ts';

type Request = ReadOf<'twoStageLeastSquares'>;

/** What two-stage least squares starts from: complete rows, and columns that are no combinations of earlier ones. */
export interface Ground {
  readonly n: number;
  readonly outcome: NumericColumn;
  readonly endogenous: readonly Term[];
  /** All covariates in the order asked; those that count are `exogenous`. */
  readonly covariates: readonly Term[];
  readonly exogenous: readonly Term[];
  readonly instruments: readonly Term[];
  readonly clusters: Clusters | null;
  readonly notes: readonly Note[];
  /** Why there is no model. */
  readonly refused: Note | null;
}

const namesOf = ({ covariates = [], endogenous, instruments }: Request): string[] => [
  ...covariates,
  ...endogenous,
  ...instruments,
];

/** No variable may play two parts, and an endogenous one is a number. */
export function checkParts(request: Request): void {
  const { outcome, endogenous, instruments, covariates = [], categorical = [] } = request;
  const taken = new Set([outcome]);
  for (const [field, names] of Object.entries({ endogenous, instruments, covariates }))
    for (const name of names) {
      if (name === outcome) throw new RequestError(field, 'own-predictor', { name });
      if (taken.has(name) || (field === 'endogenous' && categorical.includes(name)))
        throw new RequestError(field, 'differ', {
          other: field === 'endogenous' ? 'categorical' : 'endogenous',
        });
      taken.add(name);
    }
}

/** Complete rows of everything that is asked, units too. */
export function groundOf(data: Dataset, request: Request): Ground {
  const predictors = namesOf(request);
  const { outcome, unit, categorical = [] } = request;
  const names = [outcome, ...predictors, ...(unit === undefined || unit === null ? [] : [unit])];
  const rows = completeRows(
    names.map((name) => data.column(name)),
    data.rows,
  );
  const column = (name: string) => (rows ? pickRows(data.column(name), rows) : data.column(name));
  const kept = { rows: rows?.length ?? data.rows, weights: null, column };
  const design = designOf(kept, { outcome, predictors, categorical });
  const part = (own: readonly string[] = []) =>
    design.terms.filter(({ predictor }) => own.includes(predictor));
  const [covariates, endogenous, all] = [
    part(request.covariates),
    part(request.endogenous),
    part(request.instruments),
  ];
  const outside = [...covariates, ...all];
  const n = design.outcome.values.length;
  const solved = leastSquares(columnsOf(outside), design.outcome, null);
  const left = n === 0 ? [] : solved.kept;
  const exogenous = covariates.filter((_, j) => left.includes(j));
  const instruments = all.filter((_, j) => left.includes(covariates.length + j));
  const lost = n === 0 ? [] : outside.filter((_, j) => !left.includes(j));
  const groups = unit === undefined || unit === null ? null : groupsOf(column(unit));
  const refusal = () => {
    if (n === 0) return note('none-complete');
    if (isConstantOutcome(solved)) return note('outcome-constant');
    if (groups && groups.labels.length < 2) return note('one-unit');
    if (instruments.length < endogenous.length)
      return note('under-identified', { instruments: instruments.length, endogenous: endogenous.length });
    const used = 1 + exogenous.length + Math.max(instruments.length, 2 * endogenous.length);
    return n <= used ? note('no-residual-df') : null;
  };
  return {
    ...{ n, outcome: design.outcome, endogenous, covariates, exogenous, instruments },
    clusters: groups && { codes: groups.codes, count: groups.labels.length },
    notes: [...design.notes, ...lost.map(({ name }) => note('collinear', { name }))],
    refused: refusal(),
  };
}
