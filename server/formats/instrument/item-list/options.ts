import type { Text } from '../../../../analysis/model/words.ts';
import type { Assembly } from '../assembly.ts';
import { choicesOfHeads } from '../text/choices-of-heads.ts';
import { type ReadChoice, readChoices } from '../text/choice-texts.ts';
import { columnHeads, endsOf, type Heads, legendOf, looksLikeRating } from '../text/rating-heads.ts';

/** The choices that a cell writes. */
export interface ListedOptions {
  readonly choices: readonly ReadChoice[];
  /** Where they are the answers to a rating. */
  readonly heads: Heads | null;
}

/** "1=不同意;2=同意", "A|B|C", "1 2 3 4 5", "1-7": choices with values where they are written. */
export function optionsIn(cell: string): ListedOptions | null {
  const words = cell.trim();
  if (words === '') return null;
  const [, from, to] = /^(-?\d{1,2})\s*[-–~～至到]\s*(\d{1,2})(?:\s*分)?$/.exec(words) ?? [];
  if (from !== undefined && Number(to) - Number(from) >= 2 && Number(to) - Number(from) <= 10)
    return rated(count(Number(from), Number(to)));
  const ends = endsOf(words);
  if (ends) return { choices: choicesOfHeads(ends), heads: ends };
  const sign = [/[;；\n]/, /[|｜┋]/, /\s*\/\s*/, /[、]/, /[，,]/].find(
    (each) => words.split(each).filter((part) => part.trim() !== '').length > 1,
  );
  if (!sign) return null;
  const parts = words
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const coded = parts.map((part) => /^(-?\d{1,6})\s*[=＝:：.．、]\s*(.+)$/s.exec(part));
  if (coded.every((each) => each !== null)) {
    const labelled = coded.map((each) => ({ line: 0, label: each[1]!, text: each[2]! }));
    const legend = legendOf(words);
    return {
      choices: readChoices(labelled),
      heads: legend?.numbers ? legend : looksLikeRating(labelled.map(({ text }) => text)) ? legend : null,
    };
  }
  const lettered = parts.map((part) => part.replace(/^[A-H]\s*[.．、:：)）]\s*/, ''));
  const heads = columnHeads(lettered);
  const isRating = heads !== null && (looksLikeRating(heads.labels) || heads.numbers);
  return {
    choices: readChoices(lettered.map((text) => ({ line: 0, label: '', text }))),
    heads: isRating ? heads : null,
  };
}

function rated(values: readonly number[]): ListedOptions {
  const heads = { values, labels: values.map(String), numbers: true };
  return { choices: choicesOfHeads(heads), heads };
}

const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

interface Shop {
  readonly assembly: Assembly;
  readonly everywhere: (words: string) => Text;
}

const agreement: readonly Text[] = [
  { 'zh-CN': '非常不同意', en: 'Strongly disagree' },
  { 'zh-CN': '不同意', en: 'Disagree' },
  { 'zh-CN': '一般', en: 'Neither agree nor disagree' },
  { 'zh-CN': '同意', en: 'Agree' },
  { 'zh-CN': '非常同意', en: 'Strongly agree' },
];

/** How an item of a list is answered; `guessed` where nothing says how. */
export function answerFields(
  kind: string | null,
  options: ListedOptions | null,
  { assembly, everywhere }: Shop,
) {
  const choices = options?.choices ?? [];
  const type =
    kind === 'short' ? 'open' : (kind ?? (choices.length === 0 || options?.heads ? 'scale' : 'single'));
  const listed = () => ({
    type,
    choices: assembly.labels(choices.map(({ text }) => everywhere(text))),
    ...(choices.every(({ value }, at) => value === at + 1)
      ? {}
      : { values: choices.map(({ value }) => value) }),
  });
  const rating = () => {
    if (choices.length < 2)
      return {
        type,
        options: assembly.optionSet(
          [1, 2, 3, 4, 5],
          agreement.map((label) => inTags(label, assembly.languages)),
          'agreement',
        ),
      };
    const heads = options?.heads ?? {
      values: choices.map((_, at) => at + 1),
      labels: choices.map(({ text }) => text),
      numbers: false,
    };
    return {
      type,
      options: assembly.optionSet(heads.values, heads.labels.map(everywhere), 'rating'),
      ...(heads.numbers && type === 'scale' ? { look: 'numbers' } : {}),
    };
  };
  const guessed = choices.length < 2;
  switch (type) {
    case 'scale':
      return { fields: rating(), guessed };
    case 'single':
    case 'dropdown':
      return guessed
        ? { fields: { type: 'open', maxLength: 200, short: true }, guessed: true }
        : { fields: { ...listed(), storage: 'linked', ...otherOf(choices) }, guessed: false };
    case 'multiple':
      return guessed
        ? { fields: { type: 'open', maxLength: 200, short: true }, guessed: true }
        : { fields: { ...listed(), ...otherOf(choices) }, guessed: false };
    case 'ranking':
    case 'bestWorst':
    case 'sum':
      if (guessed) return { fields: { type: 'open', maxLength: 200, short: true }, guessed: true };
      return { fields: { ...listed(), ...(type === 'sum' ? { total: 100 } : {}) }, guessed: false };
    case 'number':
      return { fields: { type, min: 0, max: 999_999, storage: 'linked' }, guessed: false };
    case 'slider':
      return { fields: { type, min: 0, max: 100 }, guessed: false };
    case 'date':
      return { fields: { type, precision: 'day', storage: 'linked' }, guessed: false };
    case 'time':
    case 'notice':
      return { fields: { type }, guessed: false };
    case 'tick':
      return { fields: { type, label: everywhere('✓') }, guessed: false };
    default:
      return {
        fields: { type: 'open', maxLength: 500, ...(kind === 'short' ? { short: true } : {}) },
        guessed: false,
      };
  }
}

const otherOf = (choices: readonly ReadChoice[]) => {
  const others = choices.filter(({ other }) => other).map(({ value }) => value);
  return others.length > 0 ? { other: others } : {};
};

function inTags(label: Text, tags: readonly string[]): Text {
  return Object.fromEntries(tags.map((tag) => [tag, tag.startsWith('zh') ? label['zh-CN']! : label['en']!]));
}
