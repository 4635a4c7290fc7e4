import { expect, test } from 'vitest';
import type { Answers } from '../../../../../analysis/model/instrument/answers.ts';
import { pathFinder } from '../../../../../analysis/model/instrument/path.ts';
import { qsf } from '../../../../../server/formats/instrument/qsf/read-qsf.ts';
import { block, choices, file, logic, question, statement, survey } from './made-up.ts';

/** A question of one choice, one of several, a number, a text, and a table before the one whose logic is tried. */
async function shownBy(displayed: object): Promise<(answers: Answers) => boolean> {
  const json = survey([block('BL_1', ['QID1', 'QID2', 'QID3', 'QID4', 'QID5', 'QID9'])], null, [
    question('QID1', 'MC', 'SAVR', {
      Choices: choices('a', 'b', { Display: 'other', TextEntry: true }),
      RecodeValues: { 1: '7', 2: '8', 3: '9' },
    }),
    question('QID2', 'MC', 'MAVR', { Choices: choices('x', 'y', 'z') }),
    question('QID3', 'TE', 'SL', {
      Validation: { Settings: { ContentType: 'ValidNumber', ValidNumber: { Min: 0, Max: 99 } } },
    }),
    question('QID4', 'TE', 'SL'),
    question('QID5', 'Matrix', 'Likert', {
      SubSelector: 'SingleAnswer',
      Choices: choices('r', 's'),
      Answers: choices('no', 'yes'),
    }),
    question('QID9', 'TE', 'SL', { DisplayLogic: displayed }),
  ]);
  const { definition, report } = await qsf.read(file(json));
  expect(report.elements.find(({ place }) => place === 'QID9.DisplayLogic')?.outcome).toBe('kept');
  const path = pathFinder(definition);
  return (answers) => path(answers).shown.has('Q9');
}

/** What may have been answered, in the numbers of the file's choices; nothing is undefined. */
interface Given {
  readonly one?: 1 | 2 | 3;
  readonly words?: string;
  readonly many?: readonly number[];
  readonly number?: number;
  readonly text?: string;
  readonly rows?: Readonly<Record<number, number>>;
}
type Kept = readonly [Given, Answers];
const nothing: Kept = [{}, {}];

/** All that each question may be answered with, and how such an answer is kept here. */
const answersOf: Readonly<Record<string, readonly Kept[]>> = {
  QID1: [
    nothing,
    [{ one: 1 }, { Q1: 7 }],
    [{ one: 2 }, { Q1: 8 }],
    [{ one: 3 }, { Q1: 9 }],
    [{ one: 3, words: 'mine' }, { Q1: { choice: 9, text: 'mine' } }],
  ],
  QID2: [
    nothing,
    ...[[1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]].map((many): Kept => [
      { many },
      { Q2: { choices: many } },
    ]),
  ],
  QID3: [nothing, ...[0, 5, 6, 17, 18, 19, 99].map((number): Kept => [{ number }, { Q3: number }])],
  QID4: [nothing, ...['me', 'you'].map((text): Kept => [{ text }, { Q4: { text } }])],
  QID5: [undefined, 1, 2].flatMap((first) =>
    [undefined, 1, 2].map((second): Kept => [
      { rows: { ...(first && { 1: first }), ...(second && { 2: second }) } },
      { ...(first && { Q5_1: first }), ...(second && { Q5_2: second }) },
    ]),
  ),
};

/** Every combination of answers to the questions that a logic names. */
function combined(sets: object): readonly Kept[] {
  const said = JSON.stringify(sets);
  return Object.entries(answersOf)
    .filter(([id]) => said.includes(`q://${id}/`))
    .reduce<readonly Kept[]>(
      (before, [, own]) =>
        before.flatMap(([given, answers]) =>
          own.map(([more, kept]): Kept => [
            { ...given, ...more },
            { ...answers, ...kept },
          ]),
        ),
      [nothing],
    );
}

type Set = Record<string, unknown>[];
const one = (choice: number, operator = 'Selected', joined?: string) =>
  statement(`q://QID1/SelectableChoice/${choice}`, operator, undefined, joined);
const many = (choice: number, operator = 'Selected', joined?: string) =>
  statement(`q://QID2/SelectableChoice/${choice}`, operator, undefined, joined);
const count = (operator: string, right: unknown, joined?: string) =>
  statement('q://QID2/SelectedChoicesCount', operator, right, joined);
const number = (operator: string, right?: unknown, joined?: string) =>
  statement('q://QID3/ChoiceTextEntryValue', operator, right, joined);
const text = (operator: string, right?: unknown, joined?: string) =>
  statement('q://QID4/ChoiceTextEntryValue', operator, right, joined);
const row = (which: number, answer: number, operator = 'Selected', joined?: string) =>
  statement(`q://QID5/SelectableChoice/${which}/${answer}`, operator, undefined, joined);
const anyRow = (answer: number, operator = 'Selected') =>
  statement(`q://QID5/SelectableAnswer/${answer}`, operator);
const has = ({ many = [] }: Given, choice: number) => many.includes(choice);
const size = ({ many = [] }: Given) => many.length;
const recode = ({ one }: Given) => (one === undefined ? undefined : one + 6);
const over = (value: number | undefined, limit: number) => value !== undefined && value > limit;
const under = (value: number | undefined, limit: number) => value !== undefined && value < limit;
const rated = ({ rows = {} }: Given) => Object.values(rows);

test.each<[string, Set[], (given: Given) => boolean]>([
  ['a choice that was made', [[one(1)]], ({ one }) => one === 1],
  ['a choice that was made, said as equal', [[one(2, 'EqualTo')]], ({ one }) => one === 2],
  ['a choice that was not made', [[one(1, 'NotSelected')]], ({ one }) => one !== 1],
  ['the choice with words', [[one(3)]], ({ one }) => one === 3],
  ['not the choice with words', [[one(3, 'NotSelected')]], ({ one }) => one !== 3],
  [
    'its recoded value',
    [[statement('q://QID1/SelectedChoicesRecode', 'EqualTo', '8')]],
    (g) => recode(g) === 8,
  ],
  [
    'another recoded value',
    [[statement('q://QID1/SelectedChoicesRecode', 'NotEqualTo', '8')]],
    (g) => recode(g) !== 8,
  ],
  [
    'a recoded value above',
    [[statement('q://QID1/SelectedChoicesRecode', 'GreaterThan', '7')]],
    (g) => over(recode(g), 7),
  ],
  [
    'a recoded value up to',
    [[statement('q://QID1/SelectedChoicesRecode', 'LessThanOrEqual', '8')]],
    (g) => under(recode(g), 9),
  ],
  [
    'words beside a choice',
    [[statement('q://QID1/ChoiceTextEntryValue/3', 'NotEmpty')]],
    ({ words }) => words !== undefined,
  ],
  [
    'no words beside a choice',
    [[statement('q://QID1/ChoiceTextEntryValue/3', 'Empty')]],
    ({ words }) => words === undefined,
  ],
  [
    'these words beside a choice',
    [[statement('q://QID1/ChoiceTextEntryValue/3', 'EqualTo', 'mine')]],
    ({ words }) => words === 'mine',
  ],
  ['one of several', [[many(2)]], (g) => has(g, 2)],
  ['not one of several', [[many(2, 'NotSelected')]], (g) => !has(g, 2)],
  ['two of several', [[many(1), many(3, 'Selected', 'And')]], (g) => has(g, 1) && has(g, 3)],
  ['one or the other of several', [[many(1), many(3, 'Selected', 'Or')]], (g) => has(g, 1) || has(g, 3)],
  ['one without the other', [[many(1), many(2, 'NotSelected', 'And')]], (g) => has(g, 1) && !has(g, 2)],
  [
    'neither of two',
    [[many(1, 'NotSelected'), many(2, 'NotSelected', 'And')]],
    (g) => !has(g, 1) && !has(g, 2),
  ],
  ['more than so many of several', [[count('GreaterThan', '1')]], (g) => size(g) > 1],
  ['at least so many of several', [[count('GreaterThanOrEqual', 2)]], (g) => size(g) >= 2],
  ['exactly so many of several', [[count('EqualTo', '2')]], (g) => size(g) === 2],
  ['none of several', [[count('EqualTo', '0')]], (g) => size(g) === 0],
  ['fewer of several', [[count('LessThan', '2')]], (g) => size(g) < 2],
  ['at most so many of several', [[count('LessThanOrEqual', '1')]], (g) => size(g) <= 1],
  ['not so many of several', [[count('NotEqualTo', '2')]], (g) => size(g) !== 2],
  ['a number from', [[number('GreaterThanOrEqual', '18')]], ({ number }) => over(number, 17)],
  ['a number above', [[number('GreaterThan', 18)]], ({ number }) => over(number, 18)],
  ['a number below', [[number('LessThan', '18')]], ({ number }) => under(number, 18)],
  ['a number up to', [[number('LessThanOrEqual', '18')]], ({ number }) => under(number, 19)],
  ['this number', [[number('EqualTo', '0')]], ({ number }) => number === 0],
  ['another number', [[number('NotEqualTo', '18')]], ({ number }) => number !== 18],
  ['any number', [[number('NotEmpty')]], ({ number }) => number !== undefined],
  ['no number', [[number('Empty')]], ({ number }) => number === undefined],
  [
    'a number between',
    [[number('GreaterThan', 5), number('LessThan', 18, 'And')]],
    ({ number }) => over(number, 5) && under(number, 18),
  ],
  [
    'a number outside',
    [[number('LessThan', 6), number('GreaterThan', 18, 'Or')]],
    ({ number }) => under(number, 6) || over(number, 18),
  ],
  ['a text', [[text('EqualTo', 'me')]], ({ text }) => text === 'me'],
  ['another text', [[text('NotEqualTo', 'me')]], ({ text }) => text !== 'me'],
  ['no text', [[text('Empty')]], ({ text }) => text === undefined],
  ['some text', [[text('NotEmpty')]], ({ text }) => text !== undefined],
  ['a row of a table', [[row(2, 1)]], ({ rows }) => rows?.[2] === 1],
  ['a row of a table otherwise', [[row(2, 1, 'NotSelected')]], ({ rows }) => rows?.[2] !== 1],
  [
    'two rows of a table',
    [[row(1, 2), row(2, 2, 'Selected', 'And')]],
    ({ rows }) => rows?.[1] === 2 && rows[2] === 2,
  ],
  ['any row of a table', [[anyRow(2)]], (g) => rated(g).includes(2)],
  ['no row of a table', [[anyRow(2, 'NotSelected')]], (g) => !rated(g).includes(2)],
  [
    'a row that was answered',
    [[statement('q://QID5/SelectableChoice/1', 'Selected')]],
    ({ rows }) => rows?.[1] !== undefined,
  ],
  [
    'a row that was not answered',
    [[statement('q://QID5/SelectableChoice/1', 'NotSelected')]],
    ({ rows }) => rows?.[1] === undefined,
  ],
  [
    'the value of a row',
    [[statement('q://QID5/SelectedAnswerRecode/1', 'GreaterThan', '1')]],
    ({ rows }) => over(rows?.[1], 1),
  ],
  ['and', [[one(1), number('GreaterThan', 5, 'And')]], ({ one, number }) => one === 1 && over(number, 5)],
  ['or', [[one(1), number('GreaterThan', 5, 'Or')]], ({ one, number }) => one === 1 || over(number, 5)],
  [
    'or and and',
    [[one(1), one(2, 'Selected', 'Or'), number('GreaterThan', 5, 'And')]],
    ({ one, number }) => one === 1 || (one === 2 && over(number, 5)),
  ],
  [
    'and and or',
    [[one(1), number('GreaterThan', 5, 'And'), one(2, 'Selected', 'Or')]],
    ({ one, number }) => (one === 1 && over(number, 5)) || one === 2,
  ],
  ['and with not', [[one(1, 'NotSelected'), many(1, 'Selected', 'And')]], (g) => g.one !== 1 && has(g, 1)],
  ['or with not', [[one(1, 'NotSelected'), many(1, 'Selected', 'Or')]], (g) => g.one !== 1 || has(g, 1)],
  ['two sets', [[one(1)], [many(1)]], (g) => g.one === 1 || has(g, 1)],
  [
    'two sets of two',
    [
      [one(1), number('LessThan', 18, 'And')],
      [one(2), number('GreaterThan', 18, 'And')],
    ],
    ({ one, number }) => (one === 1 && under(number, 18)) || (one === 2 && over(number, 18)),
  ],
  [
    'a set with or and one more',
    [[one(1), one(2, 'Selected', 'Or')], [text('EqualTo', 'me')]],
    ({ one, text }) => one === 1 || one === 2 || text === 'me',
  ],
])('%s decides what is shown, whatever was answered', async (_, sets, shows) => {
  const shown = await shownBy(logic(...sets));
  const all = combined(sets);
  expect(all.map(([given, answers]) => [given, shown(answers)])).toEqual(
    all.map(([given]) => [given, shows(given)]),
  );
});
