import { confidence } from '../engine/fields.ts';
import type { Dataset, Fields } from '../engine/procedure.ts';
import { readCategorical, readOutcome, readPredictors, type ModelRequest } from './design.ts';

/** What logistic and ordinal regression are asked for. */
export interface LogitModel extends ModelRequest {
  readonly confidence: number;
}

/** The outcome and predictors of a model of log odds, with the level of its intervals. */
export function readLogitModel(request: Fields, data: Dataset): LogitModel {
  const categorical = readCategorical(request, data);
  const predictors = readPredictors(request, 'predictors', data, categorical);
  const outcome = readOutcome(request, data, predictors);
  return { predictors, categorical, outcome, confidence: confidence(request) };
}
