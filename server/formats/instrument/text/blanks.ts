/** What is filled in where a question leaves a blank. */
export type Blank =
  | { readonly kind: 'number'; readonly unit: string | null }
  | { readonly kind: 'date'; readonly precision: 'day' | 'month' }
  | { readonly kind: 'time' | 'text' };

const GAP = /[_＿]{2,}|[（(]\s*[_＿\s]{2,}\s*[）)]|\.{6,}|…{3,}/gu;
const UNITS =
  '周?岁|年|个?月|周|天|小时|分钟|元|万元|千元|人民币|人|次|个|公里|千米|米|厘米|公斤|千克|斤|平方米|%|％|years?(?: old)?|months?|weeks?|days?|hours?|minutes?|km|cm|kg|lbs?|times|people|persons|children|RMB|USD|dollars?|percent';
const UNIT = new RegExp(`^\\s*[（(]?\\s*(${UNITS})(?![A-Za-z])`, 'iu');

export const hasBlank = (text: string): boolean => new RegExp(GAP.source, 'u').test(text);
export const withoutBlanks = (text: string): string =>
  text
    .replace(GAP, ' ')
    .replace(/[（(]\s*[）)]\s*$/u, '')
    .replace(/[：:]\s*$/u, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

/** The blank of a question; null where it has none. Several blanks are one text. */
export function blankOf(text: string): Blank | null {
  const gaps = [...text.matchAll(GAP)];
  if (gaps.length === 0) return null;
  const after = gaps.map((gap) => text.slice(gap.index + gap[0].length));
  const follows = (at: number, sign: RegExp) => after[at] !== undefined && sign.test(after[at]);
  if (follows(0, /^\s*(?:年|\/|-)\s*/) && follows(1, /^\s*(?:月|\/|-)/))
    return { kind: 'date', precision: follows(2, /^\s*日?/) && gaps.length > 2 ? 'day' : 'month' };
  if (follows(0, /^\s*(?:时|点|:|：)\s*/) && gaps.length === 2) return { kind: 'time' };
  if (gaps.length > 1) return { kind: 'text' };
  const unit = UNIT.exec(after[0]!)?.[1];
  if (unit !== undefined) return { kind: 'number', unit };
  if (
    /(?:年龄|岁数|几岁|多少岁|\bage\b|how old|how many)[^。.]{0,12}[:：?？]?\s*$/iu.test(
      text.slice(0, gaps[0]!.index),
    )
  )
    return { kind: 'number', unit: null };
  return { kind: 'text' };
}
