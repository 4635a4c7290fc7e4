import type { Assembly } from '../assembly.ts';
import { beforeBlank, type Blank, blankOf, withoutBlanks } from './blanks.ts';
import { choicesOf, type ReadChoice, REFUSAL } from './choice-texts.ts';
import { type Decision, isNumeralRating } from './decide-kind.ts';
import type { Languages } from './languages.ts';
import type { Question } from './outline.ts';
import { choicesOfHeads } from './choices-of-heads.ts';
import type { Heads } from './rating-heads.ts';

/** Everything that items are made with. */
export interface Workshop {
  readonly assembly: Assembly;
  readonly languages: Languages;
}

/** The fields of an item that its kind asks for. */
export interface Answered {
  readonly type: string;
  readonly [field: string]: unknown;
}

const five: Heads = { values: [1, 2, 3, 4, 5], labels: ['1', '2', '3', '4', '5'], numbers: true };
export const headsFor = (values: readonly number[]): Heads => ({
  values,
  labels: values.map(String),
  numbers: true,
});

/** How a question is answered, as the fields of its item. */
export function answered(question: Question, { kind, blank, above }: Decision, shop: Workshop): Answered {
  const heads =
    question.heads ?? (question.values ? headsFor(question.values) : above ? question.above!.heads : null);
  const choices = choicesOf(question);
  switch (kind) {
    case 'scale':
      return rating(choices.length > 1 ? ratedChoices(question, choices) : (heads ?? five), shop);
    case 'single':
    case 'dropdown':
      return {
        ...listOf(kind, choices.length > 0 ? choices : heads ? choicesOfHeads(heads) : yesNo(shop), shop),
        storage: 'linked',
      };
    case 'multiple':
      return multipleOf(question, choices.length > 0 ? choices : choicesOfHeads(heads ?? five), shop);
    case 'ranking':
    case 'sum':
    case 'bestWorst': {
      const { other: _, ...list } = listOf(
        kind,
        choices.length > 0 ? choices : choicesOfHeads(heads ?? five),
        shop,
      );
      return { ...list, ...(kind === 'sum' ? { total: 100 } : topOf(question, kind)) };
    }
    case 'slider':
      return { type: 'slider', min: 0, max: 100 };
    case 'differential':
      return opposites(heads ?? five, shop);
    case 'tick':
      return { type: 'tick', label: textOf(choices[0]?.text ?? question.text, shop) };
    case 'number':
      return { type: 'number', ...boundsOf(blank, shop), storage: 'linked' };
    case 'date':
      return { type: 'date', precision: blank?.kind === 'date' ? blank.precision : 'day', storage: 'linked' };
    case 'time':
    case 'notice':
      return { type: kind };
    case 'short':
      return { type: 'open', maxLength: 200, short: true };
    default:
      return { type: 'open', maxLength: 500 };
  }
}

export function rating(
  heads: Heads,
  { assembly, languages }: Workshop,
  type: 'scale' | 'differential' = 'scale',
) {
  const texts = heads.labels.map((label) => languages.split(label));
  const options = assembly.optionSet(heads.values, texts, 'rating');
  return { type, options, ...(heads.numbers && type === 'scale' ? { look: 'numbers' } : {}) };
}

/** A rating between the words at the two ends of its heads. */
function opposites(heads: Heads, shop: Workshop): Answered {
  const [left, right] = [heads.labels[0]!, heads.labels.at(-1)!];
  return {
    ...rating(headsFor(heads.values), shop, 'differential'),
    left: textOf(left, shop),
    right: textOf(right, shop),
  };
}

export const textOf = (text: string, { assembly, languages }: Workshop) =>
  assembly.text(languages.split(text));

/** Choices that are numbers mean what the legend above says of them. */
function ratedChoices(question: Question, choices: readonly ReadChoice[]): Heads {
  if (!isNumeralRating(question)) return headsOfChoices(choices);
  const [first, ...rest] = choices.map(({ text }) => text);
  const from = Number(/\d+/.exec(rest[0]!)![0]) - 1;
  const values = choices.map((_, at) => from + at);
  const above = question.above?.heads;
  if (above && above.values.length === values.length && /^\d+$/.test(first!)) return above;
  return {
    values,
    labels: choices.map(({ text }) => text.replace(/\s*[（(]\d{1,2}[）)]$/, '')),
    numbers: true,
  };
}

function headsOfChoices(choices: readonly ReadChoice[]): Heads {
  const inRange = choices.every(({ value }) => value >= -123 && value <= 127);
  const sorted = inRange ? [...choices].sort((a, b) => a.value - b.value) : choices;
  return {
    values: sorted.map(({ value }, at) => (inRange ? value : at + 1)),
    labels: sorted.map(({ text }) => text),
    numbers: false,
  };
}

function yesNo({ languages }: Workshop): ReadChoice[] {
  const words = languages.tags.includes('zh-CN')
    ? languages.tags.length > 1
      ? ['是 / Yes', '否 / No']
      : ['是', '否']
    : ['Yes', 'No'];
  return choicesOfHeads({ values: [1, 2], labels: words, numbers: false });
}

function listOf(type: string, choices: readonly ReadChoice[], { assembly, languages }: Workshop) {
  const refusal = choices.find(({ text }) =>
    Object.values(languages.split(text)).every((words) => REFUSAL.test(words)),
  );
  if (refusal) assembly.preferNotToSay ??= languages.split(refusal.text);
  const values = choices.map(({ value }) => value);
  const others = choices.filter(({ other }) => other).map(({ value }) => value);
  return {
    type,
    choices: assembly.labels(choices.map(({ text }) => languages.split(text))),
    ...(values.every((value, at) => value === at + 1) ? {} : { values }),
    ...(others.length > 0 ? { other: others } : {}),
  };
}

function multipleOf(question: Question, choices: readonly ReadChoice[], shop: Workshop) {
  const { least, most } = question.mark;
  const alone = choices.filter(({ exclusive }) => exclusive).map(({ value }) => value);
  return {
    ...listOf('multiple', choices, shop),
    ...(least !== undefined && least <= choices.length ? { least } : {}),
    ...(most !== undefined && most <= choices.length && most >= (least ?? 1) ? { most } : {}),
    ...(alone.length > 0 && alone.length < choices.length ? { exclusive: alone } : {}),
  };
}

function topOf({ mark: { most }, choices }: Question, kind: string) {
  return kind === 'ranking' && most !== undefined && most < choices.length ? { top: most } : {};
}

function boundsOf(blank: Blank | undefined, shop: Workshop) {
  const unit = blank?.kind === 'number' ? blank.unit : null;
  const years = unit !== null && /岁|years?/i.test(unit);
  const share = unit !== null && /[%％]|percent/.test(unit);
  return {
    min: 0,
    max: years ? 120 : share ? 100 : 999_999,
    ...(unit === null ? {} : { unit: textOf(unit, shop) }),
  };
}

/** What a question asks, without its blanks and the signs of a form. */
export function askedText(text: string): string {
  const before = ['number', 'date', 'time'].includes(blankOf(text)?.kind ?? '') ? beforeBlank(text) : text;
  const plain = withoutBlanks(before.replace(/[（(]\s{0,6}[）)]/gu, ' '))
    .replace(/\s*[*＊]$/u, '')
    .trim();
  return plain || text.trim();
}
