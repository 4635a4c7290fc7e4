import type { Text } from '../../../../analysis/model/words.ts';

const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff';
const SIGNS = '。，、；：？！“”‘’（）《》…—';
const CHINESE_FIRST = new RegExp(
  `^([^A-Za-z]*[${HAN}][^A-Za-z]*?(?:[A-Za-z]{1,5}[${HAN}${SIGNS}][^A-Za-z]*?)?)\\s*[/|｜／\\n]?\\s*([(（]?[A-Za-z“"'][^${HAN}]*)$`,
  'su',
);
const ENGLISH_FIRST = new RegExp(
  `^([^${HAN}]*[A-Za-z][^${HAN}]*?)\\s*[/|｜／\\n]?\\s*([“（(]?[${HAN}].*)$`,
  'su',
);

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh-CN'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Latin}/gu, 'en'],
];

/** The languages of a questionnaire, and its texts in each: side by side where most of them say the same twice. */
export interface Languages {
  readonly tags: readonly string[];
  split(text: string): Text;
}

/** Decides by the questions and choices of the whole file; one word of another language makes no translation. */
export function languagesOf(texts: readonly string[]): Languages {
  const worded = texts.filter((text) => /\p{L}{2}/u.test(text));
  const paired = worded.filter((text) => pairOf(text) !== null).length;
  if (worded.length > 0 && paired >= worded.length * 0.6)
    return { tags: ['zh-CN', 'en'], split: (text) => pairOf(text) ?? { 'zh-CN': text, en: text } };
  const tag = languageOf(worded.join(' '));
  return { tags: [tag], split: (text) => ({ [tag]: text }) };
}

const WORD = /[A-Za-z]{2}/;

/** Chinese and English of one text. */
export function pairOf(text: string): { 'zh-CN': string; en: string } | null {
  const chinese = CHINESE_FIRST.exec(text);
  if (chinese && WORD.test(chinese[2]!))
    return { 'zh-CN': trimmed(chinese[1]!), en: unbracketed(chinese[2]!) };
  const english = ENGLISH_FIRST.exec(text);
  return english && WORD.test(english[1]!)
    ? { 'zh-CN': unbracketed(english[2]!), en: trimmed(english[1]!) }
    : null;
}

const trimmed = (text: string) => text.replace(/[\s/|｜／]+$/u, '').trim();

/** A translation may stand in brackets. */
function unbracketed(text: string): string {
  const whole = text.trim();
  return /^[（(][^()（）]*[）)]$/u.test(whole) ? whole.slice(1, -1).trim() : whole;
}

/** A few signs of Japanese or Korean decide; of the rest the commonest script does. Han counts threefold: it says more a sign. */
function languageOf(text: string): string {
  const counted = scripts.map(([script, tag]) => ({ tag, count: text.match(script)?.length ?? 0 }));
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const own = counted.find(({ tag, count }) => (tag === 'ja' || tag === 'ko') && count > total * 0.1);
  if (own) return own.tag;
  const weight = (tag: string) => (tag === 'zh-CN' ? 3 : 1);
  return counted.reduce((most, each) =>
    each.count * weight(each.tag) > most.count * weight(most.tag) ? each : most,
  ).tag;
}

/** Whether one text is Chinese and the other is not: the second may translate the first. */
export const otherScript = (first: string, second: string): boolean => {
  const han = (text: string) => /\p{Script=Han}/u.test(text);
  const latin = (text: string) => (text.match(/[A-Za-z]/g)?.length ?? 0) > 1;
  return (
    (han(first) && !latin(first) && latin(second) && !han(second)) ||
    (latin(first) && !han(first) && han(second) && !latin(second))
  );
};
