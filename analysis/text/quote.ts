import type { CodePoints, Span } from './code-points.ts';

/** The characters of a span with what stands around it: enough to find the place again and to see that it is the same. */
export interface Quote {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

/** The quote of a span with up to 32 code points on each side. */
export function quoteOf(points: CodePoints, { start, end }: Span): Quote {
  return {
    quote: points.slice(start, end),
    prefix: points.slice(Math.max(0, start - CONTEXT), start),
    suffix: points.slice(end, Math.min(points.length, end + CONTEXT)),
  };
}
