import { codePoints } from './code-points.ts';
import type { Turn } from './turns.ts';

/** A turn by its words. */
export interface PlainTurn {
  readonly speaker: string | null;
  /** Milliseconds; absent where the text tells no time. */
  readonly startMs?: number;
  readonly text: string;
}

/** Turns of a text as plain values, their words without label and time. */
export function plainTurns(text: string, turns: readonly Turn[]): PlainTurn[] {
  const { slice } = codePoints(text);
  return turns.map(({ speaker, startMs, wordsStart, end }) => ({
    speaker,
    ...(startMs === null ? {} : { startMs }),
    text: slice(wordsStart, end),
  }));
}
