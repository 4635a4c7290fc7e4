import { pickRows, toDoubles } from '../../columns.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { completeRows } from '../../numeric/complete-rows.ts';
import { realColumn } from '../../numeric/triangle.ts';
import { areaUnderCurve, fitBinary } from '../binary-fit.ts';
import { columnsOf, designOf, type Term } from '../design.ts';
import { leastSquares } from '../least-squares.ts';
import { estimate } from '../linear-model.ts';
import { predict, whiten } from '../whiten.ts';
import { imbalance, momentsOf } from './balance.ts';
import { hiddenBias } from './bounds.ts';
import { type Matched, nearestControls } from './nearest.ts';

type Asked = ReadOf<'matching'>;

/** Fields of the scores that overlap is told by. */
const FIELDS = 10;

/** Log odds of being treated; null where the covariates tell it for certain. */
function propensity(terms: readonly Term[], treated: Float64Array): Float64Array | null {
  const white = whiten(leastSquares(columnsOf(terms), realColumn(treated), null));
  const fit = fitBinary(white, treated);
  return fit.outcome === 'runaway' ? null : predict(white, fit.parameters);
}

/** Of pairs: the treated count once, their controls as parts of one. */
function weightsOfPairs(pairs: readonly Matched[], n: number): Float64Array {
  const weights = new Float64Array(n);
  for (const { treated, controls } of pairs) {
    weights[treated] = 1;
    for (const row of controls) weights[row] = 1 / controls.length;
  }
  return weights;
}

/** Inverse probabilities: everybody stands for all, or controls for the treated. */
const weightsByOdds = (eta: Float64Array, treated: Float64Array, estimand: 'att' | 'ate') =>
  eta.map((logit, i) => {
    const odds = Math.exp(logit);
    if (estimand === 'att') return treated[i]! > 0 ? 1 : odds;
    return treated[i]! > 0 ? 1 + 1 / odds : 1 + odds;
  });

/** The difference within matched sets, with the error of paired differences. */
function ofPairs(pairs: readonly Matched[], outcome: Float64Array, confidence: number) {
  const differences = Float64Array.from(
    pairs,
    ({ treated, controls }) =>
      outcome[treated]! - controls.reduce((sum, row) => sum + outcome[row]!, 0) / controls.length,
  );
  const { mean, variance } = momentsOf(differences, new Float64Array(differences.length).fill(1));
  const df = differences.length - 1;
  return {
    effect: { ...estimate(mean, Math.sqrt(variance / differences.length), df, confidence), df },
    gamma: hiddenBias(differences),
  };
}

/** The difference of weighted means; its error takes weights as known, and residuals as they are (HC0). */
function ofWeights(weights: Float64Array, treated: Float64Array, outcome: Float64Array, confidence: number) {
  const side = (isTreated: boolean) =>
    weights.map((weight, i) => (treated[i]! > 0 === isTreated ? weight : 0));
  const [one, other] = [side(true), side(false)].map((own) => {
    const total = own.reduce((sum, weight) => sum + weight, 0);
    const mean = own.reduce((sum, weight, i) => sum + weight * outcome[i]!, 0) / total;
    const spread = own.reduce((sum, weight, i) => sum + (weight * (outcome[i]! - mean)) ** 2, 0);
    return { mean, variance: spread / total ** 2 };
  }) as [{ mean: number; variance: number }, { mean: number; variance: number }];
  const df = outcome.length - 2;
  const error = Math.sqrt(one.variance + other.variance);
  return { effect: { ...estimate(one.mean - other.mean, error, df, confidence), df }, gamma: null };
}

/** People of both groups by tenths of the score. */
function overlapOf(eta: Float64Array, treated: Float64Array) {
  return Array.from({ length: FIELDS }, (_, field) => {
    const [from, to] = [field / FIELDS, (field + 1) / FIELDS];
    const isIn = (logit: number) => {
      const chance = 1 / (1 + Math.exp(-logit));
      return chance >= from && (chance < to || field === FIELDS - 1);
    };
    const count = (side: number) =>
      eta.reduce((sum, logit, i) => sum + Number(treated[i] === side && isIn(logit)), 0);
    return { from, to, treated: count(1), controls: count(0) };
  });
}

/** Treated people whose score no control reaches, on either side. */
function outsideOf(eta: Float64Array, treated: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  eta.forEach((logit, i) => {
    if (treated[i]! > 0) return;
    low = Math.min(low, logit);
    high = Math.max(high, logit);
  });
  return eta.reduce((sum, logit, i) => sum + Number(treated[i]! > 0 && (logit < low || logit > high)), 0);
}

const nothing = {
  treatedPeople: null, controlPeople: null, matchedTreated: null, matchedControls: null, effectiveControls: null, outside: null, auc: null, balance: [], overlap: [],
  estimate: null, hiddenBias: null,
} as const; // prettier-ignore

/**
 * Treated people and controls that are alike in the covariates: by the nearest propensity score, or by its weights. `balance` tells how
 * alike; the estimate is worth what balance and the covariates are.
 *
 * The later value of `treated` is the treated group. Pairs: paired differences; weights: as known, HC0. Listwise, weights of the request
 * ignored. R: `glm`, and a loop over free controls. Cost: that of a logistic regression, and
 * O(n log n).
 */
export const matching: Procedure<'matching'> = {
  check({ outcome, treated, covariates, method, estimand }: Asked) {
    if (treated === outcome) throw new RequestError('treated', 'own-predictor', { name: outcome });
    if (covariates.includes(outcome))
      throw new RequestError('covariates', 'own-predictor', { name: outcome });
    if (covariates.includes(treated)) throw new RequestError('covariates', 'differ', { other: 'treated' });
    if (method === 'nearest' && estimand === 'ate')
      throw new RequestError('estimand', 'only-beside', { other: 'method: weighting' });
  },
  run(data, asked: Asked) {
    const { outcome, treated, covariates, categorical, method, estimand, ratio, caliper, confidence } = asked;
    const rows = completeRows(
      [outcome, treated, ...covariates].map((name) => data.column(name)),
      data.rows,
    );
    const column = (name: string) => (rows ? pickRows(data.column(name), rows) : data.column(name));
    const n = rows?.length ?? data.rows;
    const head = {
      n,
      missing: 'listwise' as const,
      definition: note('matching', { method: note(`matching-${method}`) }),
    };
    const none = (...notes: readonly Note[]) => ({ ...head, ...nothing, notes: [...notes] });
    if (n === 0) return none(note('none-complete'));
    const who = groupsOf(column(treated));
    if (who.labels.length !== 2) return none(note('not-two-of', { name: treated, count: who.labels.length }));
    const side = Float64Array.from(who.codes, (code) => Number(code === 1));
    const design = designOf(
      { rows: n, weights: null, column },
      { outcome, predictors: covariates, categorical },
    );
    const answers = toDoubles(design.outcome);
    const eta = propensity(design.terms, side);
    if (!eta) return none(...design.notes, note('matching-certain'));
    const { variance } = momentsOf(eta, new Float64Array(n).fill(1));
    const reach = caliper === 0 ? Infinity : caliper * Math.sqrt(variance);
    const pairs = method === 'nearest' ? nearestControls(eta, (row) => side[row]! > 0, ratio, reach) : null;
    if (pairs && pairs.length < 2) return none(...design.notes, note('matching-none'));
    const weights = pairs ? weightsOfPairs(pairs, n) : weightsByOdds(eta, side, estimand);
    const only = (of: Float64Array, group: number) => of.map((weight, i) => (side[i] === group ? weight : 0));
    const all = new Float64Array(n).fill(1);
    const balance = design.terms.map(({ name, column: own }) => {
      const values = toDoubles(own);
      const scale = Math.sqrt(momentsOf(values, only(all, 1)).variance);
      const before = imbalance(values, only(all, 1), only(all, 0), scale);
      const after = imbalance(values, only(weights, 1), only(weights, 0), scale);
      return {
        covariate: name,
        smdBefore: before.smd,
        smdAfter: after.smd,
        varianceRatioBefore: before.varianceRatio,
        varianceRatioAfter: after.varianceRatio,
      };
    });
    const { effect, gamma } = pairs
      ? ofPairs(pairs, answers, confidence)
      : ofWeights(weights, side, answers, confidence);
    const count = side.reduce((sum, own) => sum + own, 0);
    const ofControls = only(weights, 0);
    const total = ofControls.reduce((sum, weight) => sum + weight, 0);
    const outside = outsideOf(eta, side);
    const worst = Math.max(
      ...balance.map(({ smdAfter }) => Math.abs(smdAfter)).filter((smd) => !Number.isNaN(smd)),
    );
    return {
      ...head,
      treatedPeople: count,
      controlPeople: n - count,
      matchedTreated: pairs ? pairs.length : count,
      matchedControls: pairs ? pairs.reduce((sum, { controls }) => sum + controls.length, 0) : n - count,
      effectiveControls: total ** 2 / ofControls.reduce((sum, weight) => sum + weight ** 2, 0),
      outside,
      auc: areaUnderCurve(eta, side),
      balance,
      overlap: overlapOf(eta, side),
      estimate: effect,
      hiddenBias: gamma,
      notes: [
        ...design.notes,
        note('matching-treated', { treated: String(who.labels[1]) }),
        ...(pairs && pairs.length < count ? [note('matching-left', { count: count - pairs.length })] : []),
        ...(outside > 0 ? [note('matching-outside', { count: outside })] : []),
        ...(worst > 0.1 ? [note('matching-unbalanced')] : []),
      ],
    };
  },
};
