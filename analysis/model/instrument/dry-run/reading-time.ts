import type { Bilingual } from '../../words.ts';
import type { Asked, Item } from '../definition.ts';
import { choicesOf } from '../choices.ts';
import { itemKinds, kindOf } from '../kinds/index.ts';

/** How fast people read. */
export const readingSpeed = {
  /** Trauzettel-Klosinski & Dietz (2012), Investigative Ophthalmology & Visual Science 53(9), 5452–5461: Chinese. */
  charactersPerMinute: 255,
  /** Brysbaert (2019), Journal of Memory and Language 109, 104047: English non-fiction, read silently. */
  wordsPerMinute: 238,
} as const;

/** Seconds to decide and tap, beside reading: allowances of our own, to be replaced by what a pretest measures. */
const DECISION: Readonly<Record<string, number>> = {
  scale: 3,
  differential: 3,
  slider: 4,
  single: 3,
  dropdown: 5,
  multiple: 6,
  ranking: 15,
  sum: 20,
  bestWorst: 10,
  number: 5,
  date: 6,
  time: 5,
  tick: 2,
  open: 40,
};
const OTHER = 5;

export const timeBasis: Bilingual = {
  'zh-CN':
    '阅读：中文每分钟 255 字（Trauzettel-Klosinski & Dietz 2012），其他文字每分钟 238 词（Brysbaert 2019）；作答：每题另加的秒数为本工具的估计，应以预测试的实测时间为准；各人快慢按标准差 25% 模拟',
  en: 'Reading: 255 Chinese characters a minute (Trauzettel-Klosinski & Dietz 2012), 238 words a minute in other scripts (Brysbaert 2019). Answering: seconds added for each item are allowances of this tool; what a pretest measures takes precedence. Respondents differ in speed with a standard deviation of 25%.',
};

const HAN = /\p{Script=Han}/gu;

/** Seconds to read a text. */
export function readingSeconds(words: string): number {
  const characters = words.match(HAN)?.length ?? 0;
  const rest = words.replaceAll(HAN, ' ').match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return 60 * (characters / readingSpeed.charactersPerMinute + rest / readingSpeed.wordsPerMinute);
}

/**
 * A function that gives the seconds that a path takes in a language. Labels of an option set are read once, where it first appears;
 * what stands above a block is read with the first of its items.
 */
export function secondsFor(asked: Asked, language: string, kinds = itemKinds) {
  const own = new Map(asked.items.map((item) => [item.code, secondsOf(asked, item, language, kinds)]));
  const opening = new Map(
    asked.blocks.map(({ code, title, text }) => [
      code,
      readingSeconds(title[language] ?? '') + readingSeconds(text?.[language] ?? ''),
    ]),
  );
  return (shown: ReadonlySet<string>): number => {
    const seen = new Set<string>();
    const once = (key: string, seconds: number) => {
      if (seen.has(key)) return 0;
      seen.add(key);
      return seconds;
    };
    return asked.items
      .filter(({ code }) => shown.has(code))
      .reduce((sum, { code, block }) => {
        const { every, labels, set } = own.get(code)!;
        return sum + every + once(set, labels) + once(`block ${block}`, opening.get(block) ?? 0);
      }, 0);
  };
}

function secondsOf(asked: Asked, item: Item, language: string, kinds: typeof itemKinds) {
  const { presence } = kindOf(item, kinds);
  if (presence === 'silent') return { every: 0, labels: 0, set: '' };
  const { options } = item as { options?: string };
  const labels = readingSeconds(
    choicesOf(asked, item, kinds)
      .map(({ label }) => label[language] ?? '')
      .join(' '),
  );
  const words = readingSeconds(`${item.text[language] ?? ''} ${item.help?.[language] ?? ''}`);
  const decision = presence === 'told' ? 0 : (DECISION[item.type] ?? OTHER);
  return { every: words + decision, labels, set: options === undefined ? item.code : `set ${options}` };
}
