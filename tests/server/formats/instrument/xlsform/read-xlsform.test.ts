import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { faultsOf, readDraft } from '../../../../../analysis/model/instrument/read-definition.ts';
import { InstrumentFileError } from '../../../../../server/formats/instrument/format.ts';
import { xlsform } from '../../../../../server/formats/instrument/xlsform/xlsform.ts';
import { form } from './form-file.ts';

const read = async (...parameters: Parameters<typeof form>) =>
  xlsform.read({ name: 'x.xlsx', bytes: await form(...parameters) });

const survey = [
  { type: 'start', name: 'start' },
  { type: 'deviceid', name: 'device' },
  {
    type: 'begin group',
    name: 'home',
    'label::English (en)': 'Home',
    'label::中文': '家',
    relevant: "${ok} = 'OK'",
  },
  { type: 'acknowledge', name: 'ok', 'label::English (en)': 'I agree', 'label::中文': '我同意' },
  {
    type: 'select one from yn or specify other',
    name: 'pet',
    'label::English (en)': 'A **pet**, ${ok}?',
    'label::中文': '宠物？',
    required: 'yes',
  },
  { type: 'begin_group', name: 'views', 'label::English (en)': 'Views', appearance: 'table-list' },
  { type: 'select_one scale', name: 'v1', 'label::English (en)': 'One' },
  { type: 'select_one scale', name: 'v2', 'label::English (en)': 'Two' },
  { type: 'end_group' },
  { type: 'range', name: 'r', 'label::English (en)': 'How far?', parameters: 'start=0 end=10 step=2' },
  {
    type: 'select_one yn',
    name: 'drop',
    'label::English (en)': 'Choose',
    appearance: 'minimal',
    parameters: 'randomize=true',
  },
  { type: 'end group' },
  { type: 'begin repeat', name: 'child', 'label::English (en)': 'Children' },
  { type: 'text', name: 'story', 'label::English (en)': 'Story', appearance: 'multiline' },
  { type: 'end repeat' },
  { type: 'image', name: 'photo', 'label::English (en)': 'Photo' },
  { type: 'geopoint', name: 'here', 'label::English (en)': 'Here' },
  { type: 'wonder', name: 'odd', 'label::English (en)': 'Odd' },
  { type: 'calculate', name: 'c', calculation: 'concat(${story}, "x")' },
];
const choices = [
  { list_name: 'yn', name: 'y', 'label::English (en)': 'Yes', 'label::中文': '有' },
  { list_name: 'yn', name: 'n', 'label::English (en)': 'No', 'label::中文': '没有' },
  { list_name: 'scale', name: '1', 'label::English (en)': 'Low' },
  { list_name: 'scale', name: '2', 'label::English (en)': 'High' },
];

test('questions keep order, texts, choices, codes; groups become blocks, tables their rows', async () => {
  const { definition, report } = await read(survey, choices, {
    form_title: 'F',
    default_language: 'English (en)',
    style: 'pages',
  });
  expect(faultsOf(definition)).toEqual([]);
  expect(definition.blocks.map(({ code, title }) => [code, title['zh-CN']])).toEqual([
    ['home', '家'],
    ['child', 'Children'],
  ]);
  expect(definition.items).toMatchObject([
    { code: 'ok', type: 'tick', text: { en: 'I agree', 'zh-CN': '我同意' } },
    {
      code: 'pet',
      type: 'single',
      text: { en: 'A pet, {ok}?' },
      choices: { en: ['Yes', 'No', 'Other'] },
      other: [3],
      sources: { 1: 'y', 2: 'n' },
    },
    { code: 'v1', type: 'scale', grid: 'views' },
    { code: 'v2', type: 'scale', grid: 'views' },
    { code: 'r', type: 'slider', min: 0, max: 10, step: 2 },
    { code: 'drop', type: 'dropdown', randomise: true },
    { code: 'story', type: 'open', maxLength: 1000 },
  ]);
  expect(definition.items[1]).not.toHaveProperty('optional');
  const told = new Map(report.elements.map(({ place, outcome }) => [place, outcome]));
  for (const gone of ['start', 'device', 'photo', 'here', 'odd', 'c', 'settings style'])
    expect(told.get(gone)).toBe('dropped');
  expect(told.get('child')).toBe('approximated');
  expect(report.kept + report.approximated + report.dropped).toBe(report.elements.length);
});

test('headings of old forms, and rows below a row of labels', async () => {
  const { definition } = await read(
    [
      { type: 'select_one yn', name: 'head', 'label:en': 'How often?', appearance: 'label' },
      { type: 'select_one yn', name: 'a', 'label:en': 'A', appearance: 'list-nolabel' },
      {
        type: 'select_one yn',
        name: 'b',
        'label:en': 'B',
        appearance: 'list-nolabel',
        'bind:relevant': "${a} = '1'",
      },
    ],
    [
      { 'list name': 'yn', value: '1', 'label:en': 'Never' },
      { 'list name': 'yn', value: '2', 'label:en': 'Always' },
    ],
  );
  expect(definition.grids).toEqual([{ code: 'head', text: { en: 'How often?' } }]);
  expect(definition.items).toMatchObject([
    { code: 'a', grid: 'head', type: 'scale' },
    { code: 'b', grid: 'head', showIf: 'a = 1' },
  ]);
});

const refusal = (bytes: Uint8Array) =>
  Promise.resolve(xlsform.read({ name: 'x.xlsx', bytes })).then(
    () => null,
    (error: unknown) => {
      expect(error).toBeInstanceOf(InstrumentFileError);
      return (error as InstrumentFileError).reason.en;
    },
  );

test('an old workbook is refused by name', async () => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('Workbook', 'utf16le'), 1024);
  expect(await xlsform.recognises({ name: 'x', bytes })).toBe(true);
  expect(await refusal(bytes)).toContain('.xls');
});

test('an archive that grows a thousandfold, or is no workbook, is refused', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': [new Uint8Array(80_000_000), { level: 9 }] });
  expect(await xlsform.recognises({ name: 'x', bytes: bomb })).toBe(false);
  expect(await refusal(bomb)).toContain('cannot be read');
  expect(await refusal(zipSync({ 'a.txt': strToU8('a') }))).toContain('cannot be read');
  expect(await xlsform.recognises({ name: 'x.xlsx', bytes: strToU8('PK but not') })).toBe(false);
});

test('scripts in labels leave no trace, and names of the machinery no harm', async () => {
  const { definition, report } = await read([
    {
      type: 'text',
      name: 'constructor',
      label: 'A<script>alert(1)</script>B',
      fourlinks: '{"__proto__": {"x": 1}, "type": "gone", "tags": 5}',
    },
    { type: 'text', name: '__proto__', label: 'C', relevant: '${toString} = 1 or ${constructor} = "x"' },
  ]);
  expect(definition.items.map(({ text }) => text['en'])).toEqual(['AB', 'C']);
  expect(report.elements.some(({ kind }) => kind === 'script')).toBe(true);
});

test('five thousand questions are read within seconds', { timeout: 60_000 }, async () => {
  const many = Array.from({ length: 5000 }, (_, at) => ({
    type: at % 2 ? 'integer' : 'select_one yn',
    name: `q${at}`,
    label: `Question ${at}`,
    relevant: at > 1 ? `\${q${at - (at % 2 ? 1 : 2)}} = 'y'` : '',
  }));
  const bytes = await form(many, choices);
  const began = performance.now();
  const { definition } = await xlsform.read({ name: 'x', bytes });
  expect(definition.items).toHaveLength(5000);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('whatever stands in the cells, a draft or a sentence comes of it', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'select_one yn',
      'rank yn',
      'begin_group',
      'end_group',
      'begin repeat',
      'integer',
      'note',
      'calculate',
      "${a} = '1'",
      'selected(${a}, ',
      '((((',
      'a',
      'b',
      '',
      '. > ',
      'yes',
      'likert',
      '{"scales": 3}',
    ),
    fc.string(),
  );
  const row = fc.record(
    Object.fromEntries(
      [
        'type',
        'name',
        'label',
        'relevant',
        'constraint',
        'calculation',
        'appearance',
        'parameters',
        'choice_filter',
        'fourlinks',
      ].map((name) => [name, cell]),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const bytes = await form([...rows, { type: 'text', name: 'last', label: 'Last' }], choices);
      const { definition } = await xlsform.read({ name: 'x', bytes });
      readDraft(definition);
    }),
    { numRuns: 150 },
  );
});

test('a question called like a column of another finds another code', async () => {
  const { definition } = await read(
    [
      { type: 'select_multiple yn or_other', name: 'sym', 'label::English (en)': 'Which?' },
      {
        type: 'text',
        name: 'sym_other',
        'label::English (en)': 'Which other?',
        relevant: "selected(${sym}, 'other')",
      },
      { type: 'text', name: 'sym_1', 'label::English (en)': 'Why?' },
    ],
    choices,
  );
  expect(faultsOf(definition)).toEqual([]);
  expect(definition.items).toMatchObject([
    { code: 'sym', other: [3] },
    { code: 'sym_other_2', source: 'sym_other', showIf: 'sym_3 = 1' },
    { code: 'sym_1_2', source: 'sym_1' },
  ]);
});
