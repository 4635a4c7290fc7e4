import { type LongRow, type LongRows, textIn } from './long-row.ts';
import type { Lineage, Mapping } from './mapping.ts';
import type { Note } from './note.ts';
import { wordsOf } from './sheet.ts';

/** 城东分局（原东关所） */
const former =
  /^(.+?)\s*\(\s*(?:原|由|曾用名[:：]?|formerly\s+)\s*(.+?)\s*(合并)?(?:更名|并入|组成|而成)*\s*\)$/i;

/** The name of a unit without what stands behind it, and which units it was. */
function namesOf(words: string): { readonly unit: string; readonly before: readonly string[] } {
  const [, unit, before] = former.exec(words) ?? [];
  return unit && before
    ? { unit, before: before.split(/[、,，和及/]/).map(wordsOf) }
    : { unit: words, before: [] };
}

/** Units that may have been renamed or merged: what names say, and who left when another came. Nobody has said so yet. */
export function suggestLineage({ rows }: LongRows): Lineage[] {
  const said = rows.flatMap((row) => {
    const { unit, before } = namesOf(textIn(row, 'unit'));
    return before.map((from) => ({ from, to: unit, fate: null }));
  });
  const spans = spansOf(rows);
  const periods = [...spans.values()].flat().sort();
  const gone = [...spans].filter(([, [, last]]) => last < periods.at(-1)!);
  const come = [...spans].filter(([, [first]]) => first > periods[0]!);
  const changed = gone.flatMap(([from, [, last]]) => {
    const next = come
      .filter(([, [first]]) => first > last)
      .sort(([one], [other]) => alike(other, from) - alike(one, from));
    return next.slice(0, 1).map(([to]) => ({ from, to, fate: null }));
  });
  return [...new Map([...changed, ...said].map((each) => [`${each.from}\n${each.to}`, each])).values()];
}

/** The first and the last period of each unit that has any. */
function spansOf(rows: readonly LongRow[]): Map<string, readonly [string, string]> {
  const spans = new Map<string, readonly [string, string]>();
  for (const row of rows) {
    const [{ unit }, period] = [namesOf(textIn(row, 'unit')), textIn(row, 'period')];
    if (unit === '' || period === '') continue;
    const [first, last] = spans.get(unit) ?? [period, period];
    spans.set(unit, [period < first ? period : first, period > last ? period : last]);
  }
  return spans;
}

const alike = (one: string, other: string): number =>
  [...one].filter((character) => other.includes(character)).length;

/** A renamed unit goes by its present name; of one that was merged the table of units says what it became. */
export function withFates({ rows, notes }: LongRows, { lineage }: Mapping): LongRows {
  const more: Note[] = [];
  const present = new Map(lineage.filter(({ fate }) => fate === 'renamed').map(({ from, to }) => [from, to]));
  const named = rows.map((row) => {
    const words = textIn(row, 'unit');
    const { unit } = namesOf(words);
    const now = present.get(unit) ?? unit;
    if (now === words) return row;
    const place = {
      sheet: row.sheet,
      row: row.row,
      ...(row.from['unit'] !== undefined && { column: row.from['unit'] }),
    };
    more.push({ kind: now === unit ? 'formerName' : 'renamed', place });
    return { ...row, cells: { ...row.cells, unit: now } };
  });
  const merged = lineage.flatMap(({ from, to, fate }): LongRow[] => {
    const last = fate === 'merged' ? named.findLast((row) => textIn(row, 'unit') === from) : undefined;
    if (!last || last.table === 'units') return [];
    more.push({ kind: 'merged', place: { sheet: last.sheet, row: last.row } });
    const coded = last.coded.includes('unit') ? ['unit', 'successor'] : [];
    return [
      {
        table: 'units',
        sheet: last.sheet,
        row: last.row,
        cells: { unit: from, successor: to },
        from: {},
        coded,
      },
    ];
  });
  return { rows: [...named, ...merged], notes: [...notes, ...more] };
}
