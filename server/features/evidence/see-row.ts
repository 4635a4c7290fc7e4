import type { SeenPart } from '../../../analysis/model/evidence.ts';
import type { Table } from '../../../analysis/model/table.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Sight } from './sight.ts';

/** What a row of a table says. Numbers of interviews do not rest on the release. */
export function seeRow(
  tables: readonly Table[],
  wanted: { readonly table: string; readonly row: string },
  release: SeenPart,
): Sight {
  const table = tables.find(({ id }) => id === wanted.table);
  const row = table?.rows.find(({ key }) => key === wanted.row);
  if (!table || !row)
    return { title: table ? table.title : plain(`${wanted.table} ${wanted.row}`), seen: null };
  const parts = table.columns.flatMap(({ key, label, kind }): SeenPart[] => {
    const value = row.cells[key];
    return value === undefined || value === '' ? [] : [{ key, name: label, kind, value }];
  });
  return {
    title: joined(table.title, row.label),
    seen: table.counts === 'interviews' ? parts : [...parts, release],
  };
}

const joined = (a: Bilingual, b: Bilingual): Bilingual =>
  both(`${a['zh-CN']}：${b['zh-CN']}`, `${a.en}: ${b.en}`);
