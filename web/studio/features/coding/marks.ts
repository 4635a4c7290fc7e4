import type { CodePoints, Span } from '../../../../analysis/text/code-points.ts';
import { overlap } from './reading.ts';
import type { Layers } from './paint.ts';

/** A piece of a line that looks the same throughout. */
export interface Piece {
  readonly text: string;
  /** The layer on top; null for plain text. */
  readonly layer: string | null;
}

/** A line cut at the edges of all spans, each piece with the last layer that covers it. */
export function piecesOf(points: CodePoints, line: Span, layers: Layers): Piece[] {
  const named = Object.entries(layers).flatMap(([layer, spans]) => spans.map((span) => ({ layer, span })));
  const inside = (point: number) => point > line.start && point < line.end;
  const edges = named.flatMap(({ span }) => [span.start, span.end]).filter(inside);
  const cuts = [...new Set([line.start, ...edges, line.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const piece = { start, end: cuts[i + 1]! };
    const layer = named.findLast(({ span }) => overlap(span, piece))?.layer ?? null;
    return { text: points.slice(piece.start, piece.end), layer };
  });
}
