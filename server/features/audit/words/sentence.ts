import type { Bilingual } from '../../../contract/construct.ts';
import { accounts } from './accounts.ts';
import { changes } from './changes.ts';
import { looks } from './looks.ts';
import { records } from './records.ts';

const known: Readonly<Record<string, Bilingual>> = { ...looks, ...changes, ...accounts, ...records };

/** What was done, without who; an act of another version stands as it was written. */
export const sentenceOf = (act: string): Bilingual =>
  Object.hasOwn(known, act) ? known[act]! : { 'zh-CN': act, en: act };
