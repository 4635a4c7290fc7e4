import { both } from '../../../../analysis/model/words.ts';
import { fieldsOf, type Fields, isObject, listOf, wordsOf } from '../json-file.ts';
import { entriesOf } from './survey-file.ts';

/** What a part of the flow sets, whether it is such a step or holds some. */
export function embeddedIn(step: Fields): { field: string; value: string }[] {
  const own = entriesOf(step['EmbeddedData']).map(([, each]) => fieldsOf(each));
  const inner =
    wordsOf(step['Type']) === 'Group' ? listOf(step['Flow']).filter(isObject).flatMap(embeddedIn) : [];
  return [...own.map((each) => ({ field: wordsOf(each['Field']), value: wordsOf(each['Value']) })), ...inner];
}

/** All choices of `count` places among `of`. */
export function subsets(of: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const found: number[][] = [];
  for (let first = from; first <= of - count && found.length < 100; first++)
    for (const rest of subsets(of, count - 1, first + 1)) found.push([first, ...rest]);
  return found;
}

/** Quotas cannot be kept over answers that nobody opens. */
export const noQuotas = both(
  '答卷封存，无法按回答计配额；可按组发放凭证',
  'sealed answers cannot be counted for quotas; tickets may be given by group',
);
