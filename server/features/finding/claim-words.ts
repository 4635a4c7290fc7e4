import type { Outcome } from '../../../analysis/evidence/claim-outcome.ts';
import { printText } from '../../../analysis/model/print-cell.ts';
import type { Cell, CellKind } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Came } from './came.ts';

const outcomes: Readonly<Record<Outcome, Bilingual>> = {
  holds: both('成立', 'it holds'),
  fails: both('不成立', 'it does not hold'),
  undecided: both('不能判定', 'undecided'),
  unasked: both('没有问到', 'not asked'),
};

/** What was found, and what that means for the test. */
export function saying(found: Bilingual, outcome: Outcome): Bilingual {
  const came = outcomes[outcome];
  return both(`${found['zh-CN']}：${came['zh-CN']}。`, `${found.en}: ${came.en}.`);
}

/** A number with its interval and n, in each language. */
export function numbersIn(
  symbol: string,
  { value, interval, n }: { readonly value: Cell; readonly interval: Cell; readonly n: Cell },
  kind: CellKind,
): Bilingual {
  const said = (locale: keyof Bilingual) => {
    const print = (cell: Cell, of: CellKind) => printText(cell, of, (text) => text[locale]);
    return `${symbol} = ${print(value, kind)}, 95 % CI ${print(interval, kind)}, n = ${print(n, 'count')}`;
  };
  return both(said('zh-CN'), said('en'));
}

/** The survey, or the codebook, has nothing of it. */
export function notAsked(zh: string, en: string): Came {
  return { outcome: 'unasked', sentence: saying(both(zh, en), 'unasked'), refs: [] };
}
