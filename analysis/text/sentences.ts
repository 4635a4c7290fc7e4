import type { CodePoints, Span } from './code-points.ts';

// A run of full stops with the quotes and brackets that close after it. A Western stop needs white space behind it, so that
// 0.2 and e.g. stay whole; an ellipsis is a pause, not an end.
const ending = /[。！？!?]+[”’」』》）】"')\]]*|\.["')\]”’]*(?=\s|$)|\n+|$/gm;
const abbreviation = /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|e\.g|i\.e|etc|[A-Z])$/;

/**
 * Sentences of a span of a text, Chinese and English, in order, without white space around them. A line break always ends a
 * sentence. Intl.Segmenter is not used here: it hands the opening quote “ to the sentence before it. O(length of the span).
 *
 * @example
 * const points = codePoints('早。“忙吗？”他说。')
 * sentences(points, { start: 0, end: 10 }).map(({ start, end }) => points.slice(start, end)) // => ['早。', '“忙吗？”', '他说。']
 */
export function sentences(points: CodePoints, span: Span): Span[] {
  const from = points.toIndex(span.start);
  const text = points.slice(span.start, span.end);
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(ending)) {
    if (match[0].startsWith('.') && abbreviation.test(text.slice(start, match.index))) continue;
    const end = match.index + match[0].length;
    const piece = text.slice(start, end);
    const body = piece.trim();
    const at = from + start + piece.length - piece.trimStart().length;
    if (body !== '') found.push({ start: points.toPoint(at), end: points.toPoint(at + body.length) });
    start = end;
  }
  return found;
}
