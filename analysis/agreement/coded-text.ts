import type { Values } from '../model/frame/frame.ts';
import type { Span } from '../text/code-points.ts';
import { moved } from './continuum.ts';

/** What a coder made of a stretch of a text. */
export interface Coding extends Span {
  /** Values by dimension of the frame. */
  readonly values: Values;
  readonly codes: readonly string[];
}

/** A text of `length` code points with its turns, as each coder coded it. */
export interface CodedText {
  readonly length: number;
  readonly turns: readonly Span[];
  readonly coders: readonly (readonly Coding[])[];
}

/**
 * A text cut where turns begin, but nowhere inside a coding: the smallest stretches that do not depend on each other through one.
 * Tallies of the blocks add up to the tally of the text.
 */
export function blocksOf({ length, turns, coders }: CodedText): CodedText[] {
  const codings = coders.flat();
  const isInside = (cut: number) => codings.some(({ start, end }) => start < cut && cut < end);
  const cuts = turns.map(({ start }) => start).filter((cut) => cut > 0 && !isInside(cut));
  return [0, ...cuts].map((from, i) => {
    const to = cuts[i] ?? length;
    const within = <T extends Span>(spans: readonly T[]) =>
      spans.filter(({ start, end }) => start >= from && end <= to).map((span) => moved(span, -from));
    return { length: to - from, turns: within(turns), coders: coders.map(within) };
  });
}
