import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import {
  lacks,
  languagesOf,
  type PlacedText,
  textsOf,
} from '../../../../../analysis/model/instrument/translate.ts';

/** How far a language is. */
export interface Progress {
  readonly language: string;
  readonly written: number;
  readonly all: number;
}

export function progressOf(definition: Definition, texts: readonly PlacedText[]): Progress[] {
  return languagesOf(definition).map((language) => ({
    language,
    written: texts.filter(({ text }) => !lacks(text, language)).length,
    all: texts.length,
  }));
}

/** What the table shows: everything, what lacks a language, or what is read in one block. */
export type View = 'all' | 'missing' | `block:${string}`;

export function rowsIn(definition: Definition, texts: readonly PlacedText[], view: View): PlacedText[] {
  const languages = languagesOf(definition);
  if (view === 'all') return [...texts];
  if (view === 'missing') return texts.filter(({ text }) => languages.some((each) => lacks(text, each)));
  return texts.filter(({ block }) => `block:${block}` === view);
}

/** The places that lack something now: rows of `missing` stay while they are written in. */
export const missingPlaces = (definition: Definition): ReadonlySet<string> =>
  new Set(rowsIn(definition, textsOf(definition), 'missing').map(({ place }) => place));
