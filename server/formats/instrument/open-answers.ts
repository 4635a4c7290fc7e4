import type { Item } from '../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import { type Bilingual, both } from '../../../analysis/model/words.ts';
import type { Ledger } from './report.ts';

/** So many characters of open answers fit the largest box; see references.ts. */
export const FIT = 16_000;
const SHORTEST = 50;

/** Open answers whose length the file leaves open are made shorter until all of them fit together. */
export function fitOpenAnswers(items: Item[], unlimited: ReadonlySet<string>, ledger: Ledger): void {
  const lengthOf = (item: Item) => kindOf(item).characters?.(item) ?? 0;
  const total = items.reduce((sum, item) => sum + lengthOf(item), 0);
  if (total <= FIT) return;
  const flexible = items
    .filter(({ code }) => unlimited.has(code))
    .reduce((sum, item) => sum + lengthOf(item), 0);
  const share = Math.max(0, FIT - (total - flexible)) / Math.max(1, flexible);
  items.forEach((item, at) => {
    if (!unlimited.has(item.code)) return;
    const maxLength = Math.max(SHORTEST, Math.floor(lengthOf(item) * share));
    items[at] = { ...item, maxLength } as Item;
    ledger.approximated(`${item.source ?? item.code}.maxLength`, 'setting', shorter(maxLength));
  });
}

export const shorter = (maxLength: number): Bilingual =>
  both(
    `开放题合计最多 ${FIT} 字，此题最多 ${maxLength} 字`,
    `open answers together hold ${FIT} characters; this one holds ${maxLength}`,
  );
