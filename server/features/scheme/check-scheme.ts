import { Value } from 'typebox/value';
import { Scheme } from '../../../analysis/model/scheme/scheme.ts';
import { Problem } from '../../platform/problem.ts';
import { invalidField } from '../../platform/http/invalid-field.ts';

/** A scheme that can be kept; what has another form becomes the problem that names place and reason. */
export function checkScheme(given: object): Scheme {
  const [error] = Value.Errors(Scheme, given);
  if (!error) return given as Scheme;
  const { field, reason } = invalidField(error);
  throw new Problem('scheme-invalid', { place: field, reason });
}
