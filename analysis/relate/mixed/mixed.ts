import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { checkOutcome } from '../design.ts';
import { checkInteractions } from '../interactions.ts';
import { fitMixed, type MixedFit } from './fit.ts';
import { fixedEffects, fixedVariance } from './fixed-effects.ts';
import { likelihoodOf } from './likelihood.ts';
import { mixedModel, type MixedModel, type NamedPart } from './model.ts';
import { randomTests } from './random-tests.ts';
import { groupVariances, type GroupVariances } from './variances.ts';

/** Of fewer groups the variance between them is hardly known. */
const FEW_GROUPS = 20;
/** Random coefficients beside the largest grouping factor from which on a fit would take minutes. */
const MOST_CROSSED = 1500;
/** A residual variance, as a share of that without groups, that is rounding. */
const EXACT = 1e-10;

/** The variances one by one, that of the residuals last. */
function listVariances(groups: readonly GroupVariances[], residual: number) {
  const own = groups.flatMap(({ part, covariance }) =>
    part.terms.map((term, i) => {
      const variance = covariance[i * (part.terms.length + 1)]!;
      return { group: part.group, term, variance, sd: Math.sqrt(variance) };
    }),
  );
  return [...own, { group: 'Residual', term: null, variance: residual, sd: Math.sqrt(residual) }];
}

/** How the random coefficients of a group go together. */
function listCorrelations(groups: readonly GroupVariances[]) {
  return groups.flatMap(({ part, covariance }) => {
    const q = part.terms.length;
    if (!part.correlated) return [];
    const at = (i: number, j: number) => covariance[i * q + j]!;
    return part.terms.flatMap((first, i) =>
      part.terms.slice(i + 1).map((second, offset) => {
        const j = i + 1 + offset;
        const scale = Math.sqrt(at(i, i)) * Math.sqrt(at(j, j));
        const correlation = scale > 0 ? Math.max(-1, Math.min(1, at(i, j) / scale)) : NaN;
        return { group: part.group, terms: [first, second], covariance: at(i, j), correlation };
      }),
    );
  });
}

/** What a reader should know of the groups. */
function groupNotes({ parts }: MixedModel, fixed: readonly string[]): Note[] {
  return parts.flatMap(({ group, groups, codes, terms }) => {
    const sizes = new Uint32Array(groups);
    for (const code of codes) sizes[code]!++;
    const notes: Note[] = [];
    if (groups < FEW_GROUPS) notes.push(note('groups-few', { group, count: groups }));
    if (sizes.includes(1)) notes.push(note('groups-of-one', { group }));
    for (const name of terms.slice(1))
      if (!fixed.includes(name)) notes.push(note('slope-not-fixed', { name }));
    return notes;
  });
}

function fitNotes({ singular, curvature }: MixedFit): Note[] {
  return [...(singular ? [note('mixed-singular')] : []), ...(curvature ? [] : [note('no-satterthwaite')])];
}

const nothing = {
  groups: null,
  coefficients: null,
  variances: null,
  correlations: null,
  icc: null,
  iccByGroup: null,
  r2: null,
  randomTests: null,
  sigma: null,
  residualDf: null,
  logLikelihood: null,
  deviance: null,
  aic: null,
  bic: null,
};

/**
 * Linear mixed model: fixed coefficients, and intercepts and slopes that differ between groups, nested or crossed.
 *
 * `coefficients` with Satterthwaite's degrees of freedom; `variances` of what differs between groups, `icc` the share of the groups in
 * what the fixed part leaves, `r2` after Nakagawa. Listwise, weights ignored; combinations of earlier predictors are left out.
 * R: `lme4::lmer` with `lmerTest`, `performance::icc`, `performance::r2`. Cost: one pass, rows × columns²; then groups × columns².
 */
export const mixed: Procedure<'mixed'> = {
  check({ outcome, fixed, random, interactions = [] }) {
    checkOutcome({ outcome, predictors: fixed });
    checkInteractions(interactions, fixed);
    const groups = random.map(({ group }) => group);
    const twice = groups.find((name, i) => groups.indexOf(name) !== i);
    if (twice !== undefined) throw new RequestError('random', 'twice', { name: twice });
    random.forEach(({ group, slopes = [] }, i) => {
      if (group === outcome) throw new RequestError(`random[${i}].group`, 'differ', { other: 'outcome' });
      const odd = slopes.find((name) => name === outcome || name === group);
      if (odd !== undefined) throw new RequestError(`random[${i}].slopes`, 'two-roles', { name: odd });
    });
  },
  run(data, request) {
    const { method, confidence, fixed } = request;
    const definition = note(method === 'reml' ? 'mixed-reml' : 'mixed-ml');
    const model = mixedModel(data, request);
    const short = (n: number, reasons: readonly Note[]) => ({
      n,
      missing: 'listwise' as const,
      definition,
      ...nothing,
      notes: reasons,
    });
    if ('reason' in model) return short(model.n, [...model.notes, model.reason]);
    const n = model.plain.n;
    const notes = [...model.notes, ...groupNotes(model, fixed)];
    const crossed = model.parts.slice(1).reduce((sum, part) => sum + part.groups * part.terms.length, 0);
    if (crossed > MOST_CROSSED) return short(n, [...notes, note('mixed-large', { most: MOST_CROSSED })]);
    const fit = fitMixed(model.fixed, model.parts, method);
    if (!fit || fit.variance < EXACT) return short(n, [...notes, note('mixed-no-fit')]);
    if (!fit.settled) return short(n, [...notes, note('mixed-unsettled')]);

    const likelihood = likelihoodOf(model, fit);
    const { deviance, parameters } = likelihood;
    const place = ({ group }: NamedPart) => request.random.findIndex((each) => each.group === group);
    const groups = groupVariances(model, fit).toSorted((a, b) => place(a.part) - place(b.part));
    const residual = fit.variance * model.scale ** 2;
    const between = groups.reduce((sum, { mean }) => sum + mean, 0);
    const explained = fixedVariance(model, fit);
    const whole = explained + between + residual;
    return {
      n,
      missing: 'listwise',
      definition,
      groups: Object.fromEntries(groups.map(({ part }) => [part.group, part.groups])),
      coefficients: fixedEffects(model, fit, confidence),
      variances: listVariances(groups, residual),
      correlations: listCorrelations(groups),
      icc: between / (between + residual),
      iccByGroup: Object.fromEntries(
        groups.map(({ part, mean }) => [part.group, mean / (between + residual)]),
      ),
      r2: { marginal: explained / whole, conditional: (explained + between) / whole },
      randomTests: randomTests(model, likelihood, method),
      sigma: Math.sqrt(residual),
      residualDf: model.start.df,
      logLikelihood: -deviance / 2,
      deviance,
      aic: deviance + 2 * parameters,
      bic: deviance + Math.log(n) * parameters,
      notes: [...notes, ...fitNotes(fit)],
    };
  },
};
