import type { Conversion } from '../conversion.ts';
import type { Question } from '../survey.ts';
import { cells, nameNumber, numberFields } from './numbers.ts';

const lengths: Readonly<Record<string, number>> = { S: 250, T: 1000, U: 2000, Q: 250, ';': 250 };

function openFields(question: Question): { type: string } & Record<string, unknown> {
  const most = question.attributes.number('maximum_chars') ?? lengths[question.type] ?? 1000;
  return {
    type: 'open',
    maxLength: Math.max(1, Math.min(5000, Math.round(most))),
    ...(question.type === 'T' || question.type === 'U' ? {} : { short: true }),
  };
}

const asksNumber = ({ attributes }: Question) => attributes.is('numbers_only');

/** S, T, U: words of one's own. */
export function text(question: Question, c: Conversion): void {
  const words = c.text(question.text, question.code);
  if (asksNumber(question)) {
    const draft = c.item(question, {
      ...numberFields(question, c, 'min_num_value_n', 'max_num_value_n'),
      text: words,
    });
    nameNumber(question, c, draft, '');
    c.kept(question);
    return;
  }
  if (/^[1-9]/.test(question.attributes.get('location_mapservice'))) {
    c.dropped(
      question,
      '地图上的位置会暴露身份，这里不问',
      'a place on a map tells who somebody is and is not asked here',
    );
    return;
  }
  const draft = c.item(question, { ...openFields(question), text: words });
  c.name(question, '', { kind: 'text', name: draft.code }, draft);
  c.kept(question);
}

/** Q: a line for each row. */
export function texts(question: Question, c: Conversion): void {
  const rows = question.subquestions.filter(({ axis }) => axis === 0);
  if (rows.length === 0) {
    c.dropped(question, '没有任何行', 'it has no rows');
    return;
  }
  const grid = c.grid(question);
  for (const row of rows)
    if (asksNumber(question))
      nameNumber(
        question,
        c,
        c.row(question, grid, row, numberFields(question, c, 'min_num_value_n', 'max_num_value_n')),
        row.code,
      );
    else {
      const draft = c.row(question, grid, row, openFields(question));
      c.name(question, row.code, { kind: 'text', name: draft.code }, draft);
    }
  c.kept(question);
}

/** ";" – a table of words, each cell an item. */
export function textTable(question: Question, c: Conversion): void {
  const rows = question.subquestions.filter(({ axis }) => axis === 0);
  const columns = question.subquestions.filter(({ axis }) => axis === 1);
  if (rows.length === 0 || columns.length === 0) {
    c.dropped(question, '没有行或没有列', 'it has no rows or no columns');
    return;
  }
  const numeric = asksNumber(question);
  cells(
    question,
    c,
    rows,
    columns,
    c.grid(question),
    (draft, end) =>
      numeric
        ? nameNumber(question, c, draft, end)
        : c.name(question, end, { kind: 'text', name: draft.code }, draft),
    numeric ? numberFields(question, c, 'multiflexible_min', 'multiflexible_max') : openFields(question),
  );
}
