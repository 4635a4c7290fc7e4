import { pickRows, type Column } from '../columns.ts';
import { groupsOf } from '../dataset/groups.ts';
import { note, type Note } from '../notes/note.ts';
import { RequestError, type Dataset } from '../dataset/dataset.ts';
import { completeRows } from '../numeric/complete-rows.ts';
import type { NumericColumn } from '../dataset/pair-sums.ts';

/** What a model is asked to be made of; `categorical` names the predictors that enter as dummies. */
export interface ModelRequest {
  readonly outcome: string;
  readonly predictors: readonly string[];
  readonly categorical: readonly string[];
}

/** One column of a model matrix: a predictor, or one level of it against the first. */
export interface Term {
  readonly name: string;
  readonly predictor: string;
  readonly column: NumericColumn;
}

/** Outcome and model matrix on the rows that are complete in all of them. */
export interface Design {
  readonly outcome: NumericColumn;
  readonly terms: readonly Term[];
  readonly weights: Float64Array | null;
  readonly notes: readonly Note[];
}

const MOST_LEVELS = 200;

/** An outcome must not be one of its own predictors. */
export function checkOutcome({ outcome, predictors }: Pick<ModelRequest, 'outcome' | 'predictors'>): void {
  if (predictors.includes(outcome)) throw new RequestError('outcome', 'own-predictor', { name: outcome });
}

/** Treatment dummies of a categorical column, on rows where it is observed. */
function dummies(column: Column, notes: Note[]): Term[] {
  const { name } = column;
  const { labels, codes, sizes } = groupsOf(column);
  if (labels.length > MOST_LEVELS) {
    notes.push(note('too-many-levels', { name, count: labels.length }));
    return [];
  }
  if (labels.length > 1) notes.push(note('dummies', { name, level: labels[0]! }));
  labels.forEach((label, level) => {
    if (sizes[level] === 1 && codes.length > 1) notes.push(note('level-of-one', { name, level: label }));
  });
  return labels.slice(1).map((label, i) => {
    const term = `${name}[${label}]`;
    const values = new Int8Array(codes.length);
    for (let row = 0; row < codes.length; row++) values[row] = Number(codes[row] === i + 1);
    return { name: term, predictor: name, column: { kind: 'integer', name: term, values } };
  });
}

/**
 * Model matrix without its constant, listwise. Levels that do not occur on the rows used make no dummy, as with R's lm.
 * Weights are those of the data, on the same rows.
 */
export function designOf(
  data: Pick<Dataset, 'rows' | 'weights' | 'column'>,
  { outcome, predictors, categorical }: ModelRequest,
): Design {
  const notes: Note[] = [];
  const columns = [outcome, ...predictors].map((name) => data.column(name));
  const rows = completeRows(columns, data.rows);
  const [first, ...others] = rows ? columns.map((column) => pickRows(column, rows)) : columns;
  const terms = others.flatMap((column, i): Term[] => {
    const name = predictors[i]!;
    if (categorical.includes(name)) return dummies(column, notes);
    return [{ name, predictor: name, column: column as NumericColumn }];
  });
  const { weights } = data;
  return {
    outcome: first as NumericColumn,
    terms,
    weights: weights && rows ? Float64Array.from(rows, (row) => weights[row]!) : weights,
    notes,
  };
}

/** The columns of some terms. */
export function columnsOf(terms: readonly Term[]): NumericColumn[] {
  return terms.map((term) => term.column);
}
