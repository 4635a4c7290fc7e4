import type { Definition } from '../definition.ts';

/** What simulated answers are made with; nothing is known of real ones. */
export const simulatedStructure = { loading: 0.7, correlation: 0.3 } as const;

/**
 * A function that draws where a respondent stands on each item that belongs to a scale, from 0 to 1 after reversal. Items of a scale
 * have one standing in common (loading .7), any two scales correlate (.3): so reliabilities and correlations can be computed.
 */
export function latentLeanings({ scales, items }: Pick<Definition, 'scales' | 'items'>) {
  const scaleOf = new Map(
    items.flatMap(({ code }) => {
      const scale = scales.find((each) => each.items.includes(code));
      return scale ? [[code, scale.code] as const] : [];
    }),
  );
  const { loading, correlation } = simulatedStructure;
  return (random: () => number): ReadonlyMap<string, number> => {
    const common = normal(random);
    const standings = new Map(
      scales.map(({ code }) => [code, mixed(common, Math.sqrt(correlation), random)]),
    );
    return new Map(
      [...scaleOf].map(([item, scale]) => [item, share(mixed(standings.get(scale)!, loading, random))]),
    );
  };
}

/** A standard normal number that correlates with another. */
const mixed = (with_: number, weight: number, random: () => number) =>
  weight * with_ + Math.sqrt(1 - weight ** 2) * normal(random);

/** Box and Muller (1958). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** From ±2.5 standard deviations to 0 … 1: most answers are in the middle. */
const share = (value: number) => Math.min(0.999, Math.max(0, (value + 2.5) / 5));
