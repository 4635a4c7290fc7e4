import type { Layout } from './layout.ts';

/** An effect within people: which factors are crossed (none: the mean of all measures), and its orthonormal contrasts of the columns. */
export interface WithinEffect {
  readonly factors: readonly string[];
  readonly contrasts: readonly Float64Array[];
}

/** Orthonormal contrasts of some levels: each level against the mean of those before it. */
function helmert(count: number): Float64Array[] {
  return Array.from({ length: count - 1 }, (_, i) => {
    const length = Math.sqrt((i + 1) * (i + 2));
    return Float64Array.from({ length: count }, (__, level) =>
      level <= i ? 1 / length : level === i + 1 ? -(i + 1) / length : 0,
    );
  });
}

const level = (count: number) => new Float64Array(count).fill(1 / Math.sqrt(count));

/** Effects of the factors within people, those of fewer factors first. Together their contrasts turn the columns without stretching them. */
export function withinEffects({ factors, levels }: Layout): WithinEffect[] {
  const choices = Array.from({ length: 2 ** factors.length }, (_, code) =>
    factors.map((__, i) => Math.floor(code / 2 ** i) % 2 === 1),
  );
  const effects = choices.map((chosen): WithinEffect => {
    const parts = factors.map(({ labels }, i) =>
      chosen[i] ? helmert(labels.length) : [level(labels.length)],
    );
    const products = parts.reduce<Float64Array[][]>(
      (found, own) => found.flatMap((before) => own.map((each) => [...before, each])),
      [[]],
    );
    return {
      factors: factors.filter((_, i) => chosen[i]).map(({ name }) => name),
      contrasts: products.map((product) =>
        Float64Array.from(levels, (own) => product.reduce((value, part, i) => value * part[own[i]!]!, 1)),
      ),
    };
  });
  return effects.sort((a, b) => a.factors.length - b.factors.length);
}
