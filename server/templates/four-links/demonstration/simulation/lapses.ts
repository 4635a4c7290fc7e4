import type { Random } from '../../../../../analysis/numeric/random.ts';
import { MIXED_BLOCKS } from './items.ts';

/** What stands in a cell of one respondent's sheet: a position from 1 to 5, or why there is none; left out = absent. */
export type Sheet = Record<string, number | 'preferNotToSay' | 'dontKnow'>;

const MISSING = 0.02;
const DONT_KNOW = 0.31;

/** A third do not know how other regions do it; nearly all of them say so to both questions. */
export function sayDontKnow(sheet: Sheet, random: Random): void {
  const knows = random.uniform();
  if (knows < DONT_KNOW) sheet['RC1'] = 'dontKnow';
  if (knows < DONT_KNOW + 0.03) sheet['RC2'] = 'dontKnow';
}

/** One item in fifty is left out or declined. */
export function skipItems(sheet: Sheet, random: Random): void {
  for (const code of Object.keys(sheet)) {
    if (code === 'AC1' || random.uniform() >= MISSING) continue;
    if (random.uniform() < 0.5) delete sheet[code];
    else sheet[code] = 'preferNotToSay';
  }
}

/** Who reads a block with a reversed item does not answer it all alike. */
export function varyMixedBlocks(sheet: Sheet): void {
  for (const block of MIXED_BLOCKS) {
    const given = Object.keys(sheet).filter(
      (code) => code.startsWith(block) && typeof sheet[code] === 'number',
    );
    const first = sheet[given[0] ?? ''];
    if (typeof first !== 'number' || given.some((code) => sheet[code] !== first)) continue;
    sheet[given[0]!] = first === 5 ? 4 : first + 1;
  }
}

/** A straight-liner ticks the same place on every rating. */
export function straightLine(sheet: Sheet, position: number): void {
  for (const code of Object.keys(sheet)) if (!/^D\d/.test(code)) sheet[code] = position;
}
