import type { Procedure } from '../../dataset/dataset.ts';
import { note } from '../../notes/note.ts';
import { twoSidedNormal } from '../../numeric/distributions.ts';
import { roundForTies } from '../../numeric/ranks.ts';

const LEAST_TOTALS = 50;
const LEAST_OF_A_BIN = 5;

/** How far a bin stands out from the mean of its neighbours. Source: Burgstahler & Dichev (1997), J. Account. Econ. 24, 99–126. */
function standingOut(n: number, before: number, own: number, after: number): number {
  const [p, around] = [own / n, (before + after) / n];
  const variance = n * p * (1 - p) + (n * around * (1 - around)) / 4;
  return (own - (before + after) / 2) / Math.sqrt(variance);
}

/** Do unusually many lie just above a line? Cost: one pass. */
export const tierJump: Procedure<'tierJump'> = {
  run(data, { total, line, width }) {
    const totals = [...data.numbers(total)].filter((value) => !Number.isNaN(value));
    const bins = [-2, -1, 0, 1].map((place) => ({
      from: line + place * width,
      to: line + (place + 1) * width,
      // Where a total is on a bound but for rounding, it is above it.
      n: totals.filter((value) => Math.floor(roundForTies((value - line) / width)) === place).length,
    }));
    const counts = bins.map((bin) => bin.n) as [number, number, number, number];
    const [first, second, third, fourth] = counts;
    const n = totals.length;
    const few = n < LEAST_TOTALS;
    const stands = (before: number, own: number, after: number) =>
      few || Math.min(before, after) < LEAST_OF_A_BIN ? NaN : standingOut(n, before, own, after);
    const [zBelow, zAbove] = [stands(first, second, third), stands(second, third, fourth)];
    return {
      n,
      missing: 'listwise',
      definition: note('tier-jump'),
      bins,
      zAbove,
      pAbove: twoSidedNormal(zAbove),
      zBelow,
      pBelow: twoSidedNormal(zBelow),
      notes: [
        ...(few ? [note('few-totals', { least: LEAST_TOTALS })] : []),
        ...(!few && (Number.isNaN(zAbove) || Number.isNaN(zBelow))
          ? [note('few-around-line', { least: LEAST_OF_A_BIN })]
          : []),
      ],
    };
  },
};
