/** A term of a model of means: factors that are crossed, perhaps with the slope of one covariate. */
export interface Effect {
  readonly factors: readonly string[];
  readonly covariate: string | null;
}

/** The variables of a model of means, and which of their interactions enter: all of the factors, none, or those listed. */
export interface Terms {
  readonly factors: readonly string[];
  readonly covariates: readonly string[];
  readonly interactions: 'full' | 'main' | readonly (readonly string[])[];
}

/** Every choice of one or more, small ones first. */
function subsetsOf<T>(of: readonly T[]): T[][] {
  const all = of.reduce<T[][]>((found, each) => [...found, ...found.map((own) => [...own, each])], [[]]);
  return all.slice(1).sort((a, b) => a.length - b.length);
}

/**
 * The effects of a model: covariates, factors, then interactions, those of fewer variables first.
 *
 * @example
 * effectsOf({ factors: ['A', 'B'], covariates: ['x'], interactions: 'full' }).map(nameOf) // => ['x', 'A', 'B', 'A × B']
 */
export function effectsOf({ factors, covariates, interactions }: Terms): Effect[] {
  const main: Effect[] = [
    ...covariates.map((covariate) => ({ factors: [], covariate })),
    ...factors.map((factor) => ({ factors: [factor], covariate: null })),
  ];
  if (interactions === 'main') return main;
  if (interactions === 'full') {
    const crossed = subsetsOf(factors).filter(({ length }) => length > 1);
    return [...main, ...crossed.map((own) => ({ factors: own, covariate: null }))];
  }
  const listed = interactions.map((names) => ({
    factors: factors.filter((factor) => names.includes(factor)),
    covariate: covariates.find((covariate) => names.includes(covariate)) ?? null,
  }));
  return [...main, ...listed.sort((a, b) => variablesOf(a).length - variablesOf(b).length)];
}

/** The variables of an effect. */
export function variablesOf({ factors, covariate }: Effect): readonly string[] {
  return covariate === null ? factors : [...factors, covariate];
}

export function nameOf(effect: Effect): string {
  return variablesOf(effect).join(' × ');
}

/** Whether an effect is crossed with more in the other one. */
export function isContained(effect: Effect, other: Effect): boolean {
  const [own, all] = [variablesOf(effect), variablesOf(other)];
  return own.length < all.length && own.every((name) => all.includes(name));
}
