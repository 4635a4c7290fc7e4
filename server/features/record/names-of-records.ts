import { OTHER } from '../../../analysis/disclosure/records/merge-few.ts';
import { type RecordColumn, recordTables } from '../../../analysis/model/records/record-tables.ts';
import type { Scheme } from '../../../analysis/model/scheme/scheme.ts';
import { bilingual, both, plain } from '../../../analysis/model/words.ts';
import type { Names } from '../../../analysis/presentation/presentation.ts';
import type { PublishedScheme } from '../scheme/scheme.door.ts';

/** What the codes of a column are called in a scheme. */
const namedIn: Readonly<
  Record<string, (scheme: Scheme) => readonly { readonly code: string; readonly name: Scheme['title'] }[]>
> = {
  indicator: ({ indicators }) => indicators,
  group: ({ groups }) => groups,
  assessor: ({ assessors }) => assessors,
  class: ({ assessors }) => assessors,
  tier: ({ tiers }) => tiers,
  reason: ({ reasons }) => reasons,
};

/** Columns by their titles, codes by what the latest scheme that has them calls them; units and periods as they stand. */
export function namesOfRecords(schemes: readonly PublishedScheme[]): Names {
  const titles = new Map(
    Object.values(recordTables)
      .flatMap(({ columns }): readonly RecordColumn[] => columns)
      .map(({ name, title }) => [name, title]),
  );
  const called = new Map([
    ...schemes.map(
      ({ number }) => [`scheme ${number}`, both(`方案第 ${number} 版`, `Scheme ${number}`)] as const,
    ),
    ...Object.entries(namedIn).flatMap(([column, listed]) =>
      schemes.flatMap(({ definition }) =>
        listed(definition).map(({ code, name }) => [`${column} ${code}`, bilingual(name)] as const),
      ),
    ),
  ]);
  return {
    of: (variable) => titles.get(variable) ?? plain(variable),
    value: (variable, value) =>
      called.get(`${variable} ${value}`) ?? (value === OTHER ? both('其他', 'Other') : plain(String(value))),
    itemsOf: () => [],
    isReversed: () => false,
  };
}
