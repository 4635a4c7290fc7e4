import type { FreeSlot, Model, Slot } from './model.ts';

/** Which items measure which factor. */
export interface Structure {
  readonly factors: readonly string[];
  readonly items: readonly string[];
  /** Positions in `items`, a list for each factor; the first is the marker. */
  readonly indicators: readonly (readonly number[])[];
}

/** The structure of a request: items in the order in which the factors name them. */
export function structureOf(factors: Readonly<Record<string, readonly string[]>>): Structure {
  const items = [...new Set(Object.values(factors).flat())];
  return {
    factors: Object.keys(factors),
    items,
    indicators: Object.values(factors).map((names) => names.map((name) => items.indexOf(name))),
  };
}

const LEVELS = ['configural', 'metric', 'scalar', 'strict'] as const satisfies readonly Equality[];

/** What the groups have in common: nothing, the loadings, also the intercepts, also the residual variances. */
export type Equality = 'configural' | 'metric' | 'scalar' | 'strict';

/**
 * The model that lavaan's `cfa` makes: the first loading of each factor is 1, factors covary freely, residuals do not; a factor
 * of one item has no residual. With equal intercepts the factor means of all groups but the first are free. Parameters that are
 * `different` over groups all the same have lavaan's names: `visual=~x2`, `x2~1`, `x2~~x2`.
 */
export function measurementModel(
  { factors, items, indicators }: Structure,
  meanStructure: boolean,
  groups = 1,
  equality: Equality = 'configural',
  different: readonly string[] = [],
): Model {
  const level = LEVELS.indexOf(equality);
  const shares = (from: Equality, name: string) => level >= LEVELS.indexOf(from) && !different.includes(name);
  const free: FreeSlot[] = [];
  const parameterOf = new Map<string, number>();
  const add = (slot: Slot, group: number, shared: boolean) => {
    const key = JSON.stringify([slot, shared ? null : group]);
    if (!parameterOf.has(key)) parameterOf.set(key, parameterOf.size);
    free.push({ slot, group, parameter: parameterOf.get(key)! });
  };
  const exact = new Set(indicators.filter((own) => own.length === 1).map((own) => own[0]!));
  for (let group = 0; group < groups; group += 1) {
    indicators.forEach((own, factor) => {
      for (const item of own.slice(1))
        add({ kind: 'loading', item, factor }, group, shares('metric', `${factors[factor]}=~${items[item]}`));
    });
    items.forEach((name, item) => {
      if (!exact.has(item)) add({ kind: 'residual', item }, group, shares('strict', `${name}~~${name}`));
    });
    for (let factor = 0; factor < factors.length; factor += 1)
      for (let other = 0; other <= factor; other += 1)
        add({ kind: 'factorCovariance', factor, other }, group, false);
    if (!meanStructure) continue;
    items.forEach((name, item) => add({ kind: 'intercept', item }, group, shares('scalar', `${name}~1`)));
    if (level >= LEVELS.indexOf('scalar') && group > 0)
      factors.forEach((_, factor) => add({ kind: 'factorMean', factor }, group, false));
  }
  return {
    items: items.length,
    factors: factors.length,
    groups,
    parameters: parameterOf.size,
    free,
    markers: indicators.map((own, factor) => ({ item: own[0]!, factor })),
    meanStructure,
  };
}
