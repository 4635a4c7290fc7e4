import type { Released } from '../../../analysis/model/table.ts';
import { Problem } from '../../platform/problem.ts';
import type { Audience } from './audience.ts';

/** Procedures whose every number stands beside the count that it rests on. */
const countedProcedures = new Set(['describe', 'frequencies', 'correlation', 'crosstab', 'reliability']);

/** Where a result counts respondents. */
const counts = new Set(['n', 'nPairs', 'table']);

/** Single answers. */
const extremes = new Set(['min', 'max']);

/**
 * Replies to analyses. The research team has them as they are. Others have those whose groups all reach the floor, rounded as
 * in print, of all rows and as the release scores them: a choice of rows could be set against another.
 */
export function releaseAnswers<Reply extends { readonly analyses: readonly object[] }>(
  request: object,
  reply: Reply,
  { rounded, floor }: Audience,
): Released<Reply> {
  if (!rounded) return reply as Released<Reply>;
  const choosing = Object.keys(request).find((field) => field !== 'analyses' && field !== 'language');
  if (choosing) throw new Problem('analysis-protected', { what: choosing, floor });
  for (const analysis of reply.analyses) {
    const { procedure } = analysis as { readonly procedure?: string };
    if (!countedProcedures.has(procedure ?? '') || smallest(analysis, false) < floor)
      throw new Problem('analysis-protected', { what: procedure ?? '', floor });
  }
  const analyses = reply.analyses.map(printed);
  return { ...reply, analyses } as Reply as Released<Reply>;
}

/** The smallest count anywhere in a result. */
function smallest(value: unknown, counting: boolean): number {
  if (typeof value === 'number') return counting ? value : Infinity;
  if (typeof value !== 'object' || value === null) return Infinity;
  const parts = Array.isArray(value)
    ? value.map((each) => smallest(each, counting))
    : Object.entries(value).map(([key, each]) => smallest(each, counting || counts.has(key)));
  return Math.min(Infinity, ...parts);
}

/** Two decimals, and no single answers. */
function printed(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(2));
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, extremes.has(key) ? null : printed(each)]),
  );
}
