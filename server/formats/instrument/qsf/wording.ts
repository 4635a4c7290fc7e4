import type { Text } from '../../../../analysis/model/words.ts';
import { type Fields, fieldsOf, wordsOf } from '../json-file.ts';
import { plainText } from '../plain-text.ts';
import type { SurveyFile } from './survey-file.ts';

/** Codes of languages that are not those of the web. */
const SPECIAL: Readonly<Record<string, string>> = {
  'ZH-S': 'zh-CN',
  'ZH-T': 'zh-TW',
  'SR-BA': 'sr',
  MSA: 'ms',
};

function tagOf(code: string): string | null {
  const known = SPECIAL[code.toUpperCase()];
  if (known) return known;
  try {
    const [tag] = Intl.getCanonicalLocales(code);
    return tag && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
  } catch {
    return null;
  }
}

/** How the texts of a survey are read; each question holds its own translations. */
export class Wording {
  readonly languages: readonly string[];
  readonly #first: string;
  /** The tags of the codes under which translations stand. */
  readonly #tags = new Map<string, string>();

  constructor({ entry, questions }: Pick<SurveyFile, 'entry' | 'questions'>) {
    this.#first = tagOf(wordsOf(entry['SurveyLanguage'])) ?? 'en';
    for (const question of questions.values())
      for (const code of Object.keys(fieldsOf(question['Language']))) {
        const tag = tagOf(code);
        if (tag && tag !== this.#first) this.#tags.set(code, tag);
      }
    this.languages = [...new Set([this.#first, ...this.#tags.values()])];
  }

  /** A text of a question in all languages: `pick` finds it in the question and in each of its translations. */
  text(question: Fields, pick: (fields: Fields) => unknown): Text {
    const translations = fieldsOf(question['Language']);
    const own: [string, string][] = [[this.#first, plainText(wordsOf(pick(question)))]];
    const others = [...this.#tags].map(([code, tag]): [string, string] => [
      tag,
      plainText(wordsOf(pick(fieldsOf(translations[code])))),
    ]);
    return Object.fromEntries([...own, ...others.filter(([, words]) => words !== '')]);
  }

  plain(words: string): Text {
    return { [this.#first]: plainText(words) };
  }
}
