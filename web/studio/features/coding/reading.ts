import { codePoints, type CodePoints, type Span } from '../../../../analysis/text/code-points.ts';
import { sentences } from '../../../../analysis/text/sentences.ts';
import type { Interview, Turn } from '../../../../server/contract/interview.ts';

/** A numbered line of a transcript: one paragraph of one turn, without the speaker's label. */
export interface Line extends Span {
  readonly text: string;
  /** True for the first line of its turn. */
  readonly opens: boolean;
  readonly turn: Turn;
}

/** A transcript as it is read: its lines, and its sentences for the keyboard. */
export interface Reading {
  readonly points: CodePoints;
  readonly lines: readonly Line[];
  readonly sentences: readonly Span[];
}

export function readingOf({ text, turns }: Pick<Interview, 'text' | 'turns'>): Reading {
  const points = codePoints(text);
  const lines = turns.flatMap((turn) => linesOf(points, turn));
  return { points, lines, sentences: lines.flatMap((line) => sentences(points, line)) };
}

function linesOf(points: CodePoints, turn: Turn): Line[] {
  const from = points.toIndex(turn.wordsStart);
  const words = points.slice(turn.wordsStart, turn.end);
  return [...words.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: text, index }, i) => ({
    start: points.toPoint(from + index),
    end: points.toPoint(from + index + text.length),
    text,
    opens: i === 0,
    turn,
  }));
}

/** The index of the last of some ordered spans that begins at or before a point; 0 when none does. */
export function indexAt(spans: readonly Span[], point: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= point) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
