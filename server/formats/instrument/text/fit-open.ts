import type { Item } from '../../../../analysis/model/instrument/definition.ts';

/** So many characters all open answers of a draft may hold together. */
const OPEN_CHARACTERS = 16_000;

/** Open answers are shortened where all of them together would be too long. */
export function fitted(items: readonly Item[]): Item[] {
  const open = items.filter(({ type }) => type === 'open');
  const others = items.filter((item) => 'other' in item && (item.other as number[]).length > 0).length;
  const wanted = open.reduce((sum, item) => sum + (item as Item & { maxLength: number }).maxLength, 0);
  const room = OPEN_CHARACTERS - others * 200;
  if (wanted <= room) return [...items];
  const each = Math.max(1, Math.min(200, Math.floor(room / Math.max(1, open.length))));
  return items.map((item) => (item.type === 'open' ? ({ ...item, maxLength: each } as Item) : item));
}
