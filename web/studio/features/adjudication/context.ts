import { codePoints, type CodePoints, type Span } from '../../../../analysis/text/code-points.ts';
import type { Match } from '../../../../server/contract/adjudication.ts';
import type { Interview, Turn } from '../../../../server/contract/interview.ts';

/** How many characters of a turn are shown before and after what was coded. */
const AROUND = 120;

/** A turn as far as it is shown. */
export interface ContextLine extends Span {
  readonly turn: Turn;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** A piece of a line, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The text around a place: its turns, and the turn before and after it. */
export interface Context {
  readonly points: CodePoints;
  readonly lines: readonly ContextLine[];
}

/** All that somebody marked or settled at a place. */
export function unionOf({ excerpts, settlement }: Match): Span {
  const spans = [...excerpts.filter((excerpt) => excerpt !== null), ...(settlement?.settled ?? [])];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** What all who marked the place marked; null where they share nothing. */
export function commonOf({ excerpts }: Match): Span | null {
  const spans = excerpts.filter((excerpt) => excerpt !== null);
  const start = Math.max(...spans.map((span) => span.start));
  const end = Math.min(...spans.map((span) => span.end));
  return start < end ? { start, end } : null;
}

export function contextOf({ text, turns }: Pick<Interview, 'text' | 'turns'>, place: Span): Context {
  const points = codePoints(text);
  const first = turns.findIndex(({ end }) => end > place.start);
  const after = turns.findIndex(({ start }) => start >= place.end);
  const shown = turns.slice(Math.max(0, first - 1), after < 0 ? turns.length : after + 1);
  const lines = shown.map((turn) => {
    const { wordsStart, end } = turn;
    const start = Math.max(wordsStart, Math.min(place.start, end) - AROUND);
    const until = Math.min(end, Math.max(place.end, wordsStart) + AROUND);
    return { turn, start, end: until, isCutBefore: start > wordsStart, isCutAfter: until < end };
  });
  return { points, lines: lines.filter(({ start, end }) => start < end) };
}

/** A line cut at the edges of what is marked in it. */
export function piecesOf(points: CodePoints, line: Span, marked: Span | null): Piece[] {
  const edges = marked ? [marked.start, marked.end].filter((at) => at > line.start && at < line.end) : [];
  const cuts = [line.start, ...edges, line.end];
  return cuts.slice(0, -1).map((start, i) => ({
    text: points.slice(start, cuts[i + 1]!),
    marked: marked !== null && start >= marked.start && start < marked.end,
  }));
}
