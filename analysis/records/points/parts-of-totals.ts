import { blocksOf, type Cell, type Label, labelsOf, type Standing } from './standings.ts';

/** What totals are made of, unit by unit. */
export interface Parts {
  /** The names of the parts: of the scores, then of what stands beside them. */
  readonly names: readonly (Label | null)[];
  readonly kinds: readonly ('scores' | 'bonus' | 'override')[];
  /** For each peer group and period its units, each with the points of every part. */
  readonly blocks: readonly (readonly Float64Array[])[];
  /** Units in periods that lack a score which others of their block have: they are in no block. */
  readonly incomplete: number;
}

/**
 * The scores of standings of one scheme by a label of theirs, with bonus and override where there is any. An indicator that nobody of
 * a block was scored on brings it 0. Cost: a pass over the cells.
 */
export function partsOfTotals(
  standings: readonly Standing[],
  labelOf: (cell: Cell) => Label | null = ({ indicator }) => indicator,
): Parts {
  const labels = labelsOf(standings.flatMap(({ cells }) => cells.map(labelOf)));
  const place = new Map(labels.map((label, i) => [label, i]));
  const beside = (['bonus', 'override'] as const).filter((part) => standings.some((each) => each[part]));
  const isScored = ({ score }: Cell) => !Number.isNaN(score);
  let incomplete = 0;
  const blocks = blocksOf(standings).map(({ standings: own }) => {
    const scored = new Set(
      own.flatMap(({ cells }) => cells.filter(isScored).map(({ indicator }) => indicator)),
    );
    return own.flatMap((standing) => {
      const { cells } = standing;
      const known = new Set(cells.map(({ indicator }) => indicator));
      const isWhole = cells.every((cell) => isScored(cell) || !scored.has(cell.indicator));
      if (scored.size === 0 || !isWhole || [...scored].some((each) => !known.has(each))) {
        incomplete++;
        return [];
      }
      const points = new Float64Array(labels.length + beside.length);
      for (const cell of cells) points[place.get(labelOf(cell))!]! += cell.score || 0;
      beside.forEach((part, i) => (points[labels.length + i] = standing[part] || 0));
      return [points];
    });
  });
  return {
    names: [...labels, ...beside],
    kinds: [...labels.map(() => 'scores' as const), ...beside],
    blocks: blocks.filter((own) => own.length > 0),
    incomplete,
  };
}

/** The points of each part as deviations from the mean of its block, all blocks after each other. */
export function deviationsOf({ names, blocks }: Pick<Parts, 'names' | 'blocks'>): Float64Array[] {
  const means = blocks.map((own) =>
    names.map((_, part) => own.reduce((sum, points) => sum + points[part]!, 0) / own.length),
  );
  return names.map((_, part) =>
    Float64Array.from(
      blocks.flatMap((own, at) =>
        own.map((points) => settled(points[part]! - means[at]![part]!, means[at]![part]!)),
      ),
    ),
  );
}

/** What rounding of the mean leaves of a difference is none. */
export const settled = (difference: number, mean: number) =>
  Math.abs(difference) <= 1e-12 * Math.abs(mean) ? 0 : difference;
