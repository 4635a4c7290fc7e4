import { groupsOf } from '../engine/groups.ts';
import { RequestError, type Dataset, type Fields } from '../engine/procedure.ts';
import { isAbsent, numericVariable, variables } from '../engine/fields.ts';
import { completeRows, pick } from './complete-rows.ts';

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
  readonly values: Float64Array;
}

/** Outcome and model matrix on the rows that are complete in all of them. */
export interface Design {
  readonly outcome: Float64Array;
  readonly terms: readonly Term[];
  readonly weights: Float64Array | null;
  readonly notes: readonly string[];
}

const MOST_LEVELS = 200;

/** Predictors: numbers, or any variable that `categorical` names. */
export function readPredictors(
  request: Fields,
  field: string,
  data: Dataset,
  categorical: readonly string[],
): string[] {
  const names = variables(request, field, data);
  const words = names.find((name) => data.kindOf(name) === 'text' && !categorical.includes(name));
  if (words !== undefined)
    throw new RequestError(field, `"${words}" holds words: name it under categorical to use its levels`);
  return names;
}

/** The names under `categorical`, none when it is absent. */
export function readCategorical(request: Fields, data: Dataset): string[] {
  return isAbsent(request, 'categorical') ? [] : variables(request, 'categorical', data, 0);
}

/** An outcome that is not one of its own predictors. */
export function readOutcome(request: Fields, data: Dataset, predictors: readonly string[]): string {
  const outcome = numericVariable(request, 'outcome', data);
  if (predictors.includes(outcome))
    throw new RequestError('outcome', `"${outcome}" is among its own predictors`);
  return outcome;
}

/** A categorical predictor as codes, so that listwise deletion treats it like any other. */
function codesOf(data: Dataset, name: string): { codes: Float64Array; labels: readonly string[] } {
  const { codes, labels } = groupsOf(data.column(name));
  return { codes: Float64Array.from(codes, (code) => (code < 0 ? NaN : code)), labels: labels.map(String) };
}

function dummies(name: string, codes: Float64Array, labels: readonly string[], notes: string[]): Term[] {
  const present = [...new Set(codes)].sort((a, b) => a - b);
  if (present.length > MOST_LEVELS) {
    notes.push(`${name} has ${present.length} levels, too many to enter as dummies: it was left out`);
    return [];
  }
  const [base, ...others] = present;
  if (base !== undefined && others.length > 0)
    notes.push(`${name} enters as treatment dummies against its level ${labels[base]}`);
  for (const level of present) {
    const size = codes.reduce((count, code) => count + Number(code === level), 0);
    if (size === 1 && codes.length > 1)
      notes.push(`${name} has one respondent at its level ${labels[level]}`);
  }
  return others.map((level) => ({
    name: `${name}[${labels[level]}]`,
    predictor: name,
    values: codes.map((code) => Number(code === level)),
  }));
}

/**
 * Model matrix without its constant, listwise. Levels that do not occur on the rows used make no dummy, as with R's lm.
 * Weights are those of the data, on the same rows.
 */
export function designOf(data: Dataset, { outcome, predictors, categorical }: ModelRequest): Design {
  const notes: string[] = [];
  const coded = new Map(
    predictors.filter((name) => categorical.includes(name)).map((name) => [name, codesOf(data, name)]),
  );
  const columns = predictors.map((name) => coded.get(name)?.codes ?? data.numbers(name));
  const rows = completeRows([data.numbers(outcome), ...columns]);
  const terms = predictors.flatMap((name, i): Term[] => {
    const values = pick(columns[i]!, rows);
    const levels = coded.get(name);
    return levels ? dummies(name, values, levels.labels, notes) : [{ name, predictor: name, values }];
  });
  return {
    outcome: pick(data.numbers(outcome), rows),
    terms,
    weights: data.weights && pick(data.weights, rows),
    notes,
  };
}
