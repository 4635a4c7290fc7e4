import { codePoints, type Span } from '../../../analysis/text/code-points.ts';
import { type Quote, quoteOf } from '../../../analysis/text/quote.ts';
import { Problem } from '../../platform/problem.ts';

/** The quote of a span with its surroundings, cut here so that slice and quote agree whatever was sent. */
export function cutQuote(text: string, { start, end }: Span): Quote {
  const points = codePoints(text);
  if (end > points.length) throw new Problem('excerpt-unanchored', { start, end, length: points.length });
  const quote = quoteOf(points, { start, end });
  if (quote.quote.trim() === '') throw new Problem('excerpt-empty');
  return quote;
}
