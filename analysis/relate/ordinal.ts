import { Matrix } from 'ml-matrix';
import { toDoubles } from '../columns.ts';
import { groupsOf } from '../dataset/groups.ts';
import { note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { brant } from './brant.ts';
import { fitCumulative } from './cumulative-fit.ts';
import { checkOutcome, columnsOf, designOf } from './design.ts';
import { leastSquares, type LeastSquares } from './least-squares.ts';
import { collinearNotes } from './linear-model.ts';
import { fitIndices, logitCoefficients } from './logit-table.ts';
import { estimatesOf } from './newton.ts';
import { sdOf } from './spread.ts';
import { whiten, type Whitened } from './whiten.ts';

const MOST_CATEGORIES = 100;
const nothing = { chi2: null, df: null, p: null };

/** From thresholds and whitened coefficients to thresholds and coefficients of the columns as given. */
function jacobianOf({ width, transform }: Whitened, { means }: LeastSquares, cuts: number): Matrix {
  const jacobian = Matrix.eye(cuts + width - 1);
  for (let j = 1; j < width; j++)
    for (let m = j; m < width; m++) {
      const entry = transform[j * width + m]!;
      jacobian.set(cuts + j - 1, cuts + m - 1, entry);
      // The columns were centred: what their means add to the predictor goes to every threshold.
      for (let cut = 0; cut < cuts; cut++)
        jacobian.set(cut, cuts + m - 1, jacobian.get(cut, cuts + m - 1) + entry * means[j - 1]!);
    }
  return jacobian;
}

/**
 * Proportional-odds (cumulative logit) regression of an ordered outcome: P(Y ≤ k) = logistic(threshold_k − Σ b x), so a positive b or
 * an `oddsRatio` above 1 means higher categories.
 *
 * Newton's method to a change of 1e-9 in every log odds; standard errors from the analytic observed information. Separated data:
 * infinite estimates are null. Up to 100 categories. Listwise, weights ignored. R: `MASS::polr`, whose errors are looser.
 * Cost: about ten passes of O(n p²).
 */
export const ordinal: Procedure<'ordinal'> = {
  check: checkOutcome,
  run(data, request) {
    const design = designOf(data, request);
    const { labels, codes, sizes } = groupsOf(design.outcome);
    const head = {
      n: design.outcome.values.length,
      missing: 'listwise' as const,
      definition: note('ordinal'),
    };
    if (labels.length < 2 || labels.length > MOST_CATEGORIES) {
      const reason = note('not-categories', { count: labels.length, most: MOST_CATEGORIES });
      return {
        ...head,
        thresholds: null,
        coefficients: null,
        logLikelihood: null,
        notes: [...design.notes, reason],
      };
    }
    const solved = leastSquares(columnsOf(design.terms), design.outcome, null);
    const white = whiten(solved);
    const cuts = labels.length - 1;
    const fit = fitCumulative(white, { codes, levels: labels.length });
    const parallel = fit.outcome === 'converged' ? brant(white, { codes, levels: labels.length }) : null;
    const separated = fit.outcome === 'runaway';
    const estimates = estimatesOf(fit, jacobianOf(white, solved, cuts));
    const byTerm = new Map(solved.kept.map((j, at) => [j, estimates[cuts + at]!]));
    const cutTerms = labels.slice(1).map((label, k) => ({ name: `${labels[k]}|${label}`, spread: 1 }));
    const terms = design.terms.map(({ name, column }) => ({ name, spread: sdOf(toDoubles(column)) }));
    const nullLogLikelihood = sizes.reduce((sum, size) => sum + size * Math.log(size / head.n), 0);
    const notes = [...design.notes, ...collinearNotes(solved, design.terms)];
    if (separated) notes.push(note('categories-separated'));
    if (fit.outcome === 'stuck') notes.push(note('no-clear-maximum'));
    if (!parallel && labels.length > 2) notes.push(note('no-brant'));
    return {
      ...head,
      categories: labels.map((value, k) => ({ value, n: sizes[k]! })),
      thresholds: logitCoefficients(
        cutTerms,
        new Map(estimates.slice(0, cuts).entries()),
        separated,
        request.confidence,
      ).map(({ term, b, standardError, z, p }) => ({ threshold: term, estimate: b, standardError, z, p })),
      coefficients: logitCoefficients(terms, byTerm, separated, request.confidence),
      ...fitIndices(fit.value, nullLogLikelihood, head.n, white.width - 1),
      brant: parallel && {
        ...{ chi2: parallel.chi2, df: parallel.df, p: parallel.p },
        terms: solved.kept.map((j, at) => ({
          term: design.terms[j]!.name,
          ...(parallel.byColumn[at] ?? nothing),
        })),
      },
      iterations: fit.iterations,
      separated,
      notes,
    };
  },
};
