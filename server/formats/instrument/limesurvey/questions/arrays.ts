import type { Text } from '../../../../../analysis/model/words.ts';
import { type ChoiceCodes, codesAsValues } from '../../choice-codes.ts';
import { canBeRated, codeFields } from '../../coded-choices.ts';
import { type Conversion, type Draft, hooks, type Option } from '../conversion.ts';
import { builtIn } from '../languages.ts';
import type { Question, Subquestion } from '../survey.ts';

const rowsOf = ({ subquestions }: Question) => subquestions.filter(({ axis }) => axis === 0);

/** A mark by which an item that is best and worst at once is known again. */
export const BEST_WORST = 'fourlinks-best-worst';

/** A, B, F, H, 5: rows that share a rating; C, E: rows that share a choice. */
export const table =
  (optionsOf: (question: Question, c: Conversion) => Option[], look?: 'numbers') =>
  (question: Question, c: Conversion): void => {
    const options = optionsOf(question, c);
    const rows = rowsOf(question);
    if (options.length === 0 || rows.length === 0) {
      c.dropped(question, '没有行或没有选项', 'it has no rows or no choices');
      return;
    }
    const shared = sharedFields(question, c, options, look);
    const [only] = rows;
    if (hooks(question).has(BEST_WORST)) bestWorst(question, c, options);
    else if (rows.length === 1 && !c.says(only!.text)) alone(question, c, only!, shared, options);
    else if (rows.every(({ text }) => Object.values(text).some((words) => words.includes('|'))))
      differentials(question, c, rows, shared, options);
    else {
      const grid = c.grid(question);
      for (const row of rows) {
        const draft = c.row(question, grid, row, shared.fields);
        c.name(question, row.code, choice(draft, options, shared.codes), draft, options);
      }
    }
    c.kept(question);
  };

interface Shared {
  readonly fields: { type: string } & Record<string, unknown>;
  readonly codes: ChoiceCodes;
}

const choice = (draft: Draft, options: readonly Option[], { values }: ChoiceCodes) =>
  ({
    kind: 'choice',
    name: draft.code,
    codes: new Map(options.map(({ code }, at) => [code, values[at]!])),
  }) as const;

/** A rating where the codes rise, else a choice. The codes of the file stay with the item. */
function sharedFields(question: Question, c: Conversion, options: readonly Option[], look?: string): Shared {
  const codes = codesAsValues(options.map(({ code }) => code));
  const texts = options.map(({ text, code }) => c.text(text, code || '…'));
  const nominal = question.type === 'C' || question.type === 'E';
  if (nominal || !canBeRated(codes.values))
    return {
      codes,
      fields: { type: 'single', choices: c.assembly.labels(texts), ...codeFields(codes), storage: 'linked' },
    };
  const { sources } = codes;
  return {
    codes,
    fields: {
      type: 'scale',
      options: c.assembly.optionSet(codes.values, texts, `${question.code}_options`),
      ...(look ? { look } : {}),
      ...(Object.keys(sources).length > 0 ? { sources } : {}),
    },
  };
}

/** One row without words is the question itself. */
function alone(
  question: Question,
  c: Conversion,
  row: Subquestion,
  shared: Shared,
  options: readonly Option[],
) {
  const draft = c.item(question, { text: c.text(question.text, question.code), ...shared.fields }, '', [
    row.relevance,
    ...c.filters(question, row.code),
  ]);
  c.name(question, row.code, choice(draft, options, shared.codes), draft, options);
}

/** Rows such as `cold|warm` are places between two words. */
function differentials(
  question: Question,
  c: Conversion,
  rows: readonly Subquestion[],
  { fields, codes }: Shared,
  options: readonly Option[],
): void {
  const one = rows.length === 1;
  const grid = one ? undefined : c.grid(question);
  for (const row of rows) {
    const [left, right] = [0, 1].map((side): Text =>
      Object.fromEntries(
        Object.entries(row.text).map(([language, words]) => [language, words.split('|')[side] ?? '']),
      ),
    ) as [Text, Text];
    const rated = fields.type === 'scale';
    const poles = rated ? { left: c.text(left), right: c.text(right) } : {};
    const both = Object.fromEntries(
      Object.entries(row.text).map(([language, words]) => [language, words.replace('|', ' – ')]),
    );
    const draft = c.item(
      question,
      {
        ...fields,
        text: one ? c.text(question.text, question.code) : c.text(both),
        ...(grid ? { grid } : {}),
        ...(rated ? { type: 'differential' } : {}),
        ...poles,
      },
      one ? '' : row.code,
      [row.relevance, ...c.filters(question, row.code)],
    );
    delete draft['look'];
    c.name(question, row.code, choice(draft, options, codes), draft, options);
  }
}

function bestWorst(question: Question, c: Conversion, options: readonly Option[]): void {
  const { fields, codes } = c.choices(question, options);
  const draft = c.item(question, {
    type: 'bestWorst',
    text: c.text(question.text, question.code),
    ...fields,
  });
  c.wishChoices(draft, question, options, codes);
  for (const part of ['best', 'worst'])
    c.name(
      question,
      part,
      { ...choice(draft, options, codes), name: `${draft.code}_${part}` },
      draft,
      options,
    );
}

/** 1: rows with two ratings, each an item. */
export function dualTable(question: Question, c: Conversion): void {
  const sides = [0, 1].map((axis) => {
    const options = question.answers.filter((each) => each.axis === axis);
    return options.length === 0 ? null : { axis, options };
  });
  if (rowsOf(question).length === 0 || sides.every((side) => side === null)) {
    c.dropped(question, '没有行或没有选项', 'it has no rows or no choices');
    return;
  }
  const laid = sides.flatMap((side) =>
    side === null
      ? []
      : [
          {
            ...side,
            shared: sharedFields(question, c, side.options),
            grid: c.grid(
              question,
              question.attributes.text(
                side.axis === 0 ? 'dualscale_headerA' : 'dualscale_headerB',
                c.languages,
              ),
            ),
          },
        ],
  );
  for (const row of rowsOf(question))
    for (const { axis, options, shared, grid } of laid) {
      const draft = c.row(question, grid, row, shared.fields, `${row.code}_${axis}`);
      c.name(question, `${row.code}_${axis}`, choice(draft, options, shared.codes), draft, options);
    }
  c.kept(question);
}

/** 5: one rating from 1 to 5. */
export function fivePoints(question: Question, c: Conversion): void {
  const options = points(5)(question, c);
  const shared = sharedFields(
    question,
    c,
    options,
    question.attributes.get('slider_rating') === '1' ? 'stars' : 'numbers',
  );
  const draft = c.item(question, { text: c.text(question.text, question.code), ...shared.fields });
  c.name(question, '', choice(draft, options, shared.codes), draft, options);
  c.kept(question);
}

export const points =
  (most: number) =>
  (_: Question, { languages }: Conversion): Option[] =>
    Array.from({ length: most }, (_, at) => ({
      code: String(at + 1),
      text: Object.fromEntries(languages.map((language) => [language, String(at + 1)])),
    }));

export const worded =
  (choices: readonly (readonly [code: string, word: string])[]) =>
  (_: Question, { languages }: Conversion): Option[] =>
    choices.map(([code, word]) => ({ code, text: builtIn(word, languages) }));
