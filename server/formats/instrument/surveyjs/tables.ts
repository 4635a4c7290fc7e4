import { both, mapText, type Text } from '../../../../analysis/model/words.ts';
import { partName } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { type Fields, isObject, listOf, numberOf, wordsOf } from '../json-file.ts';
import { type Builder, type Entry, named, type Setting } from './builder.ts';
import { entriesIn, listed } from './choices.ts';
import { condition } from './conditions.ts';
import { type Making, rated, withChoices } from './question.ts';
import type { Subject } from './subject.ts';

/** How many repeats of something that respondents may repeat are asked. */
const REPEATS = 10;

export type Visit = (builder: Builder, question: Fields, setting: Setting, place: string) => void;

const sentence = (title: Text, part: Text): Text =>
  mapText(title, (words, language) => `${words} – ${part[language] ?? ''}`);

const gridOf = ({ builder, code }: Making, text: Text, wanted = code): string => {
  const grid = builder.gridCode(wanted);
  builder.assembly.grids.push({ code: grid, text });
  return grid;
};

/** Rows are called by their own names where nothing else bears them. */
function codeOfRow({ builder, name }: Making, row: string): string {
  const plain =
    /^[A-Za-z][A-Za-z0-9_]{0,23}$/.test(row) &&
    builder.parts.has(row) &&
    !builder.codes.has(row.toLowerCase());
  return builder.assembly.codeFor(plain ? row : `${name}_${row}`);
}

function rowShown(making: Making, row: Entry, at: string): void {
  const { builder, question, place, setting } = making;
  const own = wordsOf(row.fields['visibleIf']).trim();
  const all = wordsOf(question['rowsVisibleIf']).trim();
  const show = (written: string, where: string) =>
    condition(builder, at, { does: 'showIf' }, { place: where, kind: 'condition', written }, setting, {
      kind: 'constant',
      value: row.code,
    });
  if (own) show(own, `${place}.rows.${String(row.code)}.visibleIf`);
  if (all) show(all, `${place}.rowsVisibleIf`);
}

/** Rows that share a list of answers: an item each, in one table. */
export function matrix(making: Making): void {
  const { builder, question, place, name, setting } = making;
  const rows = entriesIn(builder, question['rows']);
  const list = listed(builder, entriesIn(builder, question['columns']));
  const title = builder.text(question['title'], name);
  if (rows.length === 0) return rated(making, list, {});
  const grid = gridOf(making, title);
  const required =
    named(question, 'isRequired') ||
    named(question, 'eachRowRequired') ||
    named(question, 'isAllRowRequired');
  for (const row of rows) {
    const code = codeOfRow(making, String(row.code));
    const asked: Fields = { title: undefined, isRequired: required };
    const one: Making = { ...making, question: asked, code, name: `${name}.${String(row.code)}` };
    if (question['cellType'] === 'checkbox') {
      withChoices(one, 'multiple', list, { grid });
      const parts = list.options.map((option) => ({ ...option, column: partName({ code }, option.value) }));
      builder.means(one.name, { kind: 'several', parts }, setting);
    } else rated(one, list, { grid });
    relabel(builder, code, row.label, `${name}.${String(row.code)}`);
    rowShown(making, row, code);
  }
  builder.ledger.kept(`${place}.rows`, 'choices');
  if (wordsOf(question['rowOrder'] ?? question['rowsOrder']) === 'random')
    builder.ledger.dropped(
      `${place}.rowsOrder`,
      'setting',
      both(
        '表中各行不单独随机排列；可让整个部分随机',
        'rows are not shuffled by themselves; their block may be',
      ),
    );
}

function relabel(builder: Builder, code: string, text: Text, source: string): void {
  const { items } = builder.assembly;
  const at = items.findLastIndex((item) => item.code === code);
  if (at >= 0) items[at] = { ...items[at]!, text, ...(source === code ? {} : { source }) };
}

/** A table whose cells are questions of their own: a table here for each column. */
export function cells(making: Making, visit: Visit): void {
  const { builder, question, place, name, setting } = making;
  const fixed = entriesIn(builder, question['rows']);
  const rows = fixed.length > 0 ? fixed : numberedRows(making);
  const title = builder.text(question['title'], name);
  const scopes = new Map(rows.map((row) => [row, new Map<string, Subject>()]));
  for (const column of listOf(question['columns']).filter(isObject)) {
    const columnName = wordsOf(column['name']) || wordsOf(column['value']);
    const heading = builder.text(column['title'], columnName || '…');
    const grid = gridOf(making, sentence(title, heading), `${name}_${columnName}`);
    for (const row of rows) {
      const cell = { ...cellOf(question, column), name: columnName, title: undefined };
      const within = { prefix: `${name}.${String(row.code)}`, title: row.label, names: scopes.get(row)! };
      const before = builder.assembly.items.length;
      visit(builder, cell, { ...setting, within }, `${place}.${columnName}`);
      for (let at = before; at < builder.assembly.items.length; at++) {
        const item = builder.assembly.items[at]!;
        builder.assembly.items[at] = {
          ...item,
          text: row.label,
          ...(builder.assembly.items.length - before === 1 ? { grid } : {}),
        };
        rowShown(making, row, item.code);
      }
    }
  }
  builder.dropEmptyGrids();
}

/** A cell is a question of the type of its column, else of its table. */
function cellOf(table: Fields, column: Fields): Fields {
  const type = wordsOf(column['cellType']);
  const usual = wordsOf(table['cellType']);
  const choices = listOf(column['choices']).length > 0 ? column['choices'] : table['choices'];
  return {
    ...column,
    type: !type || type === 'default' ? (usual && usual !== 'default' ? usual : 'dropdown') : type,
    choices,
  };
}

function numberedRows(making: Making): Entry[] {
  const { builder, question } = making;
  const count = repeatsOf(making, numberOf(question['rowCount']) ?? numberOf(question['minRowCount']) ?? 2);
  return Array.from({ length: count }, (_, at) => ({
    code: at + 1,
    label: builder.text(String(at + 1)),
    fields: {},
  }));
}

function repeatsOf({ builder, place }: Making, wanted: number): number {
  const count = Math.min(REPEATS, Math.max(1, Math.floor(wanted)));
  builder.ledger.approximated(
    place,
    'question',
    both(`可由答题人增减的部分固定问 ${count} 次`, `what respondents may repeat is asked ${count} times`),
  );
  return count;
}

/** Questions that are asked again and again. */
export function repeated(
  making: Making,
  visitAll: (elements: readonly unknown[], setting: Setting, place: string) => void,
): void {
  const { builder, question, name, setting, place } = making;
  const count = repeatsOf(
    making,
    Math.max(numberOf(question['panelCount']) ?? 0, numberOf(question['minPanelCount']) ?? 0, 1),
  );
  const elements = [...listOf(question['templateElements']), ...listOf(question['elements'])];
  for (let at = 0; at < count; at++) {
    const title = builder.text(question['templateTitle'] ?? question['title'], name);
    const within = { prefix: count === 1 ? name : `${name}.${at}`, title, names: new Map<string, Subject>() };
    visitAll(elements, { ...setting, within }, place);
  }
}

/** Several short texts under one question. */
export function lines(making: Making, visit: Visit): void {
  const { builder, question, place, name, setting } = making;
  const grid = gridOf(making, builder.text(question['title'], name));
  for (const each of listOf(question['items']).filter(isObject)) {
    const own = wordsOf(each['name']);
    const required = named(each, 'isRequired') || named(question, 'isRequired');
    const before = builder.assembly.items.length;
    const within = { prefix: name, title: {}, names: new Map<string, Subject>() };
    visit(
      builder,
      { ...each, type: 'text', isRequired: required },
      { ...setting, within },
      `${place}.${own}`,
    );
    for (let at = before; at < builder.assembly.items.length; at++) {
      const item = builder.assembly.items[at]!;
      builder.assembly.items[at] = { ...item, grid };
    }
  }
}
