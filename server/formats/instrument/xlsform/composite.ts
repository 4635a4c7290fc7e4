import { named } from '../expression/build.ts';
import type { Conversion, Draft } from './conversion.ts';
import type { FormRow } from './read-form.ts';
import { restore } from './rest.ts';
import { rowType } from './types.ts';

/** Groups that are one item here, by a word of their appearance. */
export const SUM = 'fourlinks-sum';
export const BEST_WORST = 'fourlinks-best-worst';
export const composites: readonly string[] = [SUM, BEST_WORST];

export function makeComposite(
  word: string,
  group: FormRow,
  rows: readonly FormRow[],
  c: Conversion,
): Draft | null {
  const draft = word === SUM ? sum(group, rows, c) : bestWorst(group, rows, c);
  if (!draft) {
    c.dropped(group, '没有任何选项', 'it has no choices');
    return null;
  }
  c.kept(group);
  restore(draft, group);
  return draft;
}

const columnName = (draft: Draft, value: number) => `${draft.code}_${String(value).replace('-', 'n')}`;

/** Rows of whole numbers that add up to a total: the last one says so. */
function sum(group: FormRow, rows: readonly FormRow[], c: Conversion): Draft | null {
  const numbers = rows.filter(({ cells }) => rowType(cells['type'] ?? '').type === 'integer');
  const name = group.cells['name'] ?? '';
  const total = Number(/=\s*(\d+)\s*$/.exec(numbers.at(-1)?.cells['constraint'] ?? '')?.[1]);
  if (numbers.length === 0 || !Number.isInteger(total)) return null;
  const parts = numbers.map((row) => {
    const own = row.cells['name'] ?? '';
    const code = own.startsWith(`${name}_`) ? own.slice(name.length + 1) : own;
    return { ...row, cells: { ...row.cells, name: code } };
  });
  const { fields, codes } = c.choices(parts);
  const draft = c.item(group, { type: 'sum', ...fields, total });
  numbers.forEach((row, at) => {
    const value = named(columnName(draft, codes.values[at]!));
    c.terms.set(row.cells['name'] ?? '', { kind: 'number', value });
  });
  c.items.set(name, draft.code);
  delete draft['sources'];
  return draft;
}

/** Two rows of one list: the best and the worst. */
function bestWorst(group: FormRow, rows: readonly FormRow[], c: Conversion): Draft | null {
  const [best, worst] = rows;
  if (!best || !worst) return null;
  const listed = c.form.choices.get(rowType(best.cells['type'] ?? '').list) ?? [];
  if (listed.length === 0) return null;
  const { fields, byCode } = c.choices(listed);
  const filter = best.cells['choice_filter'];
  const shuffled = /randomi[sz]e/.test(best.cells['parameters'] ?? '');
  const draft = c.item(
    {
      ...group,
      cells: { ...group.cells, type: best.cells['type']!, ...(filter ? { choice_filter: filter } : {}) },
    },
    { type: 'bestWorst', ...fields, ...(shuffled ? { randomise: true } : {}) },
  );
  [best, worst].forEach((row, at) =>
    c.name(
      row,
      { kind: 'choice', name: `${draft.code}_${at === 0 ? 'best' : 'worst'}`, codes: byCode },
      draft,
    ),
  );
  return draft;
}
