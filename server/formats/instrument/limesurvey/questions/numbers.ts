import type { Text } from '../../../../../analysis/model/words.ts';
import { named } from '../../expression/build.ts';
import { type Conversion, type Draft, hooks } from '../conversion.ts';
import type { Question, Subquestion } from '../survey.ts';
import { column } from './lists.ts';
import { fitsLine } from '../../../../../analysis/model/instrument/kinds/slider.ts';

/** How many decimals a number written here may have. */
export const DECIMALS = 'fourlinks-decimals-';

const WIDEST = 1_000_000_000;

/** N: one number. */
export function number(question: Question, c: Conversion): void {
  const draft = c.item(question, {
    text: c.text(question.text, question.code),
    ...numberFields(question, c, 'min_num_value_n', 'max_num_value_n'),
  });
  nameNumber(question, c, draft, '');
  c.kept(question);
}

/** K, and what is asked in numbers elsewhere: a number for each row, a slider where it is laid out as one, points to share. */
export function numbers(question: Question, c: Conversion): void {
  const rows = question.subquestions.filter(({ axis }) => axis === 0);
  if (rows.length === 0) {
    c.dropped(question, '没有任何行', 'it has no rows');
    return;
  }
  const total = question.attributes.number('equals_num_value');
  const whole = question.attributes.is('num_value_int_only');
  if (total !== undefined && whole && Number.isInteger(total) && total >= 1 && total <= 1_000_000) {
    shares(question, c, rows, total);
    return;
  }
  const sliding = question.attributes.is('slider_layout') || question.type === '^';
  const [only] = rows;
  if (sliding && rows.length === 1) {
    const { label, ...fields } = slider(question, c, only!);
    const text = c.says(question.text) ? question.text : label;
    const draft = c.item(question, { ...fields, text: c.text(text, question.code) }, '', [only!.relevance]);
    nameNumber(question, c, draft, only!.code);
    c.kept(question);
    return;
  }
  const grid = c.grid(question);
  for (const row of rows) {
    const { label, ...fields } = sliding
      ? slider(question, c, row)
      : { label: row.text, ...numberFields(question, c, 'min_num_value_n', 'max_num_value_n') };
    nameNumber(question, c, c.row(question, grid, { ...row, text: label }, fields), row.code);
  }
  c.kept(question);
}

function shares(question: Question, c: Conversion, rows: readonly Subquestion[], total: number): void {
  const { fields, codes } = c.choices(question, rows);
  const draft = c.item(question, {
    type: 'sum',
    text: c.text(question.text, question.code),
    ...fields,
    total,
    ...unitOf(question, c),
  });
  c.wishChoices(draft, question, rows, codes);
  rows.forEach(({ code }, at) =>
    c.name(question, code, { kind: 'number', value: named(column(draft, codes.values[at]!)) }, draft),
  );
  c.kept(question);
}

export function nameNumber(question: Question, c: Conversion, draft: Draft, end: string): void {
  c.name(question, end, { kind: 'number', value: named(draft.code) }, draft);
}

export function numberFields(
  question: Question,
  c: Conversion,
  least: string,
  most: string,
): { type: string } & Record<string, unknown> {
  const { attributes } = question;
  const bound = (name: string) => {
    const value = attributes.number(name);
    const place = `${c.place(question)} ${name}`;
    if (value !== undefined) c.ledger.kept(place, 'validation');
    else if (attributes.get(name).trim() !== '')
      c.ledger.dropped(place, 'validation', {
        'zh-CN': '界限只能是固定的数',
        en: 'a bound can only be a fixed number',
      });
    return value;
  };
  const [min = -WIDEST, max = WIDEST] = [bound(least), bound(most)];
  const whole = attributes.is('num_value_int_only');
  const hook = [...hooks(question)].find((word) => word.startsWith(DECIMALS));
  const places = hook ? Number(hook.slice(DECIMALS.length)) : 6;
  return {
    type: 'number',
    min: Math.min(min, max),
    max: Math.max(min, max),
    ...(whole ? {} : { decimals: places >= 0 && places <= 6 ? places : 6 }),
    ...unitOf(question, c),
    storage: 'linked',
  };
}

function unitOf(question: Question, c: Conversion): { unit?: Text } {
  const text = [
    question.attributes.text('suffix', c.languages),
    question.attributes.text('prefix', c.languages),
  ].find((each) => c.says(each));
  return text ? { unit: c.text(text) } : {};
}

/** `text|left|right` says what stands at the ends. */
function slider(
  question: Question,
  c: Conversion,
  row: Subquestion,
): { type: string; label: Text } & Record<string, unknown> {
  const { attributes } = question;
  const mark = attributes.get('slider_separator') || '|';
  const part = (at: number): Text =>
    Object.fromEntries(
      Object.entries(row.text).map(([language, words]) => [language, words.split(mark)[at] ?? '']),
    );
  const [min, max] = [attributes.number('slider_min') ?? 0, attributes.number('slider_max') ?? 100];
  const step = attributes.number('slider_accuracy') ?? 1;
  if (!fitsLine(min, max, step)) {
    c.approximated(
      question,
      '滑块的步长或范围这里没有，改为填数字',
      'a slider of these steps or this range is a number to type in here',
    );
    return {
      label: part(0),
      type: 'number',
      min: Math.min(min, max),
      max: Math.max(min, max),
      decimals: Math.min(6, (String(step).split('.')[1] ?? '').length),
      storage: 'linked',
    };
  }
  const [left, right] = [part(1), part(2)];
  return {
    label: part(0),
    type: 'slider',
    min,
    max,
    ...(step === 1 ? {} : { step }),
    ...(c.says(left) ? { left: c.text(left) } : {}),
    ...(c.says(right) ? { right: c.text(right) } : {}),
  };
}

/** ":" – a table of numbers, each cell an item; or of ticks, each row a multiple choice. */
export function numberTable(question: Question, c: Conversion): void {
  const rows = question.subquestions.filter(({ axis }) => axis === 0);
  const columns = question.subquestions.filter(({ axis }) => axis === 1);
  if (rows.length === 0 || columns.length === 0) {
    c.dropped(question, '没有行或没有列', 'it has no rows or no columns');
    return;
  }
  const { attributes } = question;
  const grid = c.grid(question);
  if (attributes.is('multiflexible_checkbox')) {
    for (const row of rows) {
      const { fields, codes } = c.choices(question, columns);
      const draft = c.row(question, grid, row, { type: 'multiple', ...fields });
      columns.forEach(({ code }, at) =>
        c.name(
          question,
          `${row.code}_${code}`,
          { kind: 'mark', name: column(draft, codes.values[at]!), code: '1' },
          draft,
        ),
      );
    }
    c.kept(question);
    return;
  }
  const plain = attributes.is('input_boxes');
  const fields = {
    type: 'number',
    min: attributes.number('multiflexible_min') ?? (plain ? -WIDEST : 1),
    max: attributes.number('multiflexible_max') ?? (plain ? WIDEST : 10),
    ...(plain ? { decimals: 6 } : {}),
    storage: 'linked',
  };
  cells(question, c, rows, columns, grid, (draft, end) => nameNumber(question, c, draft, end), fields);
}

/** Each cell of a table as an item. */
export function cells(
  question: Question,
  c: Conversion,
  rows: readonly Subquestion[],
  columns: readonly Subquestion[],
  grid: string,
  name: (draft: Draft, end: string) => void,
  fields: { type: string } & Record<string, unknown>,
): void {
  for (const row of rows)
    for (const each of columns) {
      const [one, other] = [c.text(row.text, row.code), c.text(each.text, each.code)];
      const text = Object.fromEntries(
        Object.entries(one).map(([language, words]) => [language, `${words} – ${other[language]}`]),
      );
      const end = `${row.code}_${each.code}`;
      name(c.row(question, grid, { ...row, text }, fields, end), end);
    }
  c.kept(question);
  c.approximated(question, '表中每一格各成一题', 'each cell of the table is an item of its own');
}
