import { readNumber } from '../dataset/number-words.ts';
import { type Cell, wordsOf } from './sheet.ts';

/** What a cell of points, ranks or counts says. */
export type Points =
  | { readonly kind: 'blank' }
  /** 不参评: the unit was not appraised on it. */
  | { readonly kind: 'exempt' }
  /** Neither a number nor a word for none. */
  | { readonly kind: 'odd' }
  | {
      readonly kind: 'number';
      /** As written; never negative where a direction is said. */
      readonly value: number;
      /** Whether words, a sign or brackets say that points were taken or given. */
      readonly direction: 'taken' | 'given' | null;
      readonly percent: boolean;
      /** Nothing but digits, as a program would write them. */
      readonly plain: boolean;
    };

const blank = /^(?:|-+|\/|\\|无|空|none)$/i;
const exempt =
  /^(?:不参评|不参加考[评核]|不考[评核]|未参评|未考[评核]|免考|免评|不适用|缺考|n\/a|na|exempt|not appraised|not applicable)$/i;
const taken = /^(?:扣除|扣减|扣|减|deduct(?:ed|ion)?|minus|-)$/i;
const spelled =
  /^(?:并列|tied|=)?\s*第?\s*(扣除|扣减|扣|减|加|奖励|奖|deduct(?:ed|ion)?|minus|add(?:ed)?|plus|[+-])?\s*:?\s*(\()?\s*(-)?([\d.,]+(?:e[+-]?\d+)?)\s*(\))?\s*(?:分|名|位|人|次|个|项|天|日|points?|pts?|st|nd|rd|th)?\s*(%)?\s*(?:\(并列\)|并列|=)?$/i;
const inWords = /^(?:并列)?第?([一二三四五六七八九十]{1,3})名?(?:\(并列\)|并列)?$/;

/**
 * Reads a cell of points, a rank or a count in whatever way bureaus write it: 扣0.5分, -0.5, (0.5), 加1分, 并列第3, 第三名, ９８．５, 95%.
 * Brackets around a number mean that it is taken, as in bookkeeping.
 *
 * @example readPoints('扣0.5分') // => { kind: 'number', value: 0.5, direction: 'taken', percent: false, plain: false }
 */
export function readPoints(cell: Cell | undefined): Points {
  if (typeof cell === 'number') return numberOf(cell, cell < 0 ? 'taken' : null, { plain: true });
  const words = wordsOf(cell);
  if (blank.test(words)) return { kind: 'blank' };
  if (exempt.test(words)) return { kind: 'exempt' };
  const chinese = inWords.exec(words)?.[1];
  if (chinese) return numberOf(digitsOf(chinese), null);
  const found = spelled.exec(words);
  const [, said, open, minus, digits = '', close, percent] = found ?? [];
  const value = readNumber(digits);
  if (!found || !Number.isFinite(value) || !open !== !close) return { kind: 'odd' };
  const isTaken = taken.test(said ?? '') || minus !== undefined || open !== undefined;
  const direction = isTaken ? 'taken' : said ? 'given' : null;
  const plain = String(cell).trim() === String(direction === 'taken' ? -value : value);
  return numberOf(direction === 'taken' ? -value : value, direction, {
    plain,
    percent: percent !== undefined,
  });
}

function numberOf(
  value: number,
  direction: 'taken' | 'given' | null,
  { plain = false, percent = false } = {},
): Points {
  return { kind: 'number', value: direction ? Math.abs(value) : value, direction, percent, plain };
}

const digits = '一二三四五六七八九';

/** 三 is 3, 十二 is 12, 二十 is 20. */
function digitsOf(words: string): number {
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['0', words];
  const ten = tens === '0' ? 0 : tens === '' ? 1 : digits.indexOf(tens) + 1;
  return 10 * ten + digits.indexOf(ones || ' ') + 1;
}
