import { isInterval, type Cell, type CellKind } from '../../../analysis/model/table.ts';
import { printNumber } from '../../../analysis/model/print-cell.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { type Side, sideOf } from './links.ts';

/** Sentences are made from released numbers only. */

/** A name where it stands in a sentence. */
export const quoted = (name: Bilingual): Bilingual => both(`“${name['zh-CN']}”`, `“${name.en}”`);

export const isTold = (cell: Cell): cell is number => typeof cell === 'number';

export const print = (cell: Cell, kind: CellKind): string => (isTold(cell) ? printNumber(cell, kind) : '—');

/** `95 % CI 2.10 to 2.40`. */
export function intervalWords(cell: Cell, kind: CellKind): Bilingual {
  if (!isInterval(cell)) return both('区间未给出', 'no interval');
  const [low, high] = cell.map((bound) => printNumber(bound, kind));
  return both(`95 % 置信区间 ${low} 至 ${high}`, `95 % CI ${low} to ${high}`);
}

/** On which side of a number an interval lies, in words. */
export function sideWords(cell: Cell, than: number): Bilingual {
  const words: Readonly<Record<Side, Bilingual>> = {
    above: both(`高于中点 ${than}`, `above the midpoint of ${than}`),
    below: both(`低于中点 ${than}`, `below the midpoint of ${than}`),
    open: both(
      `区间包含中点 ${than}，不能说偏高或偏低`,
      `with the midpoint of ${than} inside the interval, so neither high nor low`,
    ),
  };
  const side = sideOf(cell, than);
  return side ? words[side] : both('看不出高低', 'neither high nor low');
}

export function listed(names: readonly Bilingual[]): Bilingual {
  return both(names.map((name) => name['zh-CN']).join('、'), names.map(({ en }) => en).join(', '));
}

/** Sentences one after the other; those that say nothing are left out. */
export function joined(sentences: readonly (Bilingual | null)[]): Bilingual {
  const said = sentences.filter((each) => each !== null);
  return both(said.map((each) => each['zh-CN']).join(''), said.map(({ en }) => en).join(' '));
}
