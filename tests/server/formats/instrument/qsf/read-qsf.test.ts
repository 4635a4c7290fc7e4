import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../../analysis/model/instrument/definition.ts';
import { faultsOf } from '../../../../../analysis/model/instrument/read-definition.ts';
import { qsf } from '../../../../../server/formats/instrument/qsf/read-qsf.ts';
import { block, choices, file, logic, question, statement, survey } from './made-up.ts';

type Any = Item & Readonly<Record<string, unknown>>;
type Json = Record<string, unknown>;

async function read(json: unknown) {
  const { definition, report } = await qsf.read(file(json));
  expect(faultsOf(definition)).toEqual([]);
  const item = (code: string) => definition.items.find((each) => each.code === code) as Any;
  const outcome = (place: string) =>
    report.elements.filter((each) => each.place === place).map((each) => each.outcome);
  return { definition, report, item, outcome };
}

const alone = (given: Json) => survey([block('BL_1', ['QID1'])], null, [given]);

describe('each type of question becomes what asks the same', () => {
  const three = choices('one', 'two', 'three');
  test.each<[string, string, Json, object]>([
    [
      'MC',
      'SAVR',
      { Choices: three, ChoiceOrder: ['3', '1', '2'] },
      { type: 'single', choices: { en: ['three', 'one', 'two'] }, values: [3, 1, 2] },
    ],
    [
      'MC',
      'DL',
      { Choices: three, RecodeValues: { 1: '10', 2: '20', 3: '-99' } },
      { type: 'dropdown', values: [10, 20, -99] },
    ],
    [
      'MC',
      'SAHR',
      { Choices: three, RecodeValues: { 1: 'a', 2: 'b', 3: 'c' } },
      { type: 'single', values: undefined, sources: { 1: 'a', 2: 'b', 3: 'c' } },
    ],
    ['MC', 'SACOL', { Choices: three, VariableNaming: { 1: 'low' } }, { sources: { 1: 'low' } }],
    [
      'MC',
      'MAVR',
      {
        Choices: choices(
          'a',
          { Display: 'b', TextEntry: 'true' },
          { Display: 'none', ExclusiveAnswer: true },
        ),
        Randomization: { Type: 'All', Advanced: { FixedOrder: ['3'] } },
        Validation: { Settings: { MaxChoices: '2' } },
      },
      { type: 'multiple', other: [2], exclusive: [3], randomise: true, fixed: [3], most: 2, optional: true },
    ],
    ['MC', 'NPS', {}, { type: 'single' }],
    ['TE', 'SL', {}, { type: 'open', short: true }],
    [
      'TE',
      'ML',
      { Validation: { Settings: { MaxChars: '400' } } },
      { type: 'open', maxLength: 400, short: undefined },
    ],
    [
      'TE',
      'SL',
      {
        Validation: {
          Settings: { ContentType: 'ValidNumber', ValidNumber: { Min: '0', Max: '120', NumDecimals: '1' } },
        },
      },
      { type: 'number', min: 0, max: 120, decimals: 1 },
    ],
    [
      'TE',
      'SL',
      { Validation: { Settings: { ContentType: 'ValidDate' } } },
      { type: 'date', precision: 'day' },
    ],
    ['RO', 'DND', { Choices: three }, { type: 'ranking', choices: { en: ['one', 'two', 'three'] } }],
    [
      'CS',
      'VRTL',
      { Choices: three, Validation: { Settings: { ChoiceTotal: '100' } } },
      { type: 'sum', total: 100 },
    ],
    ['Matrix', 'MaxDiff', { Choices: three, Answers: choices('Most', 'Least') }, { type: 'bestWorst' }],
    [
      'DB',
      'TB',
      { QuestionText: '<p>Hello</p><p>and welcome</p>' },
      { type: 'notice', text: { en: 'Hello' }, help: { en: 'and welcome' } },
    ],
  ])('%s %s %j', async (type, selector, more, expected) => {
    const { item, outcome } = await read(alone(question('QID1', type, selector, more)));
    for (const [name, value] of Object.entries(expected)) expect(item('Q1')[name]).toEqual(value);
    expect(outcome('QID1')).toEqual(['kept']);
  });

  test.each(['Timing', 'Meta', 'FileUpload', 'Captcha', 'HotSpot', 'HL', 'Draw', 'Oracle'])(
    '%s is left out with its reason',
    async (type) => {
      const json = survey([block('BL_1', ['QID1', 'QID2'])], null, [
        question('QID1', type, 'X'),
        question('QID2', 'TE', 'SL'),
      ]);
      const { definition, report } = await read(json);
      expect(definition.items.map(({ code }) => code)).toEqual(['Q2']);
      expect(report.elements).toContainEqual(expect.objectContaining({ place: 'QID1', outcome: 'dropped' }));
    },
  );
});

test('tables become items that share their answers', async () => {
  const rows = choices('Pay', 'Boss');
  const scale = choices('No', 'Yes');
  const json = survey([block('BL_1', ['QID1', 'QID2', 'QID3', 'QID4', 'QID5', 'QID6'])], null, [
    question('QID1', 'Matrix', 'Likert', {
      SubSelector: 'SingleAnswer',
      Choices: rows,
      Answers: scale,
      ChoiceDataExportTags: { 1: 'pay', 2: 'boss' },
    }),
    question('QID2', 'Matrix', 'Likert', { SubSelector: 'MultipleAnswer', Choices: rows, Answers: scale }),
    question('QID3', 'Matrix', 'Bipolar', { Choices: choices('cold:warm'), Answers: scale }),
    question('QID4', 'Slider', 'HSLIDER', {
      Choices: rows,
      Configuration: { CSSliderMin: 0, CSSliderMax: 100 },
    }),
    question('QID5', 'SBS', 'SBSMatrix', {
      Choices: rows,
      AdditionalQuestions: {
        1: {
          QuestionType: 'Matrix',
          Selector: 'Likert',
          SubSelector: 'SingleAnswer',
          QuestionText: 'Now',
          Answers: scale,
        },
        2: { QuestionType: 'Matrix', Selector: 'TE', QuestionText: 'Why', Answers: choices('') },
      },
    }),
    question('QID6', 'Matrix', 'Likert', {
      SubSelector: 'SingleAnswer',
      Choices: rows,
      Answers: scale,
      RecodeValues: { 1: '2', 2: '1' },
    }),
  ]);
  const { definition, item } = await read(json);
  expect(item('pay')).toMatchObject({ type: 'scale', text: { en: 'Pay' }, grid: 'Q1' });
  expect(item('Q2_2')).toMatchObject({ type: 'multiple', grid: 'Q2', choices: { en: ['No', 'Yes'] } });
  expect(item('Q3_1')).toMatchObject({ type: 'differential', left: { en: 'cold' }, right: { en: 'warm' } });
  expect(item('Q4_1')).toMatchObject({ type: 'slider', max: 100 });
  expect(item('Q6_1')).toMatchObject({ type: 'single', values: [2, 1] });
  expect(
    definition.items
      .filter(({ code }) => code.startsWith('Q5'))
      .map(({ type, text, grid }) => `${grid} ${type} ${text['en']}`),
  ).toEqual(['Q5_1 scale Pay', 'Q5_1 scale Boss', 'Q5_2 open Pay', 'Q5_2 open Boss']);
});

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
