import { personalSort, personalSortIn } from '../disclosure/records/personal-cell.ts';
import { type Cell, wordsOf } from './sheet.ts';

/** A cell that is nothing but a name, as far as its form tells; the server would refuse it. */
export const looksLikeName = (cell: Cell | undefined): boolean => personalSort(wordsOf(cell)) === 'name';

/** A number that one person has: of identity, of a telephone, an address for mail. */
export const holdsNumber = (cell: Cell | undefined): boolean => personalSort(wordsOf(cell)) === 'number';

/** Whether somebody's own words name anybody, a number of a person or a day: the server would refuse them. */
export const isPersonal = (words: string): boolean => personalSortIn(words) !== null;

/** Whether words hold a number of a person, a day, or one of the names; each text is looked at once. */
export function personalWords(names: readonly string[]): (words: string) => boolean {
  const known = new Map<string, boolean>();
  const listed = names.map(bareName).filter((name) => name.length > 1);
  return (words) => {
    const found =
      known.get(words) ??
      (personalSort(words) !== null || listed.some((name) => bareName(words).includes(name)));
    known.set(words, found);
    return found;
  };
}

const bareName = (words: string): string => wordsOf(words).replaceAll(' ', '').toLowerCase();
