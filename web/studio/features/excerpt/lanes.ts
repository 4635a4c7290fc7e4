import type { Span } from '../../../../analysis/text/code-points.ts';

/** A lane in the margin for each span, in order of their starts, so that no two spans of a lane overlap. */
export function lanesOf(spans: readonly Span[]): number[] {
  const ends: number[] = [];
  return spans.map(({ start, end }) => {
    const free = ends.findIndex((reached) => reached <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}
