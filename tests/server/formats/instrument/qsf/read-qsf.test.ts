import { describe, expect, test } from 'vitest';
import { block, choices, question, survey } from './made-up.ts';
import { alone, type Json, read } from './reading.ts';

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
