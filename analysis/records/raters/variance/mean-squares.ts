import type { Cells } from './cells.ts';
import { designs, type Component, type Design, type Source } from './designs.ts';

/** A component by analysis of variance. */
export interface Analysed extends Component {
  readonly df: number;
  readonly meanSquare: number;
  /** Negative ones as they are. */
  readonly variance: number;
}

const subsets = (facets: readonly Source[]): Source[][] =>
  facets.reduce<Source[][]>((all, facet) => [...all, ...all.map((own) => [...own, facet])], [[]]);

/** Σ over cells of the squared mean of all cells that agree in some facets. */
function squaredMeans({ mean, codes, sizes }: Cells, facets: readonly Source[], grand: number): number {
  const sums = new Float64Array(facets.reduce((product, facet) => product * sizes[facet], 1));
  mean.forEach((value, cell) => {
    sums[facets.reduce((at, facet) => at * sizes[facet] + codes[facet][cell]!, 0)]! += value - grand;
  });
  const each = mean.length / sums.length;
  return sums.reduce((sum, own) => sum + own * own, 0) / each;
}

/** Effects of the crossed design that an effect of this one is made of: what is nested takes over the effect without its nest. */
function crossedPartsOf({ source, facets }: Component): Source[][] {
  return source.includes('r:i') ? [facets.filter((facet) => facet !== 'i'), [...facets]] : [[...facets]];
}

/**
 * Variance components of a balanced design by expected mean squares (Brennan 2001, chapters 3 and 4): the mean square of a component
 * expects the sum of all components that contain it, each times the cells that share its level.
 */
export function analyseVariance(cells: Cells, design: Design): Analysed[] {
  const { mean, sizes } = cells;
  const grand = mean.reduce((sum, value) => sum + value, 0) / mean.length;
  const squares = (facets: readonly Source[]) =>
    subsets(facets).reduce(
      (sum, own) => sum + (-1) ** (facets.length - own.length) * squaredMeans(cells, own, grand),
      0,
    );
  const degrees = (facets: readonly Source[]) => facets.reduce((df, facet) => df * (sizes[facet] - 1), 1);
  const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0);
  const found = designs[design].map((component) => {
    const parts = crossedPartsOf(component);
    const df = sum(parts.map(degrees));
    return { ...component, df, meanSquare: sum(parts.map(squares)) / df };
  });
  const variances = new Map<string, number>();
  for (const { source, facets, meanSquare } of found.toReversed()) {
    const within = (own: readonly Source[]) =>
      mean.length / own.reduce((product, facet) => product * sizes[facet], 1);
    const larger = found.filter(
      (other) => other.source !== source && facets.every((facet) => other.facets.includes(facet)),
    );
    const rest = sum(larger.map((other) => within(other.facets) * variances.get(other.source)!));
    variances.set(source, (meanSquare - rest) / within(facets));
  }
  return found.map((component) => ({ ...component, variance: variances.get(component.source)! }));
}
