import type { Released } from '../../../analysis/model/table.ts';
import { Problem } from '../../platform/problem.ts';
import type { Audience } from './audience.ts';

/** Where a result counts respondents. */
const counts = new Set(['n', 'nPairs']);

/** Single answers, and what is made of those of a few. */
const extremes = new Set(['min', 'max', 'missingReasons', 'criticalRatio27']);

/** Of fewer people quartiles would be their answers. */
const LEAST_FOR_QUARTILES = 30;
const shape = new Set(['median', 'q1', 'q3', 'skewness', 'kurtosis']);

/**
 * Replies to analyses. The research team has them as the engine, which holds their requests to the grammar, gives them. Others have those
 * whose groups all reach the floor, rounded as in print, without single values and without the notes, which tell of them.
 */
export function releaseAnswers<Reply extends { readonly analyses: readonly object[] }>(
  reply: Reply,
  { rounded, floor }: Audience,
): Released<Reply> {
  if (!rounded) return reply as Released<Reply>;
  if (reply.analyses.some((analysis) => smallest(analysis, false) < floor))
    throw new Problem('analysis-protected');
  const analyses = reply.analyses.map((analysis) => ({ ...(printed(analysis) as object), notes: [] }));
  return { ...reply, analyses } as Reply as Released<Reply>;
}

/** The smallest count anywhere in a result. */
function smallest(value: unknown, counting: boolean): number {
  if (typeof value === 'number') return counting ? value : Infinity;
  if (typeof value !== 'object' || value === null) return Infinity;
  const parts = Array.isArray(value)
    ? value.map((each) => smallest(each, counting))
    : Object.entries(value).map(([key, each]) => smallest(each, counting || counts.has(key)));
  return parts.reduce((least, each) => Math.min(least, each), Infinity);
}

/** Two decimals, means of fewer than thirty one; no single answers. */
function printed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? round(value, 2) : value;
  const { n } = value as { readonly n?: unknown };
  const isSmall = typeof n === 'number' && n < LEAST_FOR_QUARTILES;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (extremes.has(key) || (isSmall && shape.has(key))) return [key, null];
      if (isSmall && key === 'mean' && typeof each === 'number') return [key, round(each, 1)];
      return [
        key,
        key.toLowerCase().endsWith('percent') && typeof each === 'number' ? round(each, 0) : printed(each),
      ];
    }),
  );
}

const round = (value: number, places: number) => Number(value.toFixed(places));
