import type { Values } from '../../../../analysis/model/frame/frame.ts';

/** The values that an address asks for: `dimension:value`, several apart by commas. */
export function valuesIn(query: string | null): Values {
  const pairs = (query ?? '').split(',').map((pair) => pair.split(':'));
  return Object.fromEntries(
    pairs.flatMap(([dimension, value]) => (dimension && value ? [[dimension, value]] : [])),
  );
}

export function queryOf(values: Values): string {
  return Object.entries(values)
    .map(([dimension, value]) => `${dimension}:${value}`)
    .join(',');
}

/** The values with one of them chosen, or given up where the value is empty. */
export function withValue(values: Values, dimension: string, value: string): Values {
  const others = Object.entries(values).filter(([code]) => code !== dimension);
  return Object.fromEntries(value ? [...others, [dimension, value]] : others);
}
