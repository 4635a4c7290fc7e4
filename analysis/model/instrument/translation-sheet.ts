import { type Locale, type Text } from '../words.ts';
import type { Definition } from './definition.ts';
import { languagesOf, textsOf } from './translate.ts';

/** The texts of a definition as a table for translators: a row a text, a column a language, one of them to translate from. */
export interface TranslationSheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const PLACE = 'place';
const SOURCE = /^(\S+) = source$/;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export function translationSheet(definition: Definition, source: string, locale: Locale): TranslationSheet {
  const others = languagesOf(definition).filter((language) => language !== source);
  return {
    header: [PLACE, locale === 'en' ? 'what it is' : '说明', `${source} = source`, ...others],
    rows: textsOf(definition).map(({ place, code, title, text }) => [
      place,
      [code, title[locale]].filter(Boolean).join(' · '),
      ...[source, ...others].map((language) => plain(text[language] ?? '')),
    ]),
  };
}

/** A text that a file has otherwise than the draft. `stale`: it was translated from another wording than that of the draft. */
export interface Translated {
  readonly place: string;
  readonly code: string;
  readonly title: Text;
  readonly language: string;
  readonly before: string;
  readonly after: string;
  readonly stale: { readonly file: string; readonly draft: string } | null;
}

/** What a translators' table would change. Empty cells change nothing, nor does the column that was translated from. */
export interface TranslationReport {
  readonly changed: readonly Translated[];
  readonly unchanged: number;
  /** Places that the draft does not have, with what the file says there. */
  readonly unknown: readonly { readonly place: string; readonly words: string }[];
  /** Columns that are no language of the draft. */
  readonly foreign: readonly string[];
  /** Texts of the draft that the file does not have. */
  readonly absent: number;
}

/** Compares a table that came back with the draft as it is now; null when it is no translators' table. */
export function readTranslations(definition: Definition, sheet: TranslationSheet): TranslationReport | null {
  const { header, rows } = sheet;
  const at = header.indexOf(PLACE);
  if (at < 0) return null;
  const languages = languagesOf(definition);
  const columns = header.map((name, column) => ({ name, column })).filter(({ column }) => column !== at);
  const source = columns.find(({ name }) => SOURCE.test(name));
  const from = source && SOURCE.exec(source.name)![1]!;
  const targets = columns.filter(({ name }) => languages.includes(name) && name !== from);
  const texts = new Map(textsOf(definition).map((each) => [each.place, each]));
  const changed: Translated[] = [];
  const unknown: { place: string; words: string }[] = [];
  const read = new Set<string>();
  let unchanged = 0;
  for (const row of rows) {
    const place = row[at] ?? '';
    const found = texts.get(place);
    if (!found) {
      const words = row.filter((cell, column) => column !== at && cell !== '').join(' / ');
      if (place || words) unknown.push({ place, words });
      continue;
    }
    read.add(place);
    const { code, title, text } = found;
    const written =
      source && from ? { file: plain(row[source.column] ?? ''), draft: plain(text[from] ?? '') } : null;
    const stale = written && written.file !== written.draft ? written : null;
    for (const { name: language, column } of targets) {
      const after = plain(row[column] ?? '');
      const before = text[language] ?? '';
      if (after === '' || after === plain(before)) unchanged++;
      else changed.push({ place, code, title, language, before, after, stale });
    }
  }
  return {
    changed,
    unchanged,
    unknown,
    foreign: columns
      .map(({ name }) => name)
      .filter((name) => LANGUAGE.test(name) && !languages.includes(name)),
    absent: texts.size - read.size,
  };
}

/** The words to set for the changes that are taken. */
export function wordsOf(taken: readonly Translated[]): Map<string, Text> {
  const words = new Map<string, Text>();
  for (const { place, language, after } of taken)
    words.set(place, { ...words.get(place), [language]: after });
  return words;
}

/** What a cell of a workbook can hold: no control characters, one kind of line end, nothing around it. */
function plain(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{NChar}]/gu, '')
    .trim();
}
