import { expect, test } from 'vitest';
import type { Answers } from '../../../../../analysis/model/instrument/answers.ts';
import { pathFinder } from '../../../../../analysis/model/instrument/path.ts';
import { qsf } from '../../../../../server/formats/instrument/qsf/read-qsf.ts';
import { block, choices, file, logic, question, statement, survey } from './made-up.ts';

/** A question of one choice, one of several, a number, a text, and a table before the one whose logic is tried. */
async function shows(displayed: object): Promise<(answers: Answers) => boolean> {
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

const several = (...values: number[]) => ({ choices: values });

test.each<[string, object[][], [Answers, boolean][]]>([
  [
    'a choice that was made',
    [[statement('q://QID1/SelectableChoice/1', 'Selected')]],
    [
      [{ Q1: 7 }, true],
      [{ Q1: 8 }, false],
      [{}, false],
    ],
  ],
  [
    'a choice that was not made',
    [[statement('q://QID1/SelectableChoice/1', 'NotSelected')]],
    [
      [{ Q1: 7 }, false],
      [{ Q1: 8 }, true],
      [{}, true],
    ],
  ],
  [
    'one of several',
    [[statement('q://QID2/SelectableChoice/2', 'Selected')]],
    [
      [{ Q2: several(1, 2) }, true],
      [{ Q2: several(1) }, false],
      [{}, false],
    ],
  ],
  [
    'not one of several',
    [[statement('q://QID2/SelectableChoice/2', 'NotSelected')]],
    [
      [{ Q2: several(1, 2) }, false],
      [{ Q2: several(1) }, true],
      [{}, true],
    ],
  ],
  [
    'so many of several',
    [[statement('q://QID2/SelectedChoicesCount', 'GreaterThan', '1')]],
    [
      [{ Q2: several(1, 2) }, true],
      [{ Q2: several(1) }, false],
      [{}, false],
    ],
  ],
  [
    'a number',
    [[statement('q://QID3/ChoiceTextEntryValue', 'GreaterThanOrEqual', '18')]],
    [
      [{ Q3: 18 }, true],
      [{ Q3: 17 }, false],
      [{}, false],
    ],
  ],
  [
    'a number below',
    [[statement('q://QID3/ChoiceTextEntryValue', 'LessThan', '18')]],
    [
      [{ Q3: 18 }, false],
      [{ Q3: 17 }, true],
      [{}, false],
    ],
  ],
  [
    'another number',
    [[statement('q://QID3/ChoiceTextEntryValue', 'NotEqualTo', '18')]],
    [
      [{ Q3: 18 }, false],
      [{ Q3: 17 }, true],
      [{}, true],
    ],
  ],
  [
    'a text',
    [[statement('q://QID4/ChoiceTextEntryValue', 'EqualTo', 'me')]],
    [
      [{ Q4: { text: 'me' } }, true],
      [{ Q4: { text: 'you' } }, false],
      [{}, false],
    ],
  ],
  [
    'no text',
    [[statement('q://QID4/ChoiceTextEntryValue', 'Empty')]],
    [
      [{ Q4: { text: 'me' } }, false],
      [{}, true],
    ],
  ],
  [
    'some text',
    [[statement('q://QID4/ChoiceTextEntryValue', 'NotEmpty')]],
    [
      [{ Q4: { text: 'me' } }, true],
      [{}, false],
    ],
  ],
  [
    'words beside a choice',
    [[statement('q://QID1/ChoiceTextEntryValue/3', 'NotEmpty')]],
    [
      [{ Q1: { choice: 9, text: 'mine' } }, true],
      [{ Q1: 8 }, false],
    ],
  ],
  [
    'a row of a table',
    [[statement('q://QID5/SelectableChoice/2/1', 'Selected')]],
    [
      [{ Q5_2: 1 }, true],
      [{ Q5_2: 2 }, false],
      [{ Q5_1: 1 }, false],
    ],
  ],
  [
    'any row of a table',
    [[statement('q://QID5/SelectableAnswer/2', 'Selected')]],
    [
      [{ Q5_1: 2 }, true],
      [{ Q5_2: 2 }, true],
      [{ Q5_1: 1 }, false],
    ],
  ],
  [
    'and',
    [
      [
        statement('q://QID1/SelectableChoice/1', 'Selected'),
        statement('q://QID3/ChoiceTextEntryValue', 'GreaterThan', 5, 'And'),
      ],
    ],
    [
      [{ Q1: 7, Q3: 6 }, true],
      [{ Q1: 7, Q3: 5 }, false],
      [{ Q1: 8, Q3: 6 }, false],
    ],
  ],
  [
    'or',
    [
      [
        statement('q://QID1/SelectableChoice/1', 'Selected'),
        statement('q://QID3/ChoiceTextEntryValue', 'GreaterThan', 5, 'Or'),
      ],
    ],
    [
      [{ Q1: 8, Q3: 6 }, true],
      [{ Q1: 7 }, true],
      [{ Q1: 8, Q3: 5 }, false],
    ],
  ],
  [
    'or and and',
    [
      [
        statement('q://QID1/SelectableChoice/1', 'Selected'),
        statement('q://QID1/SelectableChoice/2', 'Selected', undefined, 'Or'),
        statement('q://QID3/ChoiceTextEntryValue', 'GreaterThan', 5, 'And'),
      ],
    ],
    [
      [{ Q1: 7 }, true],
      [{ Q1: 8 }, false],
      [{ Q1: 8, Q3: 6 }, true],
    ],
  ],
  [
    'two sets',
    [
      [statement('q://QID1/SelectableChoice/1', 'Selected')],
      [statement('q://QID2/SelectableChoice/1', 'Selected')],
    ],
    [
      [{ Q1: 7 }, true],
      [{ Q2: several(1) }, true],
      [{ Q1: 8 }, false],
    ],
  ],
])('%s decides what is shown', async (_, sets, cases) => {
  const shown = await shows(logic(...(sets as Record<string, unknown>[][])));
  for (const [answers, expected] of cases) expect([answers, shown(answers)]).toEqual([answers, expected]);
});
