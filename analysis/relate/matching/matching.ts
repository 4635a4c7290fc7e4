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
import { predict, whiten } from '../whiten.ts';
import { imbalance, momentsOf } from './balance.ts';
import { ofPairs, ofWeights, weightsByOdds, weightsOfPairs } from './effects.ts';
import { nearestControls } from './nearest.ts';
import { outsideOf, overlapOf } from './overlap.ts';

type Asked = ReadOf<'matching'>;

/** Log odds of being treated; null where the covariates tell it for certain. */
function propensity(terms: readonly Term[], treated: Float64Array): Float64Array | null {
  const white = whiten(leastSquares(columnsOf(terms), realColumn(treated), null));
  const fit = fitBinary(white, treated);
  return fit.outcome === 'runaway' ? null : predict(white, fit.parameters);
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
