import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import { Matrix } from 'ml-matrix';
import { note, type Note } from '../../notes/note.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import { correlationOf } from '../matrices.ts';
import { readSamples, type Respondents } from '../sem/read-samples.ts';
import { correlationIn, differenceOf, pairsOf, varianceShares } from './difference.ts';
import {
  type Factors,
  fitModel,
  fitOf,
  type Fitted,
  freeValues,
  loadings,
  path,
  unusedName,
} from './fit-model.ts';

/** Where the search for method loadings begins, in standard deviations of the items. */
const START = 0.3;
const LABEL = 'equal';
/** Standardised method loadings that are 0 but for where the search stopped. */
const NOTHING_LEFT = 1e-4;

const NOTHING = {
  trait: null,
  method: null,
  difference: null,
  variance: null,
  loadings: null,
  correlations: null,
  heywood: null,
};

/** Factors may not be called like items. */
export function checkNames(factors: Factors, others: readonly string[] = []): void {
  const items = [...Object.values(factors).flat(), ...others];
  for (const name of Object.keys(factors))
    if (items.includes(name)) throw new RequestError('factors', 'two-roles', { name });
  const twice = items.find((name, i) => items.indexOf(name) !== i);
  if (twice !== undefined) throw new RequestError('factors', 'two-roles', { name: twice });
}

/** The traits, each of variance 1: no item has to be a good measure. */
const traitPaths = (factors: Factors) => [
  ...loadings(factors, () => null),
  ...Object.keys(factors).map((factor) => path(factor, '~~', factor, 1)),
];

/** Traits and one method factor of all items, uncorrelated with them. */
function methodPaths(factors: Factors, method: string, isEqual: boolean) {
  const items = Object.values(factors).flat();
  return [
    ...traitPaths(factors),
    ...items.map((item) => path(method, '=~', item, isEqual ? LABEL : null)),
    path(method, '~~', method, 1),
    ...Object.keys(factors).map((factor) => path(factor, '~~', method, 0)),
  ];
}

/** Starts of the method loadings: all of one sign, and along what the traits leave of the correlations. */
function startsOf(trait: Fitted, items: readonly string[]): number[][] {
  const { variables, observed: p } = trait.fit.model;
  const sample = Matrix.from1DArray(p, p, trait.fit.moments[0]!.covariances);
  const implied = Matrix.from1DArray(p, p, trait.fit.states[0]!.implied.covariances);
  const left = correlationOf(sample).sub(correlationOf(implied));
  const { vectors } = symmetricEigen(left);
  const place = (item: string) => variables.indexOf(item);
  const sd = (item: string) => Math.sqrt(sample.get(place(item), place(item)));
  return [
    items.map((item) => START * sd(item)),
    items.map((item) => START * sd(item) * Math.sqrt(p) * vectors.get(place(item), 0)),
  ];
}

type Signs = Readonly<Record<string, 1 | -1>>;

/** The sign that makes the sum of the loadings of a factor no less than 0: a factor and its contrary fit alike. */
function signOf({ estimates }: Fitted, factor: string, items: readonly string[]): 1 | -1 {
  const sum = items.reduce((all, item) => all + estimates.get(`${factor}=~${item}`)!.standardized, 0);
  return sum < 0 ? -1 : 1;
}

/** The best of the searches from several starts. */
function fitMethod(
  trait: Fitted,
  respondents: Respondents,
  missing: 'listwise' | 'fiml',
  items: readonly string[],
  paths: ReturnType<typeof methodPaths>,
  method: string,
  isEqual: boolean,
): Fitted | { readonly reason: Note } {
  const tried = startsOf(trait, items).map((start) => {
    const own = isEqual
      ? [[LABEL, start.reduce((sum, each) => sum + Math.abs(each), 0) / start.length] as const]
      : items.map((item, i) => [`${method}=~${item}`, start[i]!] as const);
    return fitModel(paths, respondents, missing, new Map([...freeValues(trait), ...own]));
  });
  const found = tried.filter((each): each is Fitted => !('reason' in each));
  const [first] = found.sort((a, b) => a.fit.test.chi2 - b.fit.test.chi2);
  return first ?? tried[0]!;
}

/**
 * The unmeasured latent method factor: traits alone against traits with a method factor of all items that does not go together with
 * them. Loadings are told with the sign that makes the sum of a factor no less than 0. R: `lavaan::cfa`. Cost: one pass, three fits.
 */
export const ulmc: Procedure<'ulmc'> = {
  check({ factors }) {
    checkNames(factors);
  },
  run(data, { factors, methodLoadings, missing }) {
    const names = Object.keys(factors);
    const items = Object.values(factors).flat();
    const respondents = readSamples(data, { observed: items, exogenous: [], missing, group: undefined });
    const isEqual = methodLoadings === 'equal';
    const base = {
      n: respondents.samples[0]!.n,
      missing,
      definition: note('ulmc', { loadings: note(isEqual ? 'ulmc-equal' : 'ulmc-free') }),
    };
    const trait = fitModel(traitPaths(factors), respondents, missing, new Map());
    if ('reason' in trait)
      return { ...base, ...NOTHING, notes: [note('ulmc-no-trait', { reason: trait.reason })] };
    const label = unusedName('Method', [...names, ...items]);
    const both = methodPaths(factors, label, isEqual);
    const method = fitMethod(trait, respondents, missing, items, both, label, isEqual);
    if ('reason' in method)
      return {
        ...base,
        ...NOTHING,
        trait: fitOf(trait),
        notes: [...trait.notes, note('ulmc-no-method', { reason: method.reason })],
      };
    const of = (fit: Fitted, name: string) => fit.estimates.get(name)!;
    const sign = signOf(method, label, items);
    const [before, after] = [trait, method].map((fit) =>
      Object.fromEntries(Object.entries(factors).map(([factor, own]) => [factor, signOf(fit, factor, own)])),
    ) as [Signs, Signs];
    // At 0 the likelihood is flat in the loading: it has no standard error.
    const isNothing = items.every(
      (item) => Math.abs(of(method, `${label}=~${item}`).standardized) < NOTHING_LEFT,
    );
    const told = Object.entries(factors).flatMap(([factor, own]) =>
      own.map((item) => ({
        factor,
        item,
        before: before[factor]! * of(trait, `${factor}=~${item}`).standardized,
        trait: after[factor]! * of(method, `${factor}=~${item}`).standardized,
        method: sign * of(method, `${label}=~${item}`).standardized,
        p: isNothing ? null : of(method, `${label}=~${item}`).p,
      })),
    );
    const variance = varianceShares(told);
    const heywood = items.filter((item) => of(method, `${item}~~${item}`).estimate < 0);
    return {
      ...base,
      trait: fitOf(trait),
      method: fitOf(method),
      difference: differenceOf(trait, method),
      variance,
      loadings: told,
      correlations: pairsOf(names).map(([left, right]) => ({
        left,
        right,
        before: before[left]! * before[right]! * correlationIn(trait, left, right),
        after: after[left]! * after[right]! * correlationIn(method, left, right),
      })),
      heywood,
      notes: [
        ...method.notes,
        ...(isNothing ? [note('ulmc-no-method-variance')] : []),
        ...(variance.trait < variance.method ? [note('ulmc-method-takes-over')] : []),
        ...(names.length === 1 ? [note('ulmc-one-trait')] : []),
      ],
    };
  },
};
