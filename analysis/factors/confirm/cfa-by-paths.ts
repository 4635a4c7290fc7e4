import { fitPaths, type PathFit } from '../sem/fit.ts';
import { prepareModel } from '../sem/prepare-model.ts';
import { solutionOf } from '../sem/solution.ts';
import { fitOrdinalPaths, ordinalDefinition, ordinalSolution } from '../sem/wlsmv.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Model } from '../../model/paths/syntax.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { measurementPaths } from './measurement-paths.ts';
import { structureOf, type Structure } from './measurement.ts';
import { NOTHING } from './nothing.ts';
import { square, validityOf } from './validity.ts';

type Request = ReadOf<'cfa'>;
type Solution = ReturnType<typeof solutionOf>;

/** Whether a request asks for more than factors of items fitted by plain maximum likelihood. */
export function asksForPaths({ estimator, secondOrder, errors, modificationIndices }: Request): boolean {
  return (
    estimator !== 'ml' ||
    secondOrder !== undefined ||
    errors !== undefined ||
    modificationIndices !== undefined
  );
}

/** A confirmatory factor analysis as a model of paths: factors of factors, residuals that covary, robust estimators. */
export function cfaByPaths(data: Dataset, request: Request) {
  const { factors, missing, estimator, modificationIndices } = request;
  const structure = structureOf(factors);
  const written = measurementPaths(factors, request);
  if (estimator === 'wlsmv') return byOrder(data, request, structure, written);
  const { model, respondents } = prepareModel(data, written, { ...request, estimator });
  const fit = fitPaths(model, respondents.samples);
  const n = respondents.samples[0]!.n;
  const base = { n, missing, definition: note('cfa', { information: informationOf(request) }) };
  if ('reason' in fit) return { ...base, ...NOTHING, notes: [fit.reason] };
  const telling = { estimator, missing, modificationIndices, confidence: 0.95, seed: 1 };
  const { parameters, free, ...solution } = solutionOf(fit, written, respondents, telling);
  return { ...base, ...solution, parameters: free, ...tables(structure, request, fit, parameters) };
}

/** The same of ordered items, by weighted least squares. */
function byOrder(data: Dataset, request: Request, structure: Structure, written: Model) {
  const result = fitOrdinalPaths(data, written, request);
  const base = { n: result.n, missing: request.missing, definition: ordinalDefinition(result) };
  if (!result.fit) return { ...base, ...NOTHING, notes: result.notes };
  const { parameters, free, ...solution } = ordinalSolution(result, result.fit, written, 0.95);
  return { ...base, ...solution, parameters: free, ...tables(structure, request, result.fit, parameters) };
}

function informationOf({ estimator, missing }: Request): Note {
  if (estimator !== 'ml') return note(estimator === 'mlr' ? 'cfa-mlr' : 'cfa-mlm');
  return note(missing === 'fiml' ? 'fiml-information' : 'expected-information');
}

function tables(
  structure: Structure,
  { secondOrder = {} }: Request,
  fit: Pick<PathFit, 'model' | 'states' | 'moments'>,
  parameters: Solution['parameters'],
) {
  const { items, factors } = structure;
  const { covariances, residuals } = fit.states[0]!;
  const { variables } = fit.model;
  const v = variables.length;
  const place = (name: string) => variables.indexOf(name);
  const covarianceOf = (a: string, b: string) => covariances[place(a) * v + place(b)]!;
  const correlation = (a: number, b: number) => {
    const [one, other] = [factors[a]!, factors[b]!];
    return covarianceOf(one, other) / Math.sqrt(covarianceOf(one, one) * covarianceOf(other, other));
  };
  const tested = ({ estimate, standardError, z, p, standardized }: Solution['parameters'][number]) => ({
    estimate,
    standardError,
    z,
    p,
    standardized,
  });
  const loadingsOf = (names: readonly string[]) =>
    parameters
      .filter(({ op, lhs }) => op === '=~' && names.includes(lhs))
      .map((each) => ({ factor: each.lhs, item: each.rhs, ...tested(each) }));
  const covariancesAmong = (names: readonly string[]) =>
    names.flatMap((left, i) =>
      names.slice(i).flatMap((right) => {
        const ends = [left, right];
        const isBoth = ({ op, lhs, rhs }: Solution['parameters'][number]) =>
          op === '~~' && ends.includes(lhs) && ends.includes(rhs) && (lhs === rhs) === (left === right);
        const found = parameters.find(isBoth);
        return found ? [{ left, right, ...tested(found) }] : [];
      }),
    );
  const higher = Object.keys(secondOrder);
  const loadings = loadingsOf(factors);
  const standard = (item: number, factor: number) =>
    loadings.find((each) => each.item === items[item] && each.factor === factors[factor])!.standardized;
  return {
    loadings,
    ...(higher.length > 0 && { secondOrderLoadings: loadingsOf(higher) }),
    factorCovariances: square(factors, (a, b) => (a === b ? 1 : correlation(a, b))),
    covarianceEstimates: covariancesAmong([...factors, ...higher]),
    errorCovariances: covariancesAmong(items).filter(({ left, right }) => left !== right),
    residualVariances: Object.fromEntries(items.map((name, i) => [name, residuals[i * v + i]!])),
    ...validityOf(structure, standard, fit.moments[0]!),
    heywood: [
      ...[...items, ...factors, ...higher].filter((name) => residuals[place(name) * v + place(name)]! < 0),
      ...factors.flatMap((name, a) =>
        factors
          .slice(0, a)
          .flatMap((other, b) => (Math.abs(correlation(a, b)) > 1 ? [`${other} ~~ ${name}`] : [])),
      ),
    ],
  };
}
