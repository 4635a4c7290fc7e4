import {
  type PersonalSort,
  personalSortIn,
  personalWords,
} from '../../../analysis/disclosure/records/personal-cell.ts';
import { Problem } from '../../platform/problem.ts';

/** Words of a sender, each under the name of its field, that tell of nobody; otherwise a Problem that names the field. */
export function checkWords(words: readonly (readonly [field: string, text: string])[]): void {
  for (const [field, text] of words) {
    const sort: PersonalSort | null = personalSortIn(text);
    if (sort) throw new Problem('record-words-personal', { field, sort: personalWords[sort] });
  }
}
