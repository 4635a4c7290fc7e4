import type { ColumnKind, ColumnProposal } from '../../contract/import.ts';
import { findSets } from '../../formats/answer-table/find-sets.ts';
import type { Profile } from '../../formats/answer-table/profile-columns.ts';
import { proposeKind } from '../../formats/answer-table/propose-kind.ts';
import type { FileVariable } from '../../formats/spreadsheet/sheet.ts';
import type { Found } from './find-columns.ts';

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;
const VALUES = 12;

/** What a column holds that answers an item. */
function kindOfItem(type = 'open'): ColumnKind {
  if (['scale', 'slider', 'differential'].includes(type)) return 'rating';
  if (['single', 'dropdown', 'tick', 'bestWorst'].includes(type)) return 'single';
  if (['multiple', 'ranking'].includes(type)) return 'multiple';
  return ['number', 'sum'].includes(type) ? 'number' : 'text';
}

/** What each column seems to be and hold; `missing` are its codes for missing answers by column. */
export function proposeColumns(
  profiles: readonly Profile[],
  rows: number,
  { found, types }: { found: ReadonlyMap<string, Found>; types: ReadonlyMap<string, string> },
  missing: Readonly<Record<string, readonly string[]>>,
  variables: readonly FileVariable[] | null,
): ColumnProposal[] {
  const itemOf = new Map(
    [...found].flatMap(([item, { columns, sign, sure }]) =>
      columns.flatMap((at) => (at === null ? [] : [[at, { item, sign, sure }] as const])),
    ),
  );
  const sets = new Set(
    findSets(
      profiles,
      profiles.map(({ column }, at) => variables?.[at]?.label || column),
    ).flatMap(({ columns }) => columns.map(({ at }) => at)),
  );
  const shorten = (value: string) =>
    value.length > SAMPLE_LENGTH ? `${value.slice(0, SAMPLE_LENGTH)}…` : value;
  return profiles.map((profile, at) => {
    const { column, filled, values, more } = profile;
    const own = itemOf.get(at);
    const alone = proposeKind(profile, rows, variables?.[at]);
    const { kind, sure } = sets.has(at) ? { kind: 'multiple' as const, sure: 0.8 } : alone;
    return {
      column,
      label: variables?.[at]?.label ?? '',
      item: own?.item ?? null,
      sign: own?.sign ?? null,
      kind: own ? kindOfItem(types.get(own.item)) : kind,
      sure: own?.sure ?? sure,
      samples: values.slice(0, SAMPLES).map(([value]) => shorten(value)),
      filled,
      values: values.slice(0, VALUES).map(([value, count]) => ({ value: shorten(value), rows: count })),
      more: more || values.length > VALUES,
      missing: [...(missing[column] ?? [])],
    };
  });
}
