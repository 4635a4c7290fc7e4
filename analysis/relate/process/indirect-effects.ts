import type { IntervalKind } from '../bootstrap-interval.ts';
import { bootstrapSummary, type BootstrapSummary } from '../bootstrap-interval.ts';
import type { Random } from '../../numeric/random.ts';
import type { Effect, Leg, LegOf } from './effects.ts';
import { resampleEquations } from './resample.ts';
import { productName, type ProcessVariables } from './variables.ts';

/** How effects are bootstrapped. */
export interface Bootstrapping {
  readonly samples: number;
  readonly random: Random;
  readonly kind: IntervalKind;
  readonly confidence: number;
}

export type Bootstrapped<About> = About & { readonly estimate: number } & BootstrapSummary;

/** Columns of all equations, once each, and where each equation finds its own. */
function layOut({ equations, covariates, centred }: ProcessVariables, moderator: string | undefined) {
  const names = [...centred.keys()];
  const columns = [...centred.values(), ...covariates.map(({ column }) => Float64Array.from(column.values))];
  const placed = equations.map(({ outcome, causes, moderated }) => {
    const products = moderated.map((cause) => productName(cause, moderator!));
    const main = moderated.length > 0 ? [...causes, moderator!] : causes;
    const own = [...main, ...products].map((name) => names.indexOf(name));
    return {
      outcome: names.indexOf(outcome),
      predictors: [...own, ...covariates.map((_, i) => names.length + i)],
    };
  });
  return { columns, placed };
}

/** Effects with standard errors and intervals from the same bootstrap samples of respondents. */
export function bootstrapEffects<About>(
  variables: ProcessVariables,
  moderator: string | undefined,
  legs: LegOf,
  effects: readonly Effect<About>[],
  { samples, random, kind, confidence }: Bootstrapping,
): { found: Bootstrapped<About>[]; skipped: number } {
  const { equations } = variables;
  const { columns, placed } = layOut(variables, moderator);
  const drawn = effects.map(() => new Float64Array(samples));
  let kept = 0;
  const { skipped } = resampleEquations(columns, placed, { samples, random }, (slopes) => {
    const legsHere = (from: string, to: string): Leg => {
      const e = equations.findIndex(({ outcome }) => outcome === to);
      const { causes, moderated } = equations[e]!;
      const at = moderated.indexOf(from);
      return {
        slope: slopes[e]![causes.indexOf(from)]!,
        product: at < 0 ? 0 : slopes[e]![causes.length + 1 + at]!,
      };
    };
    effects.forEach(({ of }, i) => (drawn[i]![kept] = of(legsHere)));
    kept++;
  });
  const found = effects.map(({ about, of }, i) => {
    const estimate = of(legs);
    const summary = bootstrapSummary(drawn[i]!.subarray(0, kept), { kind, estimate, confidence });
    return { ...about, estimate, ...summary };
  });
  return { found, skipped };
}
