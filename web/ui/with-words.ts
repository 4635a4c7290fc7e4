import type { Text } from '../../analysis/model/words.ts';

/** A text that says something else in one language; nothing is no entry. */
export function withWords(text: Text, language: string, words: string): Text {
  const others = Object.entries(text).filter(([tag]) => tag !== language);
  return Object.fromEntries(words === '' ? others : [...others, [language, words]]);
}
