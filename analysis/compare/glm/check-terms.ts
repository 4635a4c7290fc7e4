import { RequestError, type Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import type { ReadOf } from '../../model/procedures/index.ts';

/** Every term of a list must be of variables that have a role, none of them twice. */
export function checkTerms(
  field: string,
  terms: readonly (readonly string[])[],
  known: readonly string[],
  least: number,
): void {
  terms.forEach((term, i) => {
    const place = `${field}[${i}]`;
    const unknown = term.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new RequestError(place, 'one-of', { options: known.join(', ') });
    const twice = term.find((name, at) => term.indexOf(name) !== at);
    if (twice !== undefined) throw new RequestError(place, 'twice', { name: twice });
    if (term.length < least) throw new RequestError(place, 'at-least', { count: least });
  });
  const keys = terms.map((term) => JSON.stringify(term.toSorted()));
  keys.forEach((key, i) => {
    if (keys.indexOf(key) !== i)
      throw new RequestError(`${field}[${i}]`, 'twice', { name: terms[i]!.join(' × ') });
  });
}

/** A variable has one role only. */
function checkRoles({ outcome, factors, covariates }: ReadOf<'glm'>): void {
  const twoRoles = (field: string, name: string | undefined) => {
    if (name !== undefined) throw new RequestError(field, 'two-roles', { name });
  };
  twoRoles(
    'factors',
    factors.find((name) => name === outcome),
  );
  twoRoles(
    'covariates',
    covariates.find((name) => name === outcome || factors.includes(name)),
  );
}

/** Weights are those of the levels of a factor, in their order. */
function checkWeights({ contrasts, factors }: ReadOf<'glm'>, data: Dataset): void {
  if (contrasts === undefined || contrasts === 'pairwise') return;
  for (const [name, weights] of Object.entries(contrasts))
    for (const [factor, own] of Object.entries(weights)) {
      const place = `contrasts.${name}.${factor}`;
      if (!factors.includes(factor)) throw new RequestError(place, 'one-of', { options: factors.join(', ') });
      const levels = groupsOf(data.column(factor)).labels;
      if (own.length !== levels.length)
        throw new RequestError(place, 'weight-a-level', { levels: levels.join(', ') });
    }
}

/** Throws RequestError where the terms of a model are not those of its variables. */
export function checkModel(request: ReadOf<'glm'>, data: Dataset): void {
  const { factors, covariates, interactions, means = [], simple = [] } = request;
  checkRoles(request);
  if (typeof interactions !== 'string') {
    checkTerms('interactions', interactions, [...factors, ...covariates], 2);
    interactions.forEach((term, i) => {
      // A product of two covariates would be one of answers.
      if (covariates.filter((name) => term.includes(name)).length > 1)
        throw new RequestError(`interactions[${i}]`, 'one-covariate');
    });
  }
  checkTerms('means', means, factors, 1);
  checkTerms('simple', simple, factors, 2);
  checkWeights(request, data);
}
