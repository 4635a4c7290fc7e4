import { Matrix } from 'ml-matrix';
import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { note } from '../../notes/note.ts';
import { checkOutcome, columnsOf, designOf } from '../design.ts';
import { leastSquares } from '../least-squares.ts';
import { collinearNotes } from '../linear-model.ts';
import { logitCoefficients } from '../logit-table.ts';
import { estimatesOf } from '../newton.ts';
import { whiten, type Whitened } from '../whiten.ts';
import { spreadsOf } from './ground.ts';
import { likelihoodTest } from './likelihood-test.ts';
import { fitCategories, hits } from './multinomial-fit.ts';

const MOST_CATEGORIES = 30;
/** Coefficients in all: a step of the search adds the cube of this. */
const MOST_PARAMETERS = 600;

/** From whitened coefficients to those of the columns as given, for each category. */
function jacobianOf({ width, transform }: Whitened, others: number): Matrix {
  const one = Matrix.from1DArray(width, width, transform);
  const jacobian = Matrix.zeros(others * width, others * width);
  for (let k = 0; k < others; k++) jacobian.setSubMatrix(one, k * width, k * width);
  return jacobian;
}

/**
 * Multinomial logit of an outcome in categories without order: log odds of each against a reference, all at once. `oddsRatio` above 1:
 * that category grows likelier than the reference with the predictor.
 *
 * Newton’s method to a change of 1e-9 in every log odds. Where predictors part categories the infinite estimates are null. Up to 30
 * categories and 600 coefficients. Listwise, weights ignored. R: `nnet::multinom`, which stops earlier. Cost: about ten passes of
 * O(n k² p²).
 */
export const multinomial: Procedure<'multinomial'> = {
  check: checkOutcome,
  run(data, request) {
    const design = designOf(data, request);
    const { labels, codes, sizes } = groupsOf(design.outcome);
    const n = design.outcome.values.length;
    const head = { n, missing: 'listwise' as const, definition: note('multinomial') };
    const nothing = { ...head, categories: null, coefficients: null };
    if (labels.length < 2 || labels.length > MOST_CATEGORIES) {
      const reason = note('not-categories', { count: labels.length, most: MOST_CATEGORIES });
      return { ...nothing, notes: [...design.notes, reason] };
    }
    const at = request.reference === undefined ? 0 : labels.findIndex((label) => label === request.reference);
    if (at < 0) throw new RequestError('reference', 'one-of', { options: labels.join(', ') });
    const order = [at, ...labels.keys()].filter((code, place, all) => all.indexOf(code) === place);
    const own = order.map((code) => labels[code]!);
    const counts = order.map((code) => sizes[code]!);
    const places = Int32Array.from(order, (_, code) => order.indexOf(code));

    const { terms } = design;
    const solved = leastSquares(
      columnsOf(terms),
      { kind: 'real', name: '', values: Float64Array.from(codes) },
      null,
    );
    const white = whiten(solved);
    const categories = { codes: codes.map((code) => places[code]!), others: labels.length - 1 };
    if (categories.others * white.width > MOST_PARAMETERS) {
      const reason = note('too-many-coefficients', { most: MOST_PARAMETERS });
      return { ...nothing, notes: [...design.notes, reason] };
    }
    const fit = fitCategories(white, categories, counts);
    const separated = fit.outcome === 'runaway';
    const estimates = estimatesOf(fit, jacobianOf(white, categories.others));
    const rows = own.slice(1).flatMap((category, k) => {
      const block = estimates.slice(k * white.width, (k + 1) * white.width);
      const byTerm = new Map([
        [0, block[0]!],
        ...solved.kept.map((j, place) => [j + 1, block[place + 1]!] as const),
      ]);
      const table = logitCoefficients(spreadsOf({ terms }), byTerm, separated, request.confidence);
      return table.map((each) => ({ category, ...each }));
    });
    const empty = counts.reduce((sum, size) => sum + size * Math.log(size / n), 0);
    const parameters = categories.others * white.width;
    const test = likelihoodTest(fit.value, empty, parameters - categories.others, parameters, n);
    return {
      ...head,
      reference: own[0]!,
      categories: own.map((value, k) => ({ value, n: counts[k]! })),
      coefficients: rows,
      ...test,
      nagelkerke: Math.expm1(-test.chi2 / n) / Math.expm1((2 * empty) / n),
      correct: hits(white, categories, fit.parameters) / n,
      iterations: fit.iterations,
      separated,
      notes: [
        ...design.notes,
        ...(separated ? [note('categories-separated')] : []),
        ...(fit.outcome === 'stuck' ? [note('no-clear-maximum')] : []),
        ...collinearNotes(solved, terms),
      ],
    };
  },
};
