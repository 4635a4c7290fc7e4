import type { Locale } from '../model/words.ts';
import { codePoints, type Span } from './code-points.ts';
import { literal } from './literal.ts';
import { maskText } from './redact.ts';

const labels: Readonly<Record<Locale, (at: number) => string>> = {
  'zh-CN': (at) => `答${at}：`,
  en: (at) => `A${at}: `,
};

/**
 * Answers to an open question as a text to be coded: one turn an answer, each on a line of its own, the given words masked wherever
 * they stand. O(length × words).
 *
 * @example
 * openTranscript(['张局长\n很好', 'Good'], ['张局长'], 'zh-CN') // => '答1：■■■ 很好\n\n答2：Good'
 */
export function openTranscript(
  answers: readonly string[],
  masks: readonly string[],
  language: Locale,
): string {
  return answers
    .map((answer, at) => {
      const line = answer.replace(/\s*\n\s*/g, ' ').trim();
      return labels[language](at + 1) + maskText(line, placesOf(masks, line));
    })
    .join('\n\n');
}

/** Where words stand in a text, without overlaps. */
export function placesOf(words: readonly string[], text: string): Span[] {
  const given = words.map((each) => each.trim()).filter((each) => each !== '');
  if (given.length === 0) return [];
  const points = codePoints(text);
  // The longest first: a name is masked whole where a part of it is listed too.
  const pattern = given.toSorted((a, b) => b.length - a.length).map(literal);
  return [...text.matchAll(new RegExp(pattern.join('|'), 'gi'))].map((match) => ({
    start: points.toPoint(match.index),
    end: points.toPoint(match.index + match[0].length),
  }));
}
