import { partName } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { both, mapText, type Text } from '../../../../analysis/model/words.ts';
import { canBeRated } from '../coded-choices.ts';
import { type Fields, fieldsOf, numberOf, wordsOf } from '../json-file.ts';
import { common, type Making } from './builder.ts';
import { carriedFrom, choiceFields, idsOf, labelOf, type Listed, listIn, shuffling } from './choices.ts';
import { conditionOf } from './conditions.ts';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly source: string;
  readonly label: Text;
}

/** The rows of a table, each with a code of its own. */
export function rowsOf(making: Making, suffix = ''): Row[] {
  const { builder, question, tag, id } = making;
  const tags = fieldsOf(question['ChoiceDataExportTags']);
  if (idsOf(question, 'Choices').length === 0) return rowsCarried(making, suffix);
  return idsOf(question, 'Choices').map((row) => {
    const source = (wordsOf(tags[row]) || `${tag}_${row}`) + suffix;
    const code = builder.assembly.codeFor(source);
    conditionOf(
      builder,
      code,
      { does: 'showIf' },
      choiceFields(question, 'Choices', row)['DisplayLogic'],
      `${id}.Choices.${row}.DisplayLogic`,
    );
    return { id: row, code, source, label: labelOf(builder, question, 'Choices', row) };
  });
}

/** Rows that are the choices of an earlier question, each shown where it was chosen there (or was not). */
function rowsCarried(making: Making, suffix: string): Row[] {
  const { builder, question, tag, id } = making;
  const from = carriedFrom(builder, question);
  const source = from && builder.questions.get(from.id);
  if (!from || !source) return [];
  return idsOf(source, 'Choices').map((choice) => {
    const name = `${tag}_x${choice}${suffix}`;
    const code = builder.assembly.codeFor(name);
    const operator = from.which === 'chosen' ? 'Selected' : 'NotSelected';
    const locator = `q://${from.id}/SelectableChoice/${choice}`;
    const statement: Fields = {
      '0': {
        '0': {
          LogicType: 'Question',
          ChoiceLocator: locator,
          Operator: operator,
          Description: `${locator} ${operator}`,
        },
      },
    };
    if (from.which !== 'all')
      conditionOf(builder, code, { does: 'showIf' }, statement, `${id}.DynamicChoices`);
    return { id: `x${choice}`, code, source: name, label: labelOf(builder, source, 'Choices', choice) };
  });
}

/** What holds of rows as a whole. */
export function rowsTold({ builder, question, id }: Making): void {
  builder.ledger.kept(`${id}.Choices`, 'choices');
  if (shuffling(question, listIn({ builder, question }, 'Choices', false)).randomise)
    builder.ledger.dropped(
      `${id}.Randomization`,
      'setting',
      both(
        '表中各行不单独随机排列；可让整个部分随机',
        'rows are not shuffled by themselves; their block may be',
      ),
    );
}

export function matrix(making: Making): void {
  const { builder, question, id, tag, text } = making;
  const selector = wordsOf(question['Selector']);
  const sub = wordsOf(question['SubSelector']);
  const list = listIn(making, 'Answers');
  const rows = rowsOf(making);
  if (rows.length === 0)
    return builder.ledger.dropped(id, 'question', both('表中没有行', 'the table has no rows'));
  const grid = builder.grid(tag, text);
  rowsTold(making);
  if (list.ids.length === 0 && selector !== 'TE') {
    builder.ledger.dropped(`${id}.Answers`, 'choices', both('文件里没有选项', 'the file holds no choices'));
    return textCells(making, rows, grid);
  }
  builder.ledger.kept(`${id}.Answers`, 'choices');
  if (selector === 'TE') return cellByCell(making, rows, list);
  if (selector === 'Bipolar') return bipolar(making, rows, list);
  if (selector === 'CS' || selector === 'RO') return shared(making, rows, list, selector);
  const several = sub === 'MultipleAnswer' || selector === 'MultipleAnswer';
  for (const row of rows) {
    const base = { ...common(making, row.code, row.label, row.source), grid };
    if (several) {
      builder.add({ ...base, type: 'multiple', ...list.fields });
      const parts = new Map(list.ids.map((each, at) => [each, partName(row, list.values[at]!)]));
      builder.means(id, { kind: 'several', parts }, row.id);
    } else rate(making, row, base, list);
  }
}

/** A row of a rating, or of one choice where the codes do not rise. */
function rate({ builder, id, tag }: Making, row: Row, base: Omit<Item, 'type'>, list: Listed): void {
  const { languages } = builder.assembly;
  const texts = list.values.map((_, at) =>
    Object.fromEntries(languages.map((language) => [language, list.fields.choices[language]![at]!])),
  );
  const { sources } = list.fields;
  if (canBeRated(list.values)) {
    const options = builder.assembly.optionSet(list.values, texts, tag);
    builder.add({ ...base, type: 'scale', options, ...(sources ? { sources } : {}) });
  } else builder.add({ ...base, type: 'single', ...list.fields, storage: 'linked' });
  builder.means(id, { kind: 'one', column: row.code, values: list.byId }, row.id);
}

/** Two opposite words, left and right of a colon. */
function bipolar(making: Making, rows: readonly Row[], list: Listed): void {
  const { builder, id, text } = making;
  const { languages } = builder.assembly;
  const options = builder.assembly.optionSet(
    list.values.map((_, at) => at + 1),
    list.values.map((_, at) =>
      Object.fromEntries(languages.map((language) => [language, list.fields.choices[language]![at]!])),
    ),
    making.tag,
  );
  for (const row of rows) {
    const label = builder.assembly.text(row.label);
    builder.add({
      ...common(making, row.code, text, row.source),
      type: 'differential',
      options,
      left: builder.assembly.text(mapText(label, (words) => words.split(':')[0]!.trim())),
      right: builder.assembly.text(mapText(label, (words) => words.split(':').slice(1).join(':').trim())),
    });
    const values = new Map(list.ids.map((each, at) => [each, at + 1]));
    builder.means(id, { kind: 'one', column: row.code, values }, row.id);
  }
}

/** Points or ranks in each row. */
function shared(making: Making, rows: readonly Row[], list: Listed, selector: string): void {
  const { builder, question } = making;
  const total = numberOf(fieldsOf(fieldsOf(question['Validation'])['Settings'])['ChoiceTotal']) ?? 100;
  for (const row of rows)
    builder.add({
      ...common(making, row.code, row.label, row.source),
      ...list.fields,
      ...(selector === 'RO'
        ? { type: 'ranking' }
        : { type: 'sum', total: Number.isInteger(total) && total >= 1 ? total : 100 }),
      grid: builder.assembly.grids.at(-1)!.code,
    });
}

export function textCells(making: Making, rows: readonly Row[], grid: string): void {
  const { builder, id } = making;
  for (const row of rows) {
    builder.add({
      ...common(making, row.code, row.label, row.source),
      type: 'open',
      maxLength: 200,
      short: true,
      grid,
    });
    builder.unlimited.add(row.code);
    builder.means(id, { kind: 'text', column: row.code }, row.id);
  }
}

/** A text in every cell: a question of its own each. */
export function cellByCell(making: Making, rows: readonly Row[], list: Listed): void {
  const { builder } = making;
  const { languages } = builder.assembly;
  const grid = builder.assembly.grids.at(-1)!.code;
  for (const row of rows)
    list.ids.forEach((column, at) => {
      const source = `${row.source}_${column}`;
      const code = at === 0 ? row.code : builder.assembly.codeFor(source);
      const label = builder.assembly.text(row.label);
      const own = Object.fromEntries(
        languages.map((language) => [language, `${label[language]} – ${list.fields.choices[language]![at]}`]),
      );
      builder.add({ ...common(making, code, own, source), type: 'open', maxLength: 200, short: true, grid });
      builder.unlimited.add(code);
    });
}
