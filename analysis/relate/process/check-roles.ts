import { RequestError } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { checkOutcome } from '../design.ts';
import { shapes } from './plan.ts';

/** So many mediators one after the other make 15 paths. */
const MOST_SERIAL = 4;

/** Each model has its own parts: throws RequestError where one is missing, too many or in two places. */
export function checkRoles({ model, x, m, y, w, covariates }: ReadOf<'process'>): void {
  const { serial, moderated } = shapes[model];
  if (w === undefined && moderated.length > 0) throw new RequestError('w', 'needed');
  if (w !== undefined && moderated.length === 0) throw new RequestError('w', 'not-of-model', { model });
  if (model === 1 && m.length > 0) throw new RequestError('m', 'not-of-model', { model });
  const least = model === 1 ? 0 : serial ? 2 : 1;
  if (m.length < least) throw new RequestError('m', 'at-least', { count: least });
  if (serial && m.length > MOST_SERIAL)
    throw new RequestError('m', 'at-most', { count: MOST_SERIAL, given: m.length });
  const named: string[] = [x];
  const check = (field: string, names: readonly string[]) => {
    for (const name of names) {
      if (named.includes(name)) throw new RequestError(field, 'two-roles', { name });
      named.push(name);
    }
  };
  check('m', m);
  check('w', w === undefined ? [] : [w]);
  check('covariates', covariates);
  checkOutcome({ outcome: y, predictors: named });
}
