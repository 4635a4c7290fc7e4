import { toDoubles } from '../../columns.ts';
import { note } from '../../notes/note.ts';
import type { Procedure } from '../../dataset/dataset.ts';
import { normalDensity, normalQuantile } from '../../numeric/distributions.ts';
import { areaUnderCurve } from '../binary-fit.ts';
import { checkOutcome } from '../design.ts';
import { fitIndices, logitCoefficients } from '../logit-table.ts';
import { probitFamily } from './family.ts';
import { fitFamily, linearPredictor } from './fit.ts';
import { estimatesByTerm, fitNotes, groundOf, spreadsOf } from './ground.ts';

/**
 * Probit regression of a 0/1 outcome: P(event) = Φ(Σ b x). `marginal` is the average change of that probability for one more of the
 * predictor, mean φ(η) · b.
 *
 * Fisher scoring to a change of 1e-9 in every η. Separated data: estimates that run to infinity are null. Two values other than 0
 * and 1: the higher is the event. Listwise, weights ignored. R: `glm(family = binomial("probit"))`. Cost: about ten passes of O(n p²).
 */
export const probit: Procedure<'probit'> = {
  check: checkOutcome,
  run(data, request) {
    const given = groundOf(data, request);
    const head = { n: given.n, missing: 'listwise' as const, definition: note('probit') };
    const values = [...new Set(toDoubles(given.solved.outcome))].sort((a, b) => a - b);
    if (values.length !== 2) {
      const reason = note('not-two-values', { count: values.length });
      return { ...head, coefficients: null, separated: null, notes: [...given.notes, reason] };
    }
    const [other, event] = values as [number, number];
    const isNamed = other === 0 && event === 1;
    const ground = { ...given, outcome: given.outcome.map((value) => Number(value === event)) };
    const ones = ground.outcome.reduce((sum, y) => sum + y, 0);
    const share = ones / ground.n;
    const fit = fitFamily(ground, probitFamily, normalQuantile(share));
    const eta = linearPredictor(ground, fit.parameters);
    const density = eta.reduce((sum, each) => sum + normalDensity(each), 0) / ground.n;
    const separated = fit.outcome === 'runaway';
    const reach = normalQuantile((1 + request.confidence) / 2);
    const table = logitCoefficients(
      spreadsOf(ground),
      estimatesByTerm(ground, fit),
      separated,
      request.confidence,
    );
    const empty = ones * Math.log(share) + (ground.n - ones) * Math.log1p(-share);
    return {
      ...head,
      coefficients: table.map(({ term, b, standardError, z, p }, at) => ({
        ...{ term, b, standardError, z, p },
        interval: [b - reach * standardError, b + reach * standardError] as const,
        marginal: at === 0 ? null : b * density,
      })),
      ...fitIndices(fit.value, empty, ground.n, ground.white.width - 1),
      auc: areaUnderCurve(eta, ground.outcome),
      iterations: fit.iterations,
      separated,
      notes: [
        ...(isNamed ? [] : [note('event-is', { outcome: request.outcome, event, other })]),
        ...fitNotes(ground, fit),
      ],
    };
  },
};
