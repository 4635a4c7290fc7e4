import { toDoubles } from '../columns.ts';
import { note } from '../notes/note.ts';
import { RequestError, type Procedure } from '../dataset/dataset.ts';
import { tQuantile } from '../numeric/distributions.ts';
import { checkOutcome, columnsOf, designOf, type Term } from './design.ts';
import { johnsonNeyman, slopeAt, type ChangingSlope } from './johnson-neyman.ts';
import { isConstantOutcome, leastSquares } from './least-squares.ts';
import { meanOf, sdOf } from './spread.ts';
import { realColumn } from '../numeric/triangle.ts';
import { collinearNotes, estimate, linearModel, type FittedModel } from './linear-model.ts';

/** A term made of given values. */
function termOf(name: string, values: Float64Array): Term {
  return { name, predictor: name, column: realColumn(values) };
}

/** Percent of respondents below a moderator value. */
function percentBelow(values: Float64Array, at: number): number {
  return (100 * values.reduce((count, value) => count + Number(value < at), 0)) / values.length;
}

/** The slope of the predictor as it changes with the moderator, read from coefficients 1 and 3 of the model. */
function changingSlope({ fit, covariance }: FittedModel): ChangingSlope {
  const width = fit.k + 1;
  const [b, c] = [fit.coefficients[1]!, fit.coefficients[3]!];
  return { b, c, bb: covariance[width + 1]!, bc: covariance[width + 3]!, cc: covariance[3 * width + 3]! };
}

/**
 * Moderation: does the slope of the predictor depend on the moderator? Linear model with their product and covariates.
 *
 * `simpleSlopes` at the mean of the moderator and one SD to each side; `johnsonNeyman` gives the moderator values where the slope
 * stops being significant. `at` and bounds are in the moderator's own units, centred or not; b of the product does not depend on
 * centring, b of predictor and moderator do. Listwise, weights ignored. R: `lm(y ~ x * w)`, `emmeans::emtrends`. O(n p²).
 */
export const moderation: Procedure<'moderation'> = {
  check({ outcome, predictor, moderator, covariates }) {
    if (moderator === predictor) throw new RequestError('moderator', 'differ', { other: 'predictor' });
    const twice = covariates.find((name) => name === predictor || name === moderator);
    if (twice !== undefined) throw new RequestError('covariates', 'two-roles', { name: twice });
    checkOutcome({ outcome, predictors: [predictor, moderator, ...covariates] });
  },
  run(data, request) {
    const design = designOf(data, {
      outcome: request.outcome,
      predictors: [request.predictor, request.moderator, ...request.covariates],
      categorical: request.categorical.filter((name) => request.covariates.includes(name)),
    });
    const [x, w, ...covariates] = design.terms as [Term, Term, ...Term[]];
    const [predictor, moderator] = [toDoubles(x.column), toDoubles(w.column)];
    const [centreX, centreW] = request.center ? [meanOf(predictor), meanOf(moderator)] : [0, 0];
    const cx = predictor.map((value) => value - centreX);
    const cw = moderator.map((value) => value - centreW);
    const product = termOf(
      `${x.name} × ${w.name}`,
      cx.map((value, i) => value * cw[i]!),
    );
    const terms = [termOf(x.name, cx), termOf(w.name, cw), product, ...covariates];
    const solved = leastSquares(columnsOf(terms), design.outcome, null);
    const head = {
      n: moderator.length,
      missing: 'listwise' as const,
      definition: note('moderation', { centring: note(request.center ? 'centred' : 'not-centred') }),
    };
    const nothing = { model: null, interaction: null, simpleSlopes: null, johnsonNeyman: null };
    if (moderator.length === 0 || isConstantOutcome(solved)) {
      const reason = note(moderator.length === 0 ? 'none-complete' : 'outcome-constant');
      return { ...head, ...nothing, notes: [...design.notes, reason] };
    }
    const fitted = linearModel(solved, terms, { robust: 'none', confidence: request.confidence });
    const notes = [...design.notes, ...collinearNotes(solved, terms), ...fitted.notes];
    if ([0, 1, 2].some((j) => !solved.kept.includes(j)))
      return {
        ...head,
        ...nothing,
        model: fitted.model,
        notes: [...notes, note('no-interaction')],
      };

    const slope = changingSlope(fitted);
    const { df } = fitted.fit;
    const centre = meanOf(moderator);
    const sd = sdOf(moderator);
    const simpleSlopes = [-1, 0, 1].map((step) => {
      const at = centre + step * sd;
      const { slope: b, standardError } = slopeAt(slope, at - centreW);
      const { b: value, ...test } = estimate(b, standardError, df, request.confidence);
      return { at, sd: step, slope: value, ...test };
    });
    const region = johnsonNeyman(slope, tQuantile((1 + request.confidence) / 2, df));
    const { b, standardError, t, p, interval, semipartial } = fitted.model.coefficients[3]!;
    return {
      ...head,
      model: fitted.model,
      interaction: {
        b,
        standardError,
        t,
        p,
        interval,
        r2Change: semipartial ** 2,
      },
      simpleSlopes,
      johnsonNeyman:
        df > 0 && fitted.fit.rss > 0
          ? {
              significant: region.significant,
              bounds: region.bounds.map((bound) => ({
                at: bound + centreW,
                percentBelow: percentBelow(moderator, bound + centreW),
              })),
              range: [moderator.reduce((a, v) => Math.min(a, v)), moderator.reduce((a, v) => Math.max(a, v))],
            }
          : null,
      notes,
    };
  },
};
