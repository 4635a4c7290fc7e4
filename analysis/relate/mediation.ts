import { toDoubles } from '../columns.ts';
import { note, type Note } from '../notes/note.ts';
import { RequestError, type Procedure } from '../dataset/dataset.ts';
import type { ReadOf } from '../model/procedures/index.ts';
import { twoSidedNormal } from '../numeric/distributions.ts';
import type { NumericColumn } from '../dataset/pair-sums.ts';
import { createRandom } from '../numeric/random.ts';
import { checkOutcome, columnsOf, designOf } from './design.ts';
import { bootstrapIndirect } from './indirect.ts';
import { leastSquares } from './least-squares.ts';
import { linearModel, type Coefficient, type Estimate } from './linear-model.ts';
import { MOST_RESAMPLED } from './moments.ts';

function path({ b, standardError, t, p, interval }: Coefficient): Estimate {
  return { b, standardError, t, p, interval };
}

/** Sobel's normal test of a·b: short of power next to the bootstrap, printed since readers ask for it. */
function sobel(a: Estimate, b: Estimate): { sobelZ: number; sobelP: number } {
  const sobelZ = (a.b * b.b) / Math.hypot(a.b * b.standardError, b.b * a.standardError);
  return { sobelZ, sobelP: twoSidedNormal(sobelZ) };
}

function predictorsOf({ predictor, mediators, covariates }: ReadOf<'mediation'>): string[] {
  return [predictor, ...mediators, ...covariates];
}

/**
 * Parallel mediation: predictor → mediators → outcome, each path adjusted for the covariates.
 *
 * `a` predictor to mediator, `b` mediator to outcome, `c` total and `cPrime` direct effect; `indirect` a·b with a percentile
 * bootstrap interval – one without 0 is a mediated effect. `ratio` indirect/total, only when both have one sign. Listwise, weights
 * ignored; collinear or constant variables give nulls. R: `lm` and `boot`. Cost: bootstrap × n × (variables)²/2.
 */
export const mediation: Procedure<'mediation'> = {
  check(request) {
    const predictors = predictorsOf(request);
    const twice = predictors.find((name, i) => predictors.indexOf(name) !== i);
    if (twice !== undefined) throw new RequestError('mediators', 'two-roles', { name: twice });
    checkOutcome({ outcome: request.outcome, predictors });
  },
  run(data, request) {
    const design = designOf(data, {
      outcome: request.outcome,
      predictors: predictorsOf(request),
      categorical: request.categorical.filter((name) => request.covariates.includes(name)),
    });
    const [x, ...others] = design.terms;
    const mediators = others.slice(0, request.mediators.length);
    const covariates = others.slice(request.mediators.length);
    const head = {
      n: design.outcome.values.length,
      missing: 'listwise' as const,
      definition: note('mediation', { samples: request.bootstrap, seed: request.seed }),
    };
    const nothing = {
      a: null,
      b: null,
      c: null,
      cPrime: null,
      indirect: null,
      totalIndirect: null,
      ratio: null,
    };
    const short = (reason: Note) => ({ ...head, ...nothing, notes: [...design.notes, reason] });
    if (head.n <= design.terms.length + 1) return short(note('too-few-for-model'));

    const reading = { robust: 'none' as const, confidence: request.confidence };
    const fit = (outcome: NumericColumn, terms: typeof design.terms) => {
      const solved = leastSquares(columnsOf(terms), outcome, null);
      return { ...linearModel(solved, terms, reading), complete: solved.kept.length === terms.length };
    };
    const full = fit(design.outcome, [x!, ...others]);
    if (!full.complete) return short(note('mediation-collinear'));
    const direct = full.model.coefficients;
    const a = mediators.map(({ name, column }) => ({
      mediator: name,
      ...path(fit(column, [x!, ...covariates]).model.coefficients[1]!),
    }));
    const b = mediators.map(({ name }, j) => ({ mediator: name, ...path(direct[j + 2]!) }));
    const c = path(fit(design.outcome, [x!, ...covariates]).model.coefficients[1]!);
    if (!Number.isFinite(direct[1]!.b / direct[1]!.standardError)) return short(note('outcome-exact'));

    const { summaries, skipped } = bootstrapIndirect(
      {
        predictor: toDoubles(x!.column),
        mediators: mediators.map((term) => toDoubles(term.column)),
        outcome: toDoubles(design.outcome),
        covariates: covariates.map((term) => toDoubles(term.column)),
      },
      { samples: request.bootstrap, confidence: request.confidence, random: createRandom(request.seed) },
    );
    const total = a.reduce((sum, each, j) => sum + each.b * b[j]!.b, 0);
    const notes = [...design.notes, ...full.notes];
    if (skipped > 0) notes.push(note('samples-skipped', { count: skipped }));
    if (head.n > MOST_RESAMPLED) notes.push(note('moments-resampled', { most: MOST_RESAMPLED }));
    const sameSign = total * c.b > 0;
    if (!sameSign) notes.push(note('signs-differ'));
    return {
      ...head,
      a,
      b,
      c,
      cPrime: path(direct[1]!),
      indirect: a.map((each, j) => ({
        mediator: each.mediator,
        estimate: each.b * b[j]!.b,
        ...summaries[j]!,
        ...sobel(each, b[j]!),
      })),
      totalIndirect: { estimate: total, ...summaries[a.length]! },
      ratio: sameSign ? total / c.b : null,
      notes,
    };
  },
};
