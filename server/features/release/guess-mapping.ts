import type { Item } from '../../../analysis/model/instrument/definition.ts';
import type { Mapping } from '../../contract/import.ts';

/** How files commonly write a cell without an answer. */
const missing = ['NA', 'N/A', 'NULL', '.', '-99', '(空)', '(跳过)'];

/** The column of each item by its code, `A1` or `A1. …`, or by its text, as survey services name their columns. */
export function guessMapping(items: readonly Item[], header: readonly string[]): Mapping {
  const free = new Set(header);
  const take = (fits: (column: string) => boolean): string | null => {
    const column = [...free].find(fits) ?? null;
    if (column !== null) free.delete(column);
    return column;
  };
  const byCode = items.map(({ code }) => take((column) => plain(column) === plain(code)));
  const guessed = items.map(
    ({ code, text }, i) =>
      byCode[i] ??
      take((column) => new RegExp(`^${code}[^\\p{L}\\p{N}]`, 'iu').test(column)) ??
      take((column) => Object.values(text).some((words) => endsWith(plain(column), plain(words)))),
  );
  return { items: Object.fromEntries(items.map(({ code }, i) => [code, guessed[i]!])), missing };
}

/** Letters and digits only, full-width forms made narrow: numbering and punctuation differ from service to service. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function endsWith(column: string, words: string): boolean {
  return words.length >= 2 && column.endsWith(words);
}
