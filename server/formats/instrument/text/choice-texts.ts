import { hasBlank } from './blanks.ts';
import { BOXES } from './markers.ts';
import type { ChoiceLine, Question } from './outline.ts';

/** A choice as it will stand: its value, its words, what else it says. */
export interface ReadChoice {
  readonly line: number;
  readonly value: number;
  /** What it is called by in the file: B, 2; else its place. */
  readonly label: string;
  readonly text: string;
  readonly other: boolean;
  readonly exclusive: boolean;
}

const OTHER =
  /请(?:注明|说明|填写|写明|列出|具体)|具体[：:]|please\s+(?:specify|describe|state|explain)|\bspecify\b/i;
const EXCLUSIVE =
  /^(?:以上(?:都|均|皆)(?:不|没|无)|都(?:不|没)|均(?:不|没)|没有$|无$|none\b|nothing\b|no,? none|not applicable|不适用)/i;
export const REFUSAL =
  /^(?:不愿|不想|不便|拒绝)(?:意)?(?:回答|透露|作答|告知|说明)$|^(?:i\s+)?(?:would\s+)?(?:prefer|rather) not(?: to)? (?:say|answer|tell|disclose)$|^refused?(?: to answer)?$/i;
const GAPS = /[（(]?\s*(?:[_＿]{2,}|\.{6,}|…{3,})\s*[）)]?/gu;

const BOXED = new RegExp(`^[${BOXES}]\\s*|\\s*[${BOXES}]$`, 'gu');

/** Choices with their values: those of the file where it numbers them, else 1, 2, 3. */
export const choicesOf = ({ choices }: Pick<Question, 'choices'>): ReadChoice[] => readChoices(choices);

export function readChoices(choices: readonly ChoiceLine[]): ReadChoice[] {
  const numbered = valuesIn(choices);
  return choices.map(({ line, label, text }, at) => {
    const words = numbered?.[at]?.text ?? text;
    const plain = words
      .replaceAll(GAPS, ' ')
      .replaceAll(BOXED, '')
      .replace(/[【（(]\s*继续(?:访问|作答|答题|填写)?\s*[】）)]/u, '')
      .replace(/[（(]\s*[）)]/gu, '')
      .replaceAll(/[^\S\n]{2,}/g, ' ')
      .trim()
      .replace(/(?<=\p{Script=Han})[：:]$|[;；。,，]$|(?<=[A-Za-z]):$/u, '')
      .trim();
    return {
      line,
      value: numbered?.[at]?.value ?? at + 1,
      label: label || String(at + 1),
      text: plain || words.trim() || label,
      other: hasBlank(words) || OTHER.test(words),
      exclusive: EXCLUSIVE.test(plain),
    };
  });
}

/** The numbers before the choices, all of them different; bare lines count only as a whole row: "1从不", "2偶尔" … */
function valuesIn(choices: readonly ChoiceLine[]): { value: number; text: string }[] | null {
  const labelled = choices.map(({ label, text }) => ({
    value: /^\d{1,6}$/.test(label) ? Number(label) : NaN,
    text,
  }));
  const coded = choices.map(({ text }) => {
    const [, words = '', code] = /^(.+?)\s*[（(](\d{1,4})[）)]$/s.exec(text) ?? [];
    return { value: code === undefined ? NaN : Number(code), text: words };
  });
  if (coded.every(({ value }) => !Number.isNaN(value))) return distinct(coded);
  if (labelled.every(({ value }) => !Number.isNaN(value))) return distinct(labelled);
  if (choices.some(({ label }) => label !== '')) return null;
  const bare = choices.map(({ text }) => {
    const [, number, rest = ''] = /^(\d{1,2})\s*[.．、=:：-]?\s*(\D.*)$/s.exec(text) ?? [];
    return { value: number === undefined ? NaN : Number(number), text: rest };
  });
  const counts =
    bare.length > 1 && bare.every(({ value }, at) => value === bare[0]!.value + at) && bare[0]!.value <= 1;
  return counts ? bare : null;
}

function distinct<T extends { value: number }>(entries: T[]): T[] | null {
  return new Set(entries.map(({ value }) => value)).size === entries.length && entries.length > 0
    ? entries
    : null;
}
