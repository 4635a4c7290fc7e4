import type { Text } from '../../../../analysis/model/words.ts';
import { type Fields, isObject } from '../json-file.ts';
import { plainText } from '../plain-text.ts';

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const HAN = /\p{Script=Han}/u;
const DEEPEST = 60;

/** A language tag as it is written here; null for what is none. */
function tagOf(locale: string): string | null {
  if (!TAG.test(locale)) return null;
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch {
    return null;
  }
}

/** A text in several languages is an object of texts by locale. */
const isLocalised = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([locale, words]) => typeof words === 'string' && (locale === 'default' || tagOf(locale) !== null),
  );

/** How the texts of one survey are read: in which languages they are, and which one stands under `default`. */
export interface Wording {
  readonly languages: readonly string[];
  words(value: unknown): Text;
}

export function wordingOf(survey: Fields): Wording {
  const locales = new Set<string>();
  let plain = '';
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (typeof value === 'string' && plain.length < 2000) plain += value;
    else if (
      isLocalised(value) &&
      Object.keys(value).some((locale) => locale === 'default' || locale.length > 1)
    )
      for (const [locale, words] of Object.entries(value)) {
        locales.add(locale);
        if (locale === 'default') plain += words;
      }
    else if (Array.isArray(value)) for (const each of value) look(each, depth + 1);
    else if (isObject(value)) for (const each of textsIn(value)) look(each, depth + 1);
  };
  look(survey, 0);
  const locale = typeof survey['locale'] === 'string' ? tagOf(survey['locale']) : null;
  const tags = [...locales].flatMap((each) => (each === 'default' ? [] : [tagOf(each)!]));
  const first =
    locale && !tags.includes(locale)
      ? locale
      : HAN.test(plain) && !tags.some((tag) => tag.startsWith('zh'))
        ? 'zh-CN'
        : 'en';
  const languages = [...new Set([first, ...tags])];
  const spoken = (value: unknown): [string, string][] => {
    if (typeof value === 'string' || typeof value === 'number') return [[first, plainText(String(value))]];
    if (!isLocalised(value)) return [];
    return Object.entries(value)
      .sort(([left]) => (left === 'default' ? -1 : 0))
      .map(([each, words]) => [each === 'default' ? first : tagOf(each)!, plainText(words)]);
  };
  return { languages, words: (value) => Object.fromEntries(spoken(value)) };
}

const WORDED =
  /^(title|description|text|html|label|labelTrue|labelFalse|otherText|noneText|refuseText|dontKnowText|minRateDescription|maxRateDescription|completedHtml|commentText|questionTitle|value|pages|elements|questions|templateElements|choices|rateValues|rows|columns|items|validators)$/;

/** Where texts stand. */
const textsIn = (holder: Fields): unknown[] =>
  Object.entries(holder).flatMap(([name, value]) => (WORDED.test(name) ? [value] : []));
