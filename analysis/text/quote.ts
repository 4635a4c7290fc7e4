import type { CodePoints, Span } from './code-points.ts';

/** The characters of a span with what stands around it: enough to find the place again and to see that it is the same. */
export interface Quote {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

/**
 * The quote of a span with up to 32 code points on each side.
 *
 * @example
 * quoteOf(codePoints('答：又扣分了'), { start: 3, end: 5 }) // => { quote: '扣分', prefix: '答：又', suffix: '了' }
 */
export function quoteOf(points: CodePoints, { start, end }: Span): Quote {
  return {
    quote: points.slice(start, end),
    prefix: points.slice(Math.max(0, start - CONTEXT), start),
    suffix: points.slice(end, Math.min(points.length, end + CONTEXT)),
  };
}
