import type { Procedure } from '../../dataset/dataset.ts';
import type { Path } from '../../model/paths/syntax.ts';
import { note, type Note } from '../../notes/note.ts';
import { readSamples } from '../sem/read-samples.ts';
import { correlationIn, differenceOf, pairsOf, varianceShares } from './difference.ts';
import { fitModel, fitOf, type Fitted, freeValues, unusedName } from './fit-model.ts';
import {
  baselinePaths,
  cfaPaths,
  EQUAL,
  type MarkerParts,
  methodPaths,
  restrictedPaths,
} from './marker-models.ts';
import { checkNames } from './ulmc.ts';

/** Below this a difference of χ² is taken for more than chance. */
const CLEAR = 0.05;

const NOTHING = {
  models: [],
  comparisons: [],
  retained: null,
  loadings: null,
  variance: null,
  correlations: null,
  reliability: null,
};

type Name = 'cfa' | 'baseline' | 'constrained' | 'unconstrained' | 'restricted';

/** The five models one after another; stops at the first that cannot be fitted. */
function fitAll(
  parts: MarkerParts,
  fit: (paths: readonly Path[], near: ReadonlyMap<string, number>) => Fitted | { readonly reason: Note },
): { readonly fits: ReadonlyMap<Name, Fitted>; readonly isEqual: boolean; readonly notes: readonly Note[] } {
  const fits = new Map<Name, Fitted>();
  const failed = (model: Name, reason: Note) => ({
    fits,
    isEqual: true,
    notes: [note('marker-failed', { model: note(`marker-${model}`), reason })],
  });
  const cfa = fit(cfaPaths(parts), new Map());
  if ('reason' in cfa) return failed('cfa', cfa.reason);
  fits.set('cfa', cfa);
  const baseline = fit(baselinePaths(parts, cfa), freeValues(cfa));
  if ('reason' in baseline) return failed('baseline', baseline.reason);
  fits.set('baseline', baseline);
  const begun = freeValues(baseline);
  const constrained = fit(methodPaths(parts, cfa, true), new Map([...begun, [EQUAL, 0]]));
  if ('reason' in constrained) return failed('constrained', constrained.reason);
  fits.set('constrained', constrained);
  const items = Object.values(parts.factors).flat();
  const even = freeValues(constrained).get(EQUAL)!;
  const own = items.map((item) => [`${parts.marker}=~${item}`, even] as const);
  const unconstrained = fit(methodPaths(parts, cfa, false), new Map([...freeValues(constrained), ...own]));
  if ('reason' in unconstrained) return failed('unconstrained', unconstrained.reason);
  fits.set('unconstrained', unconstrained);
  const { p } = differenceOf(constrained, unconstrained);
  const isEqual = p === null || p >= CLEAR;
  if (Object.keys(parts.factors).length < 2) return { fits, isEqual, notes: [note('marker-one-factor')] };
  const kept = isEqual ? constrained : unconstrained;
  const restricted = fit(restrictedPaths(parts, cfa, baseline, isEqual), freeValues(kept));
  if ('reason' in restricted) return failed('restricted', restricted.reason);
  fits.set('restricted', restricted);
  return { fits, isEqual, notes: [] };
}

/** Each step with the special case first: is there method variance, is it uneven, does it bias the correlations? */
function comparisonsOf(fits: ReadonlyMap<Name, Fitted>, kept: Name) {
  const steps: readonly (readonly [Name, Name])[] = [
    ['baseline', 'constrained'],
    ['constrained', 'unconstrained'],
    ['restricted', kept],
  ];
  return steps.flatMap(([restricted, wider]) => {
    const [special, general] = [fits.get(restricted), fits.get(wider)];
    return special && general ? [{ restricted, wider, ...differenceOf(special, general) }] : [];
  });
}

/**
 * The CFA marker technique: what a marker that has nothing to do with the factors shares with their items. Factors have variance 1.
 * R: `lavaan::cfa`, model by model. Cost: one pass, five fits.
 */
export const marker: Procedure<'marker'> = {
  check({ factors, marker: markerItems }) {
    checkNames(factors, markerItems);
  },
  run(data, { factors, marker: markerItems, missing }) {
    const names = Object.keys(factors);
    const items = Object.values(factors).flat();
    const observed = [...items, ...markerItems];
    const respondents = readSamples(data, { observed, exogenous: [], missing, group: undefined });
    const label = unusedName('Marker', [...names, ...observed]);
    const parts = { factors, marker: label, markerItems };
    const { fits, isEqual, notes } = fitAll(parts, (paths, near) =>
      fitModel(paths, respondents, missing, near),
    );
    const base = { n: respondents.samples[0]!.n, missing, definition: note('marker') };
    const wider = isEqual ? 'constrained' : 'unconstrained';
    const kept = fits.get(wider);
    const models = [...fits].map(([model, fit]) => ({ model, ...fitOf(fit) }));
    if (!kept) return { ...base, ...NOTHING, models, notes };
    const of = (name: string) => kept.estimates.get(name)!;
    const told = Object.entries(factors).flatMap(([factor, own]) =>
      own.map((item) => ({
        factor,
        item,
        trait: of(`${factor}=~${item}`).standardized,
        method: of(`${label}=~${item}`).standardized,
        p: of(`${label}=~${item}`).p,
      })),
    );
    const baseline = fits.get('baseline')!;
    return {
      ...base,
      models,
      comparisons: comparisonsOf(fits, wider),
      retained: wider,
      loadings: told,
      variance: varianceShares(told),
      correlations: pairsOf(names).map(([left, right]) => ({
        left,
        right,
        before: correlationIn(baseline, left, right),
        after: correlationIn(kept, left, right),
      })),
      reliability: names.map((factor) => ({ factor, ...partsOfReliability(told, factor) })),
      notes: [...notes, ...kept.notes, ...(markerItems.length === 1 ? [note('marker-one-item')] : [])],
    };
  },
};

/** Composite reliability of a factor, parted into what the factor and what the method bring (Williams et al. 2010, phase II). */
function partsOfReliability(
  told: readonly { readonly factor: string; readonly trait: number; readonly method: number }[],
  factor: string,
) {
  const own = told.filter((each) => each.factor === factor);
  const sum = (of: (each: (typeof own)[number]) => number) => own.reduce((all, each) => all + of(each), 0);
  const [trait, method] = [sum((each) => each.trait) ** 2, sum((each) => each.method) ** 2];
  const error = sum((each) => 1 - each.trait ** 2 - each.method ** 2);
  const whole = trait + method + error;
  return { total: (trait + method) / whole, substantive: trait / whole, method: method / whole };
}
