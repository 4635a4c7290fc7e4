import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds } from '../../../analysis/model/instrument/kinds/index.ts';
import type { Mapping } from '../../contract/import.ts';
import { isMissingCode, missingWords } from '../../formats/answer-table/missing-words.ts';
import type { Profile } from '../../formats/answer-table/profile-columns.ts';
import type { FileVariable } from '../../formats/spreadsheet/sheet.ts';
import { cellReader } from './cell-reader.ts';
import type { Found } from './find-columns.ts';
import { partsOf } from './join-parts.ts';

/** Which column answers which item as it was found, and what of their cells is a code for a missing answer or a label of the file. */
export function guessMapping(
  definition: Definition,
  found: ReadonlyMap<string, Found>,
  profiles: readonly Profile[],
  variables: readonly FileVariable[] | null,
  kinds = itemKinds,
): Mapping {
  const items: Mapping['items'] = {};
  const missingIn: Record<string, string[]> = {};
  const spellings: Record<string, Record<string, number>> = {};
  for (const item of definition.items) {
    const columns = found.get(item.code)?.columns ?? [];
    const named = columns.map((at) => (at === null ? null : profiles[at]!.column));
    items[item.code] =
      partsOf(definition, item, kinds).length > 0 && columns.length > 1 ? named : (named[0] ?? null);
    for (const at of columns) {
      if (at === null) continue;
      const { column } = profiles[at]!;
      const declared = variables?.[at]?.missing ?? [];
      const isWhole = columns.length === 1;
      const missing = isWhole
        ? missingCodesOf(definition, item, profiles[at]!, declared, kinds)
        : [...declared];
      if (missing.length > 0) missingIn[column] = missing;
      const said = !isWhole ? {} : labelled(definition, item, profiles[at]!, variables?.[at], kinds);
      if (Object.keys(said).length > 0) spellings[column] = said;
    }
  }
  return {
    items,
    missing: missingWords,
    ...(Object.keys(missingIn).length > 0 && { missingIn }),
    ...(Object.keys(spellings).length > 0 && { spellings }),
  };
}

/** The codes that a column seems to use for a missing answer: those that the file declares, and usual ones that are no answer. */
function missingCodesOf(
  definition: Definition,
  item: Item,
  { values }: Profile,
  declared: readonly string[],
  kinds = itemKinds,
): string[] {
  const read = cellReader(definition, item, kinds);
  const isOdd = (value: string) => item.type !== 'open' && isMissingCode(value) && 'odd' in read(value);
  return values.map(([value]) => value).filter((value) => declared.includes(value) || isOdd(value));
}

/** Where a file labels a number as the questionnaire labels another one, the label is what was answered. */
function labelled(
  definition: Definition,
  item: Item,
  { values }: Profile,
  variable: FileVariable | undefined,
  kinds: typeof itemKinds,
): Record<string, number> {
  if (!variable || variable.values.length === 0) return {};
  const read = cellReader(definition, item, kinds);
  const words = new Map(variable.values.map(({ value, label }) => [value, label]));
  return Object.fromEntries(
    values.flatMap(([cell]): [string, number][] => {
      const label = words.get(cell);
      const named = label === undefined ? null : read(label);
      const own = read(cell);
      if (!named || !('answer' in named) || typeof named.answer !== 'number') return [];
      return 'answer' in own && own.answer === named.answer ? [] : [[cell, named.answer]];
    }),
  );
}
