import { pearson } from '../numeric/pearson.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((all, each) => all + each, 0);

/** Entropy of each indicator over the log of the number of units: 1 where all units have an equal share. */
export const entropiesOf = (standard: readonly Float64Array[]): number[] =>
  standard.map((values) => {
    const total = sum(values);
    const own = values.map((value) => (value > 0 ? (value / total) * Math.log(value / total) : 0));
    return -sum(own) / Math.log(values.length);
  });

/** Weights that go as 1 − e. */
export function entropyWeights(standard: readonly Float64Array[]): number[] {
  const spreads = entropiesOf(standard).map((entropy) => 1 - entropy);
  return spreads.map((spread) => spread / sum(spreads));
}

function sdOf(values: Float64Array): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** CRITIC: how much an indicator spreads, times how little it says what others say. */
export function criticWeights(standard: readonly Float64Array[]): number[] {
  const information = standard.map(
    (values) =>
      sdOf(values) *
      sum(standard.map((other) => (other === values ? 0 : 1 - pearson([...values], [...other])))),
  );
  return information.map((each) => each / sum(information));
}
