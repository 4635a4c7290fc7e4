import type { Span } from '../../../../analysis/text/code-points.ts';

/** The span that an address names, as in `?at=120-128`; null for anything else. */
export function spanAt(named: string | null): Span | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(named ?? '') ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : null;
}
