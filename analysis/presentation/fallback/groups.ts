import { byKey } from '../../model/by-key.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { PlainTable } from '../presentation.ts';
import { isTerm, termOf } from '../terms/term-of.ts';
import { head } from './heads.ts';
import { flat, type Group, isGroup, isMatrix, isSeries } from './shapes.ts';

/** A field of a result with what it holds. */
export type Part = readonly [field: string, value: unknown];

interface Named {
  readonly field: string;
  readonly value: Group;
}

/** Groups of figures with the same fields are rows of one table; one value for each of some names is a column. */
export function groupTables(parts: readonly Part[], why: Bilingual): readonly PlainTable[] {
  const groups = parts.flatMap(([field, value]): Named[] =>
    isGroup(value) && !isMatrix(value) ? [{ field, value: flat(value) }] : [],
  );
  const told = groups.filter(({ value }) => Object.keys(value).length > 0);
  return [...byKey(told, ({ value }) => Object.keys(value).join(' ')).values()].map((same) =>
    Object.keys(same[0]!.value).every((key) => isTerm(key.split('.').at(-1)!))
      ? testsTable(same, why)
      : namesTable(same, why),
  );
}

const titleOf = (same: readonly Named[]) => {
  const words = same.slice(0, 3).map(({ field }) => termOf(field).label);
  return both(words.map((word) => word['zh-CN']).join('、'), words.map(({ en }) => en).join(', '));
};

function testsTable(same: readonly Named[], why: Bilingual): PlainTable {
  return buildTable(
    { id: same[0]!.field, title: titleOf(same), stub: both('检验', 'Test') },
    Object.keys(same[0]!.value).map(head),
    same.map(({ field, value }) => ({ label: termOf(field).label, values: value })),
    why,
  );
}

function namesTable(same: readonly Named[], why: Bilingual): PlainTable {
  return buildTable(
    { id: same[0]!.field, title: titleOf(same), stub: both('名称', 'Name') },
    same.map(({ field }) => field),
    Object.keys(same[0]!.value).map((key) => ({
      label: plain(key),
      values: Object.fromEntries(same.map(({ field, value }) => [field, value[key]])),
    })),
    why,
  );
}

/** Lists of numbers of the same length stand beside each other. */
export function seriesTables(parts: readonly Part[], why: Bilingual): readonly PlainTable[] {
  const series = parts.flatMap(([field, value]) => (isSeries(value) ? [{ field, value }] : []));
  if (series.length === 0) return [];
  const longest = Math.max(...series.map(({ value }) => value.length));
  return [
    buildTable(
      { id: series[0]!.field, title: termOf(series[0]!.field).label, stub: both('序号', 'Number') },
      series.map(({ field }) => field),
      Array.from({ length: longest }, (_, i) => ({
        label: plain(String(i + 1)),
        values: Object.fromEntries(series.map(({ field, value }) => [field, value[i]])),
      })),
      why,
    ),
  ];
}
