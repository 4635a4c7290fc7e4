import { mapText, type Text } from '../../../analysis/model/text.ts';
import { Problem } from '../../platform/problem.ts';

/** How a text is stored: without spaces around it, and without languages in which nothing is said. */
export function asJson(text: Text): string {
  const trimmed = mapText(text, (words) => words.trim());
  return JSON.stringify(Object.fromEntries(Object.entries(trimmed).filter(([, words]) => words !== '')));
}

/** A study has a title in one language at least. */
export function titleAsJson(title: Text): string {
  const json = asJson(title);
  if (json === '{}') throw new Problem('title-empty');
  return json;
}
