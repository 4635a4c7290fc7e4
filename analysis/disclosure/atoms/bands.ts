import { both } from '../../model/text.ts';
import type { Text } from '../../model/words.ts';
import { type Scoring, scoreVectors } from './score-vectors.ts';

/** A part of the values of a column by which respondents may be chosen. */
export interface Band {
  readonly value: number;
  readonly label: Text;
  /** It begins at this value, or above it. */
  readonly from?: number;
  readonly above?: number;
  /** It ends at this value, or below it. */
  readonly to?: number;
  readonly below?: number;
}

/**
 * Where a scale turns from low to middle and from middle to high: three eighths and five eighths of its range.
 *
 * @example
 * levelCuts([1, 5]) // => [2.5, 3.5]
 */
export function levelCuts([min, max]: readonly [number, number]): [low: number, high: number] {
  const step = (max - min) / 8;
  return [min + 3 * step, min + 5 * step];
}

const levelLabels = [both('偏低', 'low'), both('中等', 'moderate'), both('较高', 'high')] as const;

/**
 * The bands by which answers may enter conditions, by column: signs of careless answering or none, the levels of each scale, agreement or
 * not with each rated item. They part the values of their column.
 *
 * @example
 * const scoring = { items: { A: { reverse: false, range: [1, 5] } }, scales: { S: { items: ['A'], score: 'mean' } }, derived: {} };
 * const { A, S } = bandsOf(scoring);
 * A.map(({ to, above }) => to ?? above) // => [3, 3]
 * S.map(({ below, from, to, above }) => [below ?? from, to ?? above]) // => [[2.5, undefined], [2.5, 3.5], [undefined, 3.5]]
 */
export function bandsOf(scoring: Scoring): Record<string, readonly Band[]> {
  const ranges = scoreRanges(scoring);
  const rated = Object.entries(scoring.items).map(
    ([
      name,
      {
        range: [min, max],
      },
    ]) => {
      const middle = (min + max) / 2;
      return [
        name,
        [
          { value: 0, label: both('不同意或中立', 'does not agree'), to: middle },
          { value: 1, label: both('同意', 'agrees'), above: middle },
        ],
      ] as const;
    },
  );
  const scales = Object.keys(scoring.scales).flatMap((name) => {
    const range = ranges.get(name);
    if (!range) return [];
    const [low, high] = levelCuts(range);
    const [below, between, above] = levelLabels;
    return [
      [
        name,
        [
          { value: 1, label: below, below: low },
          { value: 2, label: between, from: low, to: high },
          { value: 3, label: above, above: high },
        ],
      ] as const,
    ];
  });
  const flagged = [
    { value: 0, label: both('作答质量无疑点', 'no sign of careless answering'), to: 0 },
    { value: 1, label: both('作答质量存疑', 'signs of careless answering'), above: 0 },
  ];
  return { flagged, ...Object.fromEntries(scales), ...Object.fromEntries(rated) };
}

/** Sums of sixths and the like without their last digits: a scale of six items ends at 5, not at 4.999999999999999. */
const withoutDust = (value: number) => Number(value.toPrecision(12));

/**
 * By scale and derived score the lowest and the highest value that it can have; none of scores that are no sums of answers.
 *
 * @example
 * const scoring = { items: { A: { reverse: true, range: [1, 5] } }, scales: {}, derived: { D: '2 * A' } };
 * scoreRanges(scoring).get('D') // => [2, 10]
 */
export function scoreRanges(scoring: Scoring): Map<string, [min: number, max: number]> {
  const ranges = new Map<string, [number, number]>();
  for (const [name, vector] of scoreVectors(scoring)) {
    if (!vector) continue;
    let [min, max] = [vector.constant, vector.constant];
    for (const [item, weight] of vector.weights) {
      const ends = scoring.items[item]!.range.map((end) => weight * end);
      min += Math.min(...ends);
      max += Math.max(...ends);
    }
    ranges.set(name, [withoutDust(min), withoutDust(max)]);
  }
  return ranges;
}
