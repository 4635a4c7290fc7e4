import type { CodePoints, Span } from './code-points.ts';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The span without white space at its edges, widened to whole graphemes: a family emoji or a letter with its accent is taken
 * whole or not at all. Null when nothing is left. Only the lines that hold the edges are segmented.
 *
 * @example
 * snap(codePoints('见 👨‍👩‍👧 面'), { start: 1, end: 4 }) // => { start: 2, end: 7 }
 */
export function snap(points: CodePoints, span: Span): Span | null {
  const trimmed = trim(points, span);
  if (!trimmed) return null;
  return { start: edges(points, trimmed.start).start, end: edges(points, trimmed.end - 1).end };
}

function trim(points: CodePoints, { start, end }: Span): Span | null {
  const raw = points.slice(start, end);
  const body = raw.trim();
  if (body === '') return null;
  const from = points.toIndex(start) + raw.length - raw.trimStart().length;
  return { start: points.toPoint(from), end: points.toPoint(from + body.length) };
}

/** The grapheme that holds a code point. */
function edges({ text, toIndex, toPoint }: CodePoints, point: number): Span {
  const at = toIndex(point);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(at === 0 ? 0 : lineStart, lineEnd < 0 ? text.length : lineEnd);
  const found = graphemes.segment(line).containing(at - lineStart);
  if (!found) return { start: point, end: point + 1 };
  const start = lineStart + found.index;
  return { start: toPoint(start), end: toPoint(start + found.segment.length) };
}
