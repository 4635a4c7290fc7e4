import { parseExpression } from '../../../../../analysis/model/expression/parse.ts';
import { namesIn } from '../../../../../analysis/model/expression/syntax.ts';
import type { Definition, Item, Labels } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import { fieldsOf, valueOf, withField } from './fields.ts';
import { mapExpressions } from './expressions.ts';

/** The field of an item that lists what can be chosen, and its entries by place. */
export interface ChoiceRows {
  readonly field: string;
  readonly rows: readonly {
    readonly value: number;
    readonly label: Readonly<Record<string, string>>;
    /** Further numbers beside it, such as a weight, by field. */
    readonly numbers: Readonly<Record<string, number>>;
  }[];
}

/** The fields of an item with a number for each choice beside its value. */
const numbersOf = (item: Item): string[] =>
  fieldsOf(item)
    .filter(
      ([name, { input }]) => input === 'numbers' && name !== 'values' && valueOf(item, name) !== undefined,
    )
    .map(([name]) => name);

export function choiceRows(item: Item): ChoiceRows | null {
  const field = fieldsOf(item).find(([, { input }]) => input === 'labels')?.[0];
  if (!field) return null;
  const labels = (valueOf(item, field) ?? {}) as Labels;
  const values = valueOf(item, 'values') as readonly number[] | undefined;
  const length = Math.max(0, ...Object.values(labels).map((list) => list.length));
  const rows = Array.from({ length }, (_, at) => ({
    value: values?.[at] ?? at + 1,
    label: Object.fromEntries(Object.entries(labels).map(([language, list]) => [language, list[at] ?? ''])),
    numbers: Object.fromEntries(
      numbersOf(item).map((name) => [name, (valueOf(item, name) as readonly number[])[at] ?? 1]),
    ),
  }));
  return { field, rows };
}

type Rows = ChoiceRows['rows'];

/** An item with other rows of choices; whatever names a choice by its value goes with it. */
function withRows(item: Item, field: string, rows: Rows, keepsValues: boolean): Item {
  const languages = Object.keys((valueOf(item, field) ?? {}) as Labels);
  const labels = Object.fromEntries(
    languages.map((language) => [language, rows.map(({ label }) => label[language] ?? '')]),
  );
  const plain = rows.every(({ value }, at) => value === at + 1);
  const lists = fieldsOf(item).some(([name]) => name === 'values');
  const values = lists && keepsValues && !plain ? rows.map(({ value }) => value) : undefined;
  const changed = withField(withField(item, field, labels), 'values', lists ? values : undefined);
  const numbered = numbersOf(item).reduce(
    (now, name) =>
      withField(
        now,
        name,
        rows.map(({ numbers }) => numbers[name] ?? 1),
      ),
    changed,
  );
  return withoutGone(numbered, new Set(rows.map(({ value }, at) => (keepsValues ? value : at + 1))));
}

/** Lists and conditions by value forget the choices that are gone. */
function withoutGone(item: Item, there: ReadonlySet<number>): Item {
  return fieldsOf(item).reduce((changed, [name, { input }]) => {
    const value = valueOf(changed, name);
    if (value === undefined) return changed;
    if (input === 'values') {
      const kept = (value as readonly number[]).filter((each) => there.has(each));
      return withField(changed, name, kept.length > 0 ? kept : undefined);
    }
    if (input !== 'conditions' && input !== 'names') return changed;
    const kept = Object.entries(value as object).filter(([key]) => there.has(Number(key)));
    return withField(changed, name, kept.length > 0 ? Object.fromEntries(kept) : undefined);
  }, item);
}

/** Whether anything names a choice of an item by its value: then values stay when choices change places. */
export function areValuesNamed(definition: Definition, item: Item): boolean {
  const named = fieldsOf(item).some(
    ([name, { input }]) =>
      (input === 'values' || input === 'conditions' || input === 'names' || name === 'values') &&
      valueOf(item, name) !== undefined,
  );
  if (named) return true;
  const own = new Set([
    item.code,
    ...kindOf(item)
      .columns(item, definition)
      .map(({ name }) => name),
  ]);
  let found = definition.items.some(
    ({ carry }: Item & { carry?: { from: string } }) => carry?.from === item.code,
  );
  mapExpressions(definition, (source) => {
    try {
      found ||= namesIn(parseExpression(source)).some(({ name }) => own.has(name));
    } catch {
      found = true;
    }
    return source;
  });
  return found;
}

export function insertChoices(
  item: Item,
  at: number,
  language: string,
  labels: readonly string[],
  keepsValues: boolean,
): Item {
  const list = choiceRows(item);
  if (!list) return item;
  let next = Math.max(0, ...list.rows.map(({ value }) => value));
  const added = labels.map((words) => ({ value: ++next, label: { [language]: words }, numbers: {} }));
  return withRows(item, list.field, list.rows.toSpliced(at, 0, ...added), keepsValues);
}

export function removeChoice(item: Item, at: number, keepsValues: boolean): Item {
  const list = choiceRows(item);
  return list ? withRows(item, list.field, list.rows.toSpliced(at, 1), keepsValues) : item;
}

export function moveChoice(item: Item, at: number, to: number, keepsValues: boolean): Item {
  const list = choiceRows(item);
  const row = list?.rows[at];
  if (!list || !row || to < 0 || to >= list.rows.length) return item;
  return withRows(item, list.field, list.rows.toSpliced(at, 1).toSpliced(to, 0, row), keepsValues);
}

export function labelChoice(item: Item, at: number, language: string, words: string): Item {
  const list = choiceRows(item);
  if (!list) return item;
  const rows = list.rows.map((row, each) =>
    each === at ? { ...row, label: { ...row.label, [language]: words } } : row,
  );
  return withRows(item, list.field, rows, true);
}

/** Another value for a choice; the lists and conditions of the item follow. */
export function revalueChoice(item: Item, at: number, value: number): Item {
  const list = choiceRows(item);
  const row = list?.rows[at];
  if (!list || !row || row.value === value) return item;
  const followed = fieldsOf(item).reduce((changed, [name, { input }]) => {
    const said = valueOf(changed, name);
    if (said === undefined) return changed;
    if (input === 'values')
      return withField(
        changed,
        name,
        (said as number[]).map((each) => (each === row.value ? value : each)),
      );
    if (input !== 'conditions' && input !== 'names') return changed;
    const moved = Object.entries(said as object).map(([key, each]): [string, unknown] => [
      key === String(row.value) ? String(value) : key,
      each,
    ]);
    return withField(changed, name, Object.fromEntries(moved));
  }, item);
  return withRows(
    followed,
    list.field,
    list.rows.map((each, i) => (i === at ? { ...each, value } : each)),
    true,
  );
}

/** Puts a choice into a list of values, or takes it out. */
export function toggleChoice(item: Item, field: string, value: number): Item {
  const list = (valueOf(item, field) ?? []) as readonly number[];
  const changed = list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
  return withField(item, field, changed.length > 0 ? changed.toSorted((a, b) => a - b) : undefined);
}

/** What stands by the value of a choice in a field of conditions or names; '' takes it away. */
export function sayOfChoice(item: Item, field: string, value: number, words: string): Item {
  const { [String(value)]: _, ...others } = (valueOf(item, field) ?? {}) as Record<string, string>;
  const said = words === '' ? others : { ...others, [String(value)]: words };
  return withField(item, field, Object.keys(said).length > 0 ? said : undefined);
}

/**
 * The lines of a pasted list without their marks: A. B. C., 1) 2) 3), bullets, boxes.
 *
 * @example
 * listIn('A. 是\nB、否\n\n') // => ['是', '否']
 */
export function listIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => line.split('\t').slice(0, 1))
    .map((line) =>
      line.replace(/^\s*(?:[([（【]?(?:[A-Za-z]|\d{1,3})[.．、)\]）】:：]|[•●○◯□■◻☐▪·*–-])\s*/u, '').trim(),
    )
    .filter((line) => line !== '');
}
