import { Matrix } from 'ml-matrix';
import { toDoubles } from '../columns.ts';
import { note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { areaUnderCurve, fitBinary } from './binary-fit.ts';
import { classify } from './classification.ts';
import { checkOutcome, columnsOf, designOf } from './design.ts';
import { hosmerLemeshow } from './hosmer-lemeshow.ts';
import { leastSquares } from './least-squares.ts';
import { collinearNotes } from './linear-model.ts';
import { fitIndices, logitCoefficients } from './logit-table.ts';
import { estimatesOf } from './newton.ts';
import { sdOf } from './spread.ts';
import { realColumn } from '../numeric/triangle.ts';
import { predict, whiten } from './whiten.ts';

/**
 * Logistic regression of a 0/1 outcome. `oddsRatio` above 1: the odds of the event rise with the predictor; `auc` .5 is chance.
 *
 * Fisher scoring to a change of 1e-9 in every log odds. Where the predictors separate the outcome the estimates that run to infinity
 * are null and `separated` is true; a collinear term is null. Two values other than 0 and 1: the higher is the event.
 * Listwise, weights ignored. R: `glm(family = binomial)`, Wald tests. Cost: about ten passes of O(n p²).
 */
export const logistic: Procedure<'logistic'> = {
  check: checkOutcome,
  run(data, request) {
    const design = designOf(data, request);
    const notes = [...design.notes];
    const answers = toDoubles(design.outcome);
    const head = {
      n: design.outcome.values.length,
      missing: 'listwise' as const,
      definition: note('logistic'),
    };
    const values = [...new Set(answers)].sort((a, b) => a - b);
    if (values.length !== 2) {
      const reason = note('not-two-values', { count: values.length });
      return { ...head, coefficients: null, separated: null, notes: [...notes, reason] };
    }
    const event = values[1]!;
    if (values[0] !== 0 || event !== 1)
      notes.push(note('event-is', { outcome: request.outcome, event, other: values[0]! }));
    const outcome = answers.map((value) => Number(value === event));

    const solved = leastSquares(columnsOf(design.terms), realColumn(outcome), null);
    const white = whiten(solved);
    const fit = fitBinary(white, outcome);
    const separated = fit.outcome === 'runaway';
    const estimates = estimatesOf(fit, Matrix.from1DArray(white.width, white.width, white.transform));
    const terms = [
      { name: '(Intercept)', spread: 1 },
      ...design.terms.map(({ name, column }) => ({ name, spread: sdOf(toDoubles(column)) })),
    ];
    const byTerm = new Map([
      [0, estimates[0]!],
      ...solved.kept.map((j, at) => [j + 1, estimates[at + 1]!] as const),
    ]);
    if (separated) notes.push(note('outcome-separated'));
    if (fit.outcome === 'stuck') notes.push(note('no-clear-maximum'));
    const ones = outcome.reduce((sum, y) => sum + y, 0);
    const share = ones / head.n;
    const eta = predict(white, fit.parameters);
    const chances = eta.map((each) => 1 / (1 + Math.exp(-each)));
    const lemeshow = hosmerLemeshow(chances, outcome, request.groups);
    if (lemeshow.p === null) notes.push(note('too-few-predictions'));
    const nullLogLikelihood = ones * Math.log(share) + (head.n - ones) * Math.log1p(-share);
    return {
      ...head,
      coefficients: logitCoefficients(terms, byTerm, separated, request.confidence),
      ...fitIndices(fit.value, nullLogLikelihood, head.n, white.width - 1),
      auc: areaUnderCurve(eta, outcome),
      hosmerLemeshow: lemeshow,
      classification: classify(chances, outcome, request.cutoff),
      iterations: fit.iterations,
      separated,
      notes: [...notes, ...collinearNotes(solved, design.terms)],
    };
  },
};
