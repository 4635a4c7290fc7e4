import { Matrix } from 'ml-matrix';
import { toDoubles } from '../../columns.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { realColumn } from '../../numeric/triangle.ts';
import { columnsOf, designOf, type ModelRequest, type Term } from '../design.ts';
import { leastSquares, type LeastSquares } from '../least-squares.ts';
import { collinearNotes } from '../linear-model.ts';
import { estimatesOf, type Maximum, type Unwhitened } from '../newton.ts';
import { sdOf } from '../spread.ts';
import { whiten, type Whitened } from '../whiten.ts';

/** What a generalised linear model is fitted on: complete rows, a well conditioned design, what is added to the linear predictor. */
export interface Ground {
  readonly n: number;
  readonly outcome: Float64Array;
  readonly terms: readonly Term[];
  readonly solved: LeastSquares;
  readonly white: Whitened;
  /** Null where nothing is added. */
  readonly offset: Float64Array | null;
  readonly notes: readonly Note[];
}

interface CountRequest extends ModelRequest {
  readonly offset?: string | undefined;
  readonly exposure?: string | undefined;
}

/** The rows that are complete in outcome, predictors and exposure; an exposure of 0 or less leaves its row out, with a note. */
export function groundOf(data: Dataset, { offset, exposure, ...request }: CountRequest): Ground {
  const added = offset ?? exposure;
  const predictors = added === undefined ? request.predictors : [...request.predictors, added];
  const design = designOf(data, { ...request, predictors });
  const own = added === undefined ? design.terms : design.terms.slice(0, -1);
  const answers = toDoubles(design.outcome);
  const given = added === undefined ? null : toDoubles(design.terms.at(-1)!.column);
  const logged = given && (exposure === undefined ? given : given.map((value) => Math.log(value)));
  const notes = [...design.notes];
  if (!logged || logged.every(Number.isFinite)) {
    const solved = leastSquares(columnsOf(own), realColumn(answers), null);
    return {
      n: answers.length,
      outcome: answers,
      terms: own,
      solved,
      white: whiten(solved),
      offset: logged,
      notes,
    };
  }
  const rows = [...logged.keys()].filter((row) => Number.isFinite(logged[row]));
  notes.push(note('exposure-not-positive', { name: added!, count: logged.length - rows.length }));
  const outcome = Float64Array.from(rows, (row) => answers[row]!);
  const terms = own.map(({ name, predictor, column }) => {
    const values = toDoubles(column);
    return { name, predictor, column: realColumn(Float64Array.from(rows, (row) => values[row]!)) };
  });
  const solved = leastSquares(columnsOf(terms), realColumn(outcome), null);
  const kept = Float64Array.from(rows, (row) => logged[row]!);
  return { n: rows.length, outcome, terms, solved, white: whiten(solved), offset: kept, notes };
}

/** The constant and the terms, each with how far it spreads. */
export const spreadsOf = ({ terms }: Pick<Ground, 'terms'>) => [
  { name: '(Intercept)', spread: 1 },
  ...terms.map(({ name, column }) => ({ name, spread: sdOf(toDoubles(column)) })),
];

/** Estimates in the units of the data, by place among the constant and the terms; collinear ones are missing. */
export function estimatesByTerm({ solved, white }: Ground, fit: Maximum): Map<number, Unwhitened> {
  const estimates = estimatesOf(fit, Matrix.from1DArray(white.width, white.width, white.transform));
  return new Map([[0, estimates[0]!], ...solved.kept.map((j, at) => [j + 1, estimates[at + 1]!] as const)]);
}

/** What is to be said of a fit whatever its family. */
export const fitNotes = ({ solved, terms, notes }: Ground, { outcome }: Maximum): Note[] => [
  ...notes,
  ...(outcome === 'runaway' ? [note('outcome-separated')] : []),
  ...(outcome === 'stuck' ? [note('no-clear-maximum')] : []),
  ...collinearNotes(solved, terms),
];
