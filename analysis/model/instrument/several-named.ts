import { type Named, type Unnamed } from './choice-named.ts';

/** What stands between several choices in one cell, the surest sign first. */
const between = [/┋/, /\|/, /[;；]/, /\n/, /、/, /[,，]/, /\//, /\s+/];

/** The choices that a cell names one after the other; null where no sign parts it into choices only. */
export function severalNamed(cell: string, name: (cell: string) => Named | Unnamed): readonly Named[] | null {
  for (const sign of between) {
    const parts = cell
      .split(sign)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.length < 2) continue;
    const named = parts.map(name);
    if (named.every((each) => typeof each === 'object')) return named;
  }
  return null;
}
