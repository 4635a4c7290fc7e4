import { type CodePoints, overlap, type Span } from '../../../../analysis/text/code-points.ts';
import { colours, type Frame } from '../../../../analysis/model/frame/frame.ts';
import type { Mark } from '../../../../server/contract/excerpt.ts';
import { markColour } from './mark-colour.ts';

/** Spans under the name of how they look: a colour, `found` or `chosen`. */
export type Layers = Readonly<Record<string, readonly Span[]>>;

/** A piece of a line that looks the same throughout. */
export interface Piece {
  readonly text: string;
  /** The layer on top; null for plain text. */
  readonly layer: string | null;
}

/** A line cut at the edges of all spans, each piece with the last layer that covers it. */
export function piecesOf(points: CodePoints, line: Span, layers: Layers): Piece[] {
  const named = Object.entries(layers).flatMap(([layer, spans]) =>
    spans.filter((span) => overlap(span, line)).map((span) => ({ layer, span })),
  );
  const inside = (point: number) => point > line.start && point < line.end;
  const edges = named.flatMap(({ span }) => [span.start, span.end]).filter(inside);
  const cuts = [...new Set([line.start, ...edges, line.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const piece = { start, end: cuts[i + 1]! };
    const layer = named.findLast(({ span }) => overlap(span, piece))?.layer ?? null;
    return { text: points.slice(piece.start, piece.end), layer };
  });
}

type Coded = Pick<Mark, 'start' | 'end' | 'values' | 'codes'>;

interface Coloured extends Span {
  readonly colour: string;
}

/** Sorts excerpts into layers by colour; the same ones give the same layers, so that the lines are not cut again. */
export function layersByColour(frame: Frame): (coded: readonly Coded[]) => Layers {
  let former: readonly Coloured[] = [];
  let layers: Layers = {};
  return (coded) => {
    const coloured = coded.map((each) => ({
      start: each.start,
      end: each.end,
      colour: markColour(frame, each),
    }));
    if (!sameLook(former, coloured))
      layers = Object.fromEntries(
        colours.map((colour) => [colour, coloured.filter((each) => each.colour === colour)]),
      );
    former = coloured;
    return layers;
  };
}

function sameLook(a: readonly Coloured[], b: readonly Coloured[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ start, end, colour }, i) => start === b[i]!.start && end === b[i]!.end && colour === b[i]!.colour,
    )
  );
}
