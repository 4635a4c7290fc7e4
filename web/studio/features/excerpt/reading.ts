import { codePoints, type CodePoints, type Span } from '../../../../analysis/text/code-points.ts';
import { sentences } from '../../../../analysis/text/sentences.ts';
import type { Interview, Turn } from '../../../../server/contract/interview.ts';

/** A numbered line of a transcript: a paragraph of one turn without the speaker's label, or a part of a very long one. */
export interface Line extends Span {
  readonly text: string;
  /** True for the first line of its turn. */
  readonly opens: boolean;
  readonly turn: Turn;
}

/** A transcript as it is read. */
export interface Reading {
  readonly points: CodePoints;
  readonly lines: readonly Line[];
  /** The sentences of a line, found when first asked for: a long transcript has ten thousand. */
  readonly sentencesOf: (line: number) => readonly Span[];
}

const longestLine = 1000;

export function readingOf({ text, turns }: Pick<Interview, 'text' | 'turns'>): Reading {
  const points = codePoints(text);
  const lines = turns.flatMap((turn) => linesOf(points, turn));
  const found: (readonly Span[])[] = [];
  return { points, lines, sentencesOf: (line) => (found[line] ??= sentencesIn(points, lines[line]!)) };
}

/** At least one: a part of a line may hold nothing but space. */
function sentencesIn(points: CodePoints, line: Span): readonly Span[] {
  const found = sentences(points, line);
  return found.length > 0 ? found : [line];
}

function linesOf(points: CodePoints, turn: Turn): Line[] {
  const from = points.toIndex(turn.wordsStart);
  const words = points.slice(turn.wordsStart, turn.end);
  return [...words.matchAll(/[^\n]*\S[^\n]*/g)]
    .map(({ 0: text, index }) => ({
      start: points.toPoint(from + index),
      end: points.toPoint(from + index + text.length),
    }))
    .flatMap((paragraph) => partsOf(points, paragraph))
    .map((span, i) => ({ ...span, text: points.slice(span.start, span.end), opens: i === 0, turn }));
}

/** A paragraph whole, or a very long one cut where sentences begin. */
function partsOf(points: CodePoints, paragraph: Span): Span[] {
  if (paragraph.end - paragraph.start <= longestLine) return [paragraph];
  const starts = [paragraph.start];
  for (const { start, end } of sentences(points, paragraph)) {
    if (end - starts.at(-1)! > longestLine && start > starts.at(-1)!) starts.push(start);
    // A text without punctuation is cut all the same.
    while (end - starts.at(-1)! > longestLine) starts.push(starts.at(-1)! + longestLine);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? paragraph.end }));
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
