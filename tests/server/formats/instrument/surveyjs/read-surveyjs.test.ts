import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../../analysis/model/instrument/definition.ts';
import { faultsOf } from '../../../../../analysis/model/instrument/read-definition.ts';
import { surveyjs } from '../../../../../server/formats/instrument/surveyjs/read-surveyjs.ts';

type Any = Item & Readonly<Record<string, unknown>>;

const file = (survey: unknown) => ({ name: 'made up.json', bytes: Buffer.from(JSON.stringify(survey)) });

async function read(...elements: object[]) {
  const { definition, report } = await surveyjs.read(file({ pages: [{ name: 'p', elements }] }));
  expect(faultsOf(definition)).toEqual([]);
  const item = (code: string) => definition.items.find((each) => each.code === code) as Any;
  const outcome = (place: string) =>
    report.elements.filter((each) => each.place === place).map((each) => each.outcome);
  return { definition, report, item, outcome };
}

describe('each type of question becomes what asks the same', () => {
  test.each<[object, object]>([
    [
      { type: 'radiogroup', choices: ['a', { value: 2, text: 'two' }, 'c|sea'] },
      {
        type: 'single',
        choices: { en: ['a', 'two', 'sea'] },
        values: [3, 2, 4],
        sources: { 3: 'a', 4: 'c' },
      },
    ],
    [
      { type: 'dropdown', choicesMin: 1, choicesMax: 3, isRequired: true },
      { type: 'dropdown', choices: { en: ['1', '2', '3'] }, optional: undefined },
    ],
    [
      {
        type: 'checkbox',
        choices: [1, 2],
        hasOther: true,
        otherText: 'Else',
        hasNone: true,
        choicesOrder: 'random',
        maxSelectedChoices: 2,
      },
      {
        type: 'multiple',
        choices: { en: ['1', '2', 'None', 'Else'] },
        other: [4],
        exclusive: [3],
        fixed: [3, 4],
        randomise: true,
        most: 2,
        optional: true,
      },
    ],
    [
      { type: 'tagbox', choices: ['x', 'y'] },
      { type: 'multiple', sources: { 1: 'x', 2: 'y' } },
    ],
    [
      { type: 'imagepicker', choices: [{ value: 'cat', imageLink: 'https://example.org/cat.png' }, 'dog'] },
      { type: 'single', choices: { en: ['cat', 'dog'] } },
    ],
    [
      { type: 'rating', rateMin: 0, rateMax: 10, minRateDescription: 'never', maxRateDescription: 'always' },
      { type: 'scale', look: 'numbers' },
    ],
    [
      { type: 'rating', rateType: 'stars', rateCount: 4 },
      { type: 'scale', look: 'stars' },
    ],
    [
      {
        type: 'rating',
        rateValues: [
          { value: 5, text: 'good' },
          { value: 1, text: 'bad' },
        ],
      },
      { type: 'single', values: [5, 1], choices: { en: ['good', 'bad'] } },
    ],
    [
      { type: 'boolean', labelTrue: 'Sure' },
      { type: 'single', values: [1, 0], choices: { en: ['Sure', 'No'] } },
    ],
    [
      { type: 'boolean', renderAs: 'checkbox', label: 'I agree' },
      { type: 'tick', label: { en: 'I agree' } },
    ],
    [{ type: 'text' }, { type: 'open', short: true }],
    [
      { type: 'text', inputType: 'number', min: 1, max: 9 },
      { type: 'number', min: 1, max: 9, decimals: undefined },
    ],
    [
      { type: 'text', inputType: 'number', step: 0.01 },
      { type: 'number', decimals: 2 },
    ],
    [
      { type: 'text', validators: [{ type: 'numeric', minValue: 3, maxValue: 8 }] },
      { type: 'number', min: 3, max: 8 },
    ],
    [
      { type: 'text', inputType: 'month' },
      { type: 'date', precision: 'month' },
    ],
    [{ type: 'text', inputType: 'time' }, { type: 'time' }],
    [
      { type: 'text', inputType: 'range', max: 50, step: 5 },
      { type: 'slider', min: 0, max: 50, step: 5 },
    ],
    [
      { type: 'comment', maxLength: 300 },
      { type: 'open', maxLength: 300, short: undefined },
    ],
    [
      { type: 'ranking', choices: ['a', 'b', 'c'], selectToRankEnabled: true, maxSelectedChoices: 2 },
      { type: 'ranking', top: 2 },
    ],
    [
      { type: 'html', html: '<h3>Hello <b>you</b></h3><p>More</p><script>alert(1)</script>' },
      { type: 'notice', text: { en: 'Hello you' }, help: { en: 'More' } },
    ],
  ])('%j', async (question, expected) => {
    const { item, outcome } = await read({ name: 'q', ...question });
    for (const [name, value] of Object.entries(expected)) expect(item('q')[name]).toEqual(value);
    expect(outcome('q')).toEqual(['kept']);
  });

  test.each(['file', 'signaturepad', 'geopoint', 'imagemap', 'holodeck'])(
    '%s is left out with its reason',
    async (type) => {
      const { report, definition } = await read({ type, name: 'q' }, { type: 'text', name: 'r' });
      expect(definition.items.map(({ code }) => code)).toEqual(['r']);
      expect(report.elements).toContainEqual(
        expect.objectContaining({ place: 'q', kind: 'question', outcome: 'dropped' }),
      );
    },
  );
});

test('tables become items that share their answers, under the names of their rows', async () => {
  const columns = ['no', 'perhaps', 'yes'];
  const { definition, item } = await read(
    {
      type: 'matrix',
      name: 'm',
      title: 'Agree?',
      columns,
      rows: ['pay', { value: 'row 2', text: 'Boss' }],
      isAllRowRequired: true,
    },
    {
      type: 'matrixdropdown',
      name: 'd',
      title: 'Use',
      choices: [1, 2],
      rows: ['bus', 'car'],
      columns: [{ name: 'often' }, { name: 'why', cellType: 'comment', visibleIf: '{row.often} = 2' }],
    },
    { type: 'multipletext', name: 't', items: [{ name: 'first' }, { name: 'n', inputType: 'number' }] },
  );
  expect(item('pay')).toMatchObject({
    type: 'scale',
    grid: 'm',
    source: 'm.pay',
    sources: { 1: 'no', 2: 'perhaps', 3: 'yes' },
  });
  expect(item('m_row_2')).toMatchObject({ text: { en: 'Boss' }, options: item('pay')['options'] });
  expect(definition.grids?.[0]).toEqual({ code: 'm', text: { en: 'Agree?' } });
  const cells = definition.items.filter(({ source }) => source?.startsWith('d.'));
  expect(cells.map(({ type, text }) => `${type} ${text['en']}`)).toEqual([
    'dropdown bus',
    'dropdown car',
    'open bus',
    'open car',
  ]);
  expect(cells[3]!.showIf).toBe(`${cells[1]!.code} = 2`);
  expect(definition.items.slice(-2).map(({ type }) => type)).toEqual(['open', 'number']);
});

test('the survey is found in whatever it is wrapped', async () => {
  const page = { name: 'p', elements: [{ type: 'text', name: 'q' }] };
  const wrappings = [
    { pages: [page] },
    { json: { pages: [page] } },
    { survey: { pages: [page] } },
    { Json: JSON.stringify({ pages: [page] }) },
    [page],
    page.elements,
    { questions: page.elements },
    { elements: page.elements },
  ];
  for (const wrapped of wrappings) {
    expect(await surveyjs.recognises(file(wrapped))).toBe(true);
    expect((await surveyjs.read(file(wrapped))).definition.items.map(({ code }) => code)).toEqual(['q']);
  }
  for (const other of [
    {},
    [],
    3,
    { pages: 4 },
    { questions: [{ text: 'x' }] },
    { SurveyEntry: {}, SurveyElements: [] },
  ])
    expect(await surveyjs.recognises(file(other))).toBe(false);
});

test('texts are read in every language of the file; where one lacks words, the first stands in', async () => {
  const { definition } = await surveyjs.read(
    file({
      title: { default: 'Work', 'zh-cn': '工作' },
      elements: [
        { type: 'text', name: 'q', title: { default: 'Hello {r}', 'zh-cn': '你好', de: 'Hallo' } },
        { type: 'radiogroup', name: 'r', choices: [{ value: 1, text: { default: 'one', de: 'eins' } }, 2] },
      ],
    }),
  );
  expect(definition.title).toEqual({ en: 'Work', 'zh-CN': '工作', de: 'Work' });
  expect(definition.items[0]!.text).toEqual({ en: 'Hello {r}', 'zh-CN': '你好', de: 'Hallo' });
  expect((definition.items[1] as Any)['choices']).toEqual({
    en: ['one', '2'],
    'zh-CN': ['one', '2'],
    de: ['eins', '2'],
  });
});

test('what cannot be said is kept as text and listed', async () => {
  const { item, report } = await read(
    {
      type: 'text',
      name: 'a',
      requiredIf: '{b} = 1',
      validators: [{ type: 'regex', regex: '^x' }],
      visibleIf: '{later} = 1',
    },
    { type: 'text', name: 'b', visibleIf: 'age({birth}) > 18', enableIf: "{a} = 'x'" },
    { type: 'text', name: 'later', defaultValue: 3, visibleIf: '{a} = = 2' },
  );
  expect(item('a')['note']).toContain('a.visibleIf: {later} = 1');
  expect(item('b')['note']).toContain('age({birth}) > 18');
  expect(item('b').showIf).toBe('a = "x"');
  expect(
    report.elements
      .filter(({ outcome }) => outcome !== 'kept')
      .map(({ place, outcome }) => `${place} ${outcome}`)
      .sort(),
  ).toEqual([
    'a.requiredIf approximated',
    'a.validators[0] dropped',
    'a.visibleIf dropped',
    'b.enableIf approximated',
    'b.visibleIf dropped',
    'later.defaultValue dropped',
    'later.visibleIf dropped',
  ]);
});

test('triggers become skips, and messages are listed', async () => {
  const { definition, report } = await surveyjs.read(
    file({
      elements: [
        { type: 'boolean', name: 'a' },
        { type: 'text', name: 'b' },
        { type: 'text', name: 'c', visible: false },
      ],
      triggers: [
        { type: 'complete', expression: '{a} = false' },
        { type: 'skip', expression: '{a} = true', gotoName: 'c' },
        { type: 'visible', name: 'a', operator: 'equal', value: true, questions: ['c'] },
        { type: 'setvalue', expression: '{a} = true', setToName: 'b', setValue: 1 },
      ],
      completedHtml: '<b>Thanks</b>',
      quotas: [{ limit: 10 }],
    }),
  );
  expect(definition.items[0]!.skip).toEqual([
    { when: 'a = 0', to: 'end' },
    { when: 'a = 1', to: 'c' },
  ]);
  expect(definition.items[2]!.showIf).toBe('a = 1');
  expect(
    report.elements.filter(({ kind }) => ['message', 'quota'].includes(kind)).map(({ place }) => place),
  ).toEqual(['completedHtml', 'quotas[0]']);
});
