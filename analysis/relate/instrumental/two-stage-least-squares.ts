import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { chiSquareUpperTail, fUpperTail } from '../../numeric/distributions.ts';
import { realColumn } from '../../numeric/triangle.ts';
import { combine } from '../../numeric/blocks.ts';
import type { NumericColumn } from '../../dataset/pair-sums.ts';
import { columnsOf } from '../design.ts';
import { covarianceOf, fitLeading, leastSquares } from '../least-squares.ts';
import { estimate } from '../linear-model.ts';
import { sandwichCovariance } from '../sandwich.ts';
import { andersonRubin } from './anderson-rubin.ts';
import { checkParts, groundOf } from './ground.ts';
import { criticalValue, firstStage } from './stages.ts';

/** Below this F of the first stage instruments are called weak (Staiger & Stock 1997). */
const WEAK = 10;
/** Fewer clusters make their errors too small. */
const FEW_CLUSTERS = 30;

/** Σ e² and Σ (y − ȳ)². */
function squares(values: ArrayLike<number>, mean: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean) ** 2;
  return sum;
}

/** What `first` columns leave of the outcome, and what the further ones explain: F of these. */
function added(first: readonly NumericColumn[], more: readonly NumericColumn[], outcome: NumericColumn) {
  const solved = leastSquares([...first, ...more], outcome, null);
  const [before, after] = [fitLeading(solved, first.length), fitLeading(solved, solved.kept.length)];
  const df1 = after.k - before.k;
  const f = df1 > 0 && after.df > 0 ? (before.rss - after.rss) / df1 / (after.rss / after.df) : NaN;
  return { f, df1, df2: after.df, p: fUpperTail(f, df1, after.df) };
}

/**
 * Two-stage least squares: what endogenous variables do, told by the part of them that instruments move.
 *
 * Listwise, weights ignored. b by least squares on first-stage fits; residuals and σ from the variables themselves. Tests of
 * instruments take variances as equal. Fewer independent instruments than endogenous variables: no model. R: `AER::ivreg` with
 * `summary(diagnostics = TRUE)`, `sandwich`. Cost: some passes of O(n p²).
 */
export const twoStageLeastSquares: Procedure<'twoStageLeastSquares'> = {
  check: checkParts,
  run(data, request) {
    const ground = groundOf(data, request);
    const { n, outcome, endogenous, clusters } = ground;
    const errors = clusters
      ? 'errors-clustered'
      : request.robust === 'hc1'
        ? 'errors-hc1'
        : 'errors-classical';
    const head = {
      n,
      missing: 'listwise' as const,
      definition: note('two-stage-least-squares', { errors: note(errors) }),
    };
    const none = (reason: Note) => ({ ...head, coefficients: null, notes: [...ground.notes, reason] });
    if (ground.refused) return none(ground.refused);
    const exogenous = columnsOf(ground.exogenous);
    const instruments = columnsOf(ground.instruments);
    const own = columnsOf(endogenous);
    const stages = own.map((column) => firstStage(exogenous, instruments, column));
    const solved = leastSquares([...exogenous, ...stages.map(({ fitted }) => fitted)], outcome, null);
    const ordinary = leastSquares([...exogenous, ...own], outcome, null);
    const k = exogenous.length + own.length;
    if (solved.kept.length < k || ordinary.kept.length < k) return none(note('no-first-stage'));
    const fit = fitLeading(solved, k);
    const plain = fitLeading(ordinary, k);
    const zeros = new Float64Array(k + 1);
    const residuals = combine(
      [outcome, ...exogenous, ...own],
      Float64Array.of(1, ...fit.coefficients.subarray(1).map((b) => -b)),
      zeros,
    ).map((each) => each - fit.coefficients[0]!);
    const rss = squares(residuals, 0);
    const sigma = Math.sqrt(rss / fit.df);
    const covariance =
      clusters || request.robust === 'hc1'
        ? sandwichCovariance(solved, fit, residuals, clusters)
        : covarianceOf(fit, sigma ** 2);
    const plainCovariance = covarianceOf(plain, plain.sigma ** 2);
    const df = clusters ? clusters.count - 1 : fit.df;
    const width = k + 1;
    const read = (term: string, j: number) => ({
      term,
      ...estimate(fit.coefficients[j]!, Math.sqrt(covariance[j * width + j]!), df, request.confidence),
      ordinary: plain.coefficients[j]!,
      ordinaryError: Math.sqrt(plainCovariance[j * width + j]!),
    });
    const blank = { ...estimate(NaN, NaN, NaN, 0.95), ordinary: NaN, ordinaryError: NaN };
    const firsts = stages.map(({ f, df1, df2, p, partialR2 }, j) => ({
      term: endogenous[j]!.name,
      ...{ f, df1, df2, p, partialR2 },
      criticalValue: criticalValue(own.length, instruments.length),
    }));
    const weak = firsts.filter(({ f }) => f < WEAK).map(({ term }) => term);
    const extra = instruments.length - own.length;
    const agreeing = leastSquares([...exogenous, ...instruments], realColumn(residuals), null);
    const chi2 = n * fitLeading(agreeing, exogenous.length + instruments.length).r2;
    return {
      ...head,
      coefficients: [
        read('(Intercept)', 0),
        ...endogenous.map(({ name }, j) => read(name, exogenous.length + j + 1)),
        ...ground.covariates.map((each) => {
          const at = ground.exogenous.indexOf(each);
          return at < 0 ? { term: each.name, ...blank } : read(each.name, at + 1);
        }),
      ],
      residualDf: fit.df,
      r2: 1 - rss / squares(outcome.values, solved.means[solved.kept.length]!),
      sigma,
      ...(clusters && { clusters: clusters.count }),
      firstStage: firsts,
      wuHausman: added(
        [...exogenous, ...own],
        stages.map(({ residuals: rest }) => rest),
        outcome,
      ),
      sargan: extra > 0 ? { chi2, df: extra, p: chiSquareUpperTail(chi2, extra) } : null,
      andersonRubin:
        own.length === 1 ? andersonRubin(exogenous, instruments, own[0]!, outcome, request.confidence) : null,
      notes: [
        ...ground.notes,
        ...(weak.length > 0 ? [note('weak-instruments', { names: weak })] : []),
        ...(own.length > 1 ? [note('several-endogenous')] : []),
        ...(clusters && clusters.count < FEW_CLUSTERS
          ? [note('few-clusters', { count: clusters.count })]
          : []),
      ],
    };
  },
};
