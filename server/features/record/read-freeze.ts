import { Value } from 'typebox/value';
import { recordAddresses } from '../../contract/record.ts';
import { Problem } from '../../platform/problem.ts';
import { checkWords } from './check-words.ts';
import type { FreezeWish } from './freeze-records.ts';

/** How somebody wants to freeze, with no name in the reason. */
export function readFreeze(body: unknown): FreezeWish {
  if (!Value.Check(recordAddresses.freeze.body, body))
    throw new Problem('request-invalid', { field: 'body', reason: wrongForm });
  if (body.explained !== undefined) checkWords([['explained', body.explained]]);
  return body;
}

const wrongForm = { 'zh-CN': '格式不对', en: 'its form is wrong' };
