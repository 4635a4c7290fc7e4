import { expect, test } from 'vitest';
import { block, choices, logic, question, statement, survey } from './made-up.ts';
import { alone, read } from './reading.ts';

test('the flow decides the order, what is shown and what is drawn', async () => {
  const json = survey(
    ['A', 'B', 'C', 'D', 'E', 'F'].map((id, at) => block(`BL_${id}`, [`QID${at + 1}`])),
    [
      { Type: 'Standard', ID: 'BL_B', FlowID: 'FL_1' },
      {
        Type: 'Branch',
        FlowID: 'FL_2',
        BranchLogic: logic([statement('q://QID2/SelectableChoice/1', 'Selected')]),
        Flow: [
          { Type: 'Block', ID: 'BL_A', FlowID: 'FL_3' },
          { Type: 'EndSurvey', FlowID: 'FL_4' },
        ],
      },
      {
        Type: 'BlockRandomizer',
        FlowID: 'FL_5',
        SubSet: 1,
        Flow: [
          {
            Type: 'Group',
            FlowID: 'FL_6',
            Flow: [
              { Type: 'EmbeddedData', FlowID: 'FL_7', EmbeddedData: [{ Field: 'arm', Value: 'x' }] },
              { Type: 'Block', ID: 'BL_C', FlowID: 'FL_8' },
            ],
          },
          {
            Type: 'Group',
            FlowID: 'FL_9',
            Flow: [
              { Type: 'EmbeddedData', FlowID: 'FL_10', EmbeddedData: [{ Field: 'arm', Value: 'y' }] },
              { Type: 'Block', ID: 'BL_D', FlowID: 'FL_11' },
            ],
          },
        ],
      },
      {
        Type: 'Branch',
        FlowID: 'FL_12',
        BranchLogic: {
          0: {
            0: { LogicType: 'EmbeddedField', LeftOperand: 'arm', Operator: 'EqualTo', RightOperand: 'y' },
            Type: 'If',
          },
        },
        Flow: [{ Type: 'Block', ID: 'BL_E', FlowID: 'FL_13' }],
      },
      { Type: 'QuotaCheck', FlowID: 'FL_14' },
    ],
    [1, 2, 3, 4, 5, 6].map((n) => question(`QID${n}`, 'MC', 'SAVR', { Choices: choices('yes', 'no') })),
  );
  const { definition, outcome } = await read(json);
  expect(definition.blocks.map(({ title, showIf }) => `${title['en']}: ${showIf ?? ''}`)).toEqual([
    'Block BL_B: ',
    'Block BL_A: Q2 = 1',
    'Early end: ',
    'Random draw: ',
    'Block BL_C: arm = 1',
    'Block BL_D: arm = 2',
    'Block BL_E: arm = 2',
  ]);
  expect(definition.items.find(({ type }) => type === 'computed')?.skip).toEqual([
    { when: 'Q2 = 1', to: 'end' },
  ]);
  expect(outcome('FL_14')).toEqual(['dropped']);
  expect(outcome('QID6')).toEqual(['dropped']);
});

test('translations, repeated answers and skips come along', async () => {
  const german = { DE: { QuestionText: 'Farbe?', Choices: choices('rot', 'blau') } };
  const json = survey(
    [
      block('BL_1', [
        {
          Type: 'Question',
          QuestionID: 'QID1',
          SkipLogic: [
            {
              ChoiceLocator: 'q://QID1/SelectableChoice/2',
              Condition: 'Selected',
              SkipToDestination: 'QID3',
            },
          ],
        },
        'QID2',
      ]),
      block('BL_2', ['QID3']),
    ],
    null,
    [
      question('QID1', 'MC', 'SAVR', { Choices: choices('red', 'blue'), Language: german }),
      question('QID2', 'TE', 'SL', { QuestionText: 'Why ${q://QID1/ChoiceGroup/SelectedChoices}?' }),
      question('QID3', 'DB', 'TB'),
    ],
    [{ Element: 'QO', PrimaryAttribute: 'QO_1', Payload: {} }],
  );
  const { item, definition, outcome } = await read(json);
  expect(item('Q1')).toMatchObject({
    text: { en: 'Text of QID1', de: 'Farbe?' },
    choices: { en: ['red', 'blue'], de: ['rot', 'blau'] },
  });
  expect(item('Q1').skip).toEqual([{ when: 'Q1 = 2', to: 'Q3' }]);
  expect(item('Q2').text['en']).toBe('Why {Q1}?');
  expect(Object.keys(definition.title)).toEqual(['en', 'de']);
  expect(outcome('QO_1')).toEqual(['dropped']);
});

test('choices that are carried over are offered where they were chosen', async () => {
  const carried = { Choices: {}, DynamicChoices: { Locator: 'q://QID1/ChoiceGroup/SelectedChoices' } };
  const json = survey([block('BL_1', ['QID1', 'QID2', 'QID3'])], null, [
    question('QID1', 'MC', 'MAVR', { Choices: choices('a', 'b'), RecodeValues: { 1: '7', 2: '8' } }),
    question('QID2', 'MC', 'SAVR', carried),
    question('QID3', 'Matrix', 'Likert', {
      SubSelector: 'SingleAnswer',
      Answers: choices('no', 'yes'),
      ...carried,
    }),
  ]);
  const { item, outcome } = await read(json);
  expect(item('Q2')).toMatchObject({
    choices: { en: ['a', 'b'] },
    values: [7, 8],
    carry: { from: 'Q1', which: 'chosen' },
  });
  expect(item('Q3_x2')).toMatchObject({ type: 'scale', text: { en: 'b' }, showIf: 'Q1_8 = 1' });
  expect(outcome('QID2.DynamicChoices')).toEqual(['kept']);
});

test('a validation of its own is a check', async () => {
  const holds = logic([statement('q://QID1/ChoiceTextEntryValue', 'GreaterThan', 5)]);
  const Settings = {
    Type: 'CustomValidation',
    ContentType: 'ValidNumber',
    CustomValidation: { Logic: holds, Message: { description: 'More!' } },
  };
  const { item } = await read(alone(question('QID1', 'TE', 'SL', { Validation: { Settings } })));
  expect(item('Q1').checks).toEqual([{ holds: 'Q1 > 5', message: { en: 'More!' } }]);
});
