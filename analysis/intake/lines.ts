import { headersOf } from './find-header.ts';
import type { SheetMapping } from './mapping.ts';
import { readPoints } from './read-points.ts';
import { type Cell, type Sheet, wordsOf } from './sheet.ts';
import { isSummary } from './synonyms.ts';

/** What a row below the header is. */
export type Line =
  | { readonly kind: 'data' }
  | { readonly kind: 'empty' }
  /** 合计, 平均: it sums up others. */
  | { readonly kind: 'summary' }
  /** The header once more, as on a next printed page. */
  | { readonly kind: 'header' }
  /** Full marks of each column. */
  | { readonly kind: 'weights' }
  /** The name of a peer group, for the rows below it. */
  | { readonly kind: 'group'; readonly name: string }
  /** Who made the table, and when. */
  | { readonly kind: 'note' };

const heading = /(?:组|类)(?:别)?(?:[:：].*)?$|^第?[一二三四五六七八九十\dA-Z]+(?:组|类)|\bgroup\b/i;
const fullMarks = /^(?:标准分|权重|满分|分值|基准分|full marks?|weights?|maximum)$/i;

/** What each row of a sheet is, by its number from 0; rows above and of the header are not among them. */
export function linesOf(sheet: Sheet, { headerRows }: Pick<SheetMapping, 'headerRows'>): Map<number, Line> {
  const headers = headersOf(sheet, headerRows).map((words) => words.at(-1) ?? '');
  const first = 1 + Math.max(-1, ...headerRows);
  return new Map(sheet.rows.slice(first).map((row, at) => [first + at, lineOf(row, headers)]));
}

function lineOf(row: readonly Cell[], headers: readonly string[]): Line {
  const words = row.map(wordsOf);
  const said = words.filter((each) => each !== '');
  const [head = ''] = said;
  if (said.length === 0) return { kind: 'empty' };
  const texts = said.filter((each) => readPoints(each).kind === 'odd');
  if (texts.slice(0, 3).some(isSummary)) return { kind: 'summary' };
  if (fullMarks.test(head) && texts.length === 1) return { kind: 'weights' };
  if (said.length > 1 && words.every((each, c) => each === '' || each === headers[c]))
    return { kind: 'header' };
  if (new Set(said).size > 1 || texts.length === 0 || headers.filter(Boolean).length === 1)
    return { kind: 'data' };
  return heading.test(head) ? { kind: 'group', name: head.replace(/\s*[:([【].*$/, '') } : { kind: 'note' };
}
