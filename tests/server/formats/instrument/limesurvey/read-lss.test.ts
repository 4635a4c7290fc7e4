import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf, readDraft } from '../../../../../analysis/model/instrument/read-definition.ts';
import { InstrumentFileError } from '../../../../../server/formats/instrument/format.ts';
import { limesurvey } from '../../../../../server/formats/instrument/limesurvey/lss.ts';
import { type Asked, lss } from './lss-file.ts';

const read = async (...parameters: Parameters<typeof lss>) => {
  const file = { name: 'x.lss', bytes: lss(...parameters) };
  expect(await limesurvey.recognises(file)).toBe(true);
  return limesurvey.read(file);
};

const asked: readonly Asked[] = [
  {
    code: 'list',
    type: 'L',
    answers: ['A1', 'A2'],
    other: true,
    mandatory: true,
    attributes: { random_order: '1' },
  },
  { code: 'drop', type: '!', answers: ['x', 'y'] },
  { code: 'both', type: 'O', answers: ['1', '2'] },
  { code: 'five', type: '5' },
  { code: 'sex', type: 'G' },
  {
    code: 'multi',
    type: 'M',
    rows: ['a', 'b', 'none'],
    attributes: { min_answers: '1', max_answers: '2', exclude_all_others: 'none' },
  },
  { code: 'why', type: 'P', rows: ['a', 'b'] },
  {
    code: 'agree',
    type: 'F',
    rows: ['r1', { code: 'r2', relevance: 'list == "A2"' }],
    answers: ['A1', 'A2', 'A3'],
  },
  { code: 'poles', type: 'F', rows: [{ code: 'p', text: 'cold|warm' }], answers: ['1', '2', '3'] },
  { code: 'more', type: 'E', rows: ['r1'] },
  {
    code: 'dual',
    type: '1',
    rows: ['r1', 'r2'],
    answers: ['1', '2', { code: '1', scale: 1 }, { code: '2', scale: 1 }],
    attributes: { dualscale_headerA: 'Now', dualscale_headerB: 'Then' },
  },
  { code: 'rank', type: 'R', answers: ['x', 'y', 'z'], attributes: { max_answers: '2' } },
  {
    code: 'nums',
    type: 'K',
    rows: ['k1', 'k2'],
    attributes: { min_num_value_n: '0', max_num_value_n: '9', num_value_int_only: '1', max_num_value: '10' },
  },
  {
    code: 'share',
    type: 'K',
    rows: ['k1', 'k2'],
    attributes: { equals_num_value: '100', num_value_int_only: '1' },
  },
  {
    code: 'slide',
    type: 'K',
    rows: [{ code: 's', text: 'How?|low|high' }],
    attributes: { slider_layout: '1', slider_min: '0', slider_max: '10', slider_accuracy: '2' },
  },
  { code: 'num', type: 'N', attributes: { suffix: 'kg' } },
  { code: 'cells', type: ':', rows: ['y', { code: 'x1', scale: 1 }, { code: 'x2', scale: 1 }] },
  {
    code: 'ticks',
    type: ':',
    rows: ['y', { code: 'x1', scale: 1 }, { code: 'x2', scale: 1 }],
    attributes: { multiflexible_checkbox: '1' },
  },
  { code: 'words', type: ';', rows: ['y', { code: 'x', scale: 1 }] },
  { code: 'lines', type: 'Q', rows: ['q1', 'q2'] },
  { code: 'short', type: 'S', text: 'You said {list.shown} – <b>why</b>?<script>x()</script>' },
  { code: 'day', type: 'D' },
  { code: 'clock', type: 'D', attributes: { date_format: 'HH:MM' } },
  { code: 'says', type: 'X', relevance: 'is_empty(short)' },
  { code: 'calc', type: '*', text: '{num * 2}' },
  { code: 'filtered', type: 'M', rows: ['a', 'b', 'c'], attributes: { array_filter: 'multi' } },
  { code: 'lang', type: 'I' },
  { code: 'file', type: '|' },
  { code: 'odd', type: '§' },
];

const expected = {
  list: {
    type: 'single',
    other: [3],
    sources: { 1: 'A1', 2: 'A2', 3: '-oth-' },
    randomise: true,
    fixed: [3],
  },
  drop: { type: 'dropdown', sources: { 1: 'x', 2: 'y' } },
  both: { type: 'single' },
  both_comment: { type: 'open' },
  five: { type: 'scale' },
  sex: { type: 'single', sources: { 1: 'F', 2: 'M' } },
  multi: { type: 'multiple', least: 1, most: 2, exclusive: [3] },
  why: { type: 'multiple' },
  why_acomment: { type: 'open', showIf: 'why_1 = 1' },
  agree_r1: { type: 'scale', grid: 'agree', sources: { 1: 'A1', 2: 'A2', 3: 'A3' } },
  agree_r2: { type: 'scale', showIf: 'list = 2' },
  poles: { type: 'differential', left: { en: 'cold' }, right: { en: 'warm' } },
  more_r1: { type: 'single', sources: { 1: 'I', 2: 'S', 3: 'D' } },
  dual_r1_0: { type: 'scale', grid: 'dual' },
  dual_r1_1: { type: 'scale', grid: 'dual_2' },
  rank: { type: 'ranking', top: 2 },
  nums_k1: { type: 'number', min: 0, max: 9 },
  share: { type: 'sum', total: 100 },
  slide: { type: 'slider', min: 0, max: 10, step: 2, left: { en: 'low' }, right: { en: 'high' } },
  num: { type: 'number', unit: { en: 'kg' } },
  cells_y_x1: { type: 'number', min: 1, max: 10 },
  ticks_y: { type: 'multiple', sources: { 1: 'x1', 2: 'x2' } },
  words_y_x: { type: 'open' },
  lines_q1: { type: 'open', short: true },
  short: { type: 'open', text: { en: 'You said {list} – why?' } },
  day: { type: 'date', precision: 'day' },
  clock: { type: 'time' },
  says: { type: 'notice', showIf: 'isMissing(short)' },
  calc: { type: 'computed', formula: 'if(isMissing(num), 0, num) * 2' },
  filtered: { type: 'multiple', showChoice: { 1: 'multi_1 = 1', 2: 'multi_2 = 1' } },
};

describe.each([130, 155, 177, 264, 359, 450, 640])('database version %i', (version) => {
  test('every type of question keeps order, texts, choices and codes', async () => {
    const languages = ['en', 'de', 'fr', 'zh-Hans'];
    const { definition, report } = await read(asked, {
      version,
      languages,
      quotas: ['women'],
      welcome: '<p>Hello</p>',
    });
    expect(faultsOf(definition)).toEqual([]);
    const items = new Map(definition.items.map((item) => [item.code, item]));
    for (const [code, item] of Object.entries(expected)) expect(items.get(code), code).toMatchObject(item);
    const order = definition.items.map(({ code }) => code).filter((code) => code in expected);
    expect(order).toEqual(Object.keys(expected));
    expect(definition.items[0]!.text).toEqual({
      en: 'Text of list',
      de: 'Text of list [de]',
      fr: 'Text of list [fr]',
      'zh-Hans': 'Text of list [zh-Hans]',
    });
    expect(items.get('list')).not.toHaveProperty('optional');
    expect(definition.consent?.purpose?.['en']).toBe('Hello');
    const outcomes = new Map(report.elements.map((each) => [`${each.kind} ${each.place}`, each.outcome]));
    for (const { code } of asked) expect(outcomes.has(`question ${code}`), code).toBe(true);
    expect(outcomes.get('question file')).toBe('dropped');
    expect(outcomes.get('quota quota women')).toBe('dropped');
    expect(outcomes.get('language language fr')).toBe('kept');
    expect(outcomes.get('condition agree row relevance')).toBe('kept');
  });
});

test('groups shuffle, are shuffled, and have conditions', async () => {
  const { definition } = await read(
    [
      { code: 'a', type: 'Y', group: 1 },
      { code: 'b', type: 'N', group: 2, attributes: { random_group: 'g' } },
      { code: 'c', type: 'N', group: 2, attributes: { random_group: 'g' } },
      { code: 'd', type: 'N', group: 2 },
      { code: 'e', type: 'N', group: 3 },
    ],
    {
      groups: [
        { relevance: '', shuffle: '' },
        { relevance: 'a == "Y"', shuffle: 's' },
        { relevance: '1', shuffle: 's' },
      ],
    },
  );
  expect(definition.blocks).toMatchObject([
    { randomise: false },
    { randomise: true, fixed: ['d'], showIf: 'a = 1' },
    { randomise: false },
  ]);
  expect(definition.shuffledBlocks).toEqual(['B2', 'B3']);
});

test('an order of chance gives way to conditions between the items that it would shuffle', async () => {
  const random = { random_group: 'g' };
  const { definition, report } = await read([
    { code: 'a', type: 'Y', attributes: random },
    { code: 'b', type: 'N', attributes: random, relevance: 'a == "Y"' },
  ]);
  expect(faultsOf(definition)).toEqual([]);
  expect(definition.items[1]!.showIf).toBe('a = 1');
  expect(report.elements.some(({ kind, outcome }) => kind === 'setting' && outcome === 'approximated')).toBe(
    true,
  );
});

test('codes that are taken twice, too long or in other scripts find others, and the old ones stay beside them', async () => {
  const { definition } = await read([
    { code: 'q', type: 'S' },
    { code: 'q', type: 'S' },
    { code: '问题', type: 'S' },
    { code: 'a'.repeat(30), type: 'S' },
    { code: 'flagged', type: 'S' },
  ]);
  expect(faultsOf(definition)).toEqual([]);
  expect(new Set(definition.items.map(({ code }) => code)).size).toBe(5);
  expect(definition.items[2]).toMatchObject({ source: '问题' });
});

const refusal = (text: string | Uint8Array) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return Promise.resolve()
    .then(() => limesurvey.read({ name: 'x', bytes }))
    .then(
      () => null,
      (error: unknown) => {
        expect(error).toBeInstanceOf(InstrumentFileError);
        return (error as InstrumentFileError).reason.en;
      },
    );
};
const head = '<document><LimeSurveyDocType>Survey</LimeSurveyDocType>';

test('no entity of a file is let in, inside or outside', async () => {
  const outside = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${head}<surveys><rows><row><sid>&e;</sid></row></rows></surveys></document>`;
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${head}&b;</document>`;
  expect(await refusal(outside)).toContain('DOCTYPE');
  expect(await refusal(laughs)).toContain('DOCTYPE');
});

test('a file cut off, of another kind, or of no kind is refused in a sentence', async () => {
  const whole = lss(asked);
  expect(await refusal(whole.subarray(0, whole.length / 2))).toContain('cannot be read');
  expect(await refusal('<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>')).toContain(
    'Label set',
  );
  expect(await refusal('<document>'.repeat(5000))).toContain('cannot be read');
  expect(await limesurvey.recognises({ name: 'x.lss', bytes: new TextEncoder().encode('{}') })).toBe(false);
});

test('five thousand questions are read within seconds', { timeout: 60_000 }, async () => {
  const many: Asked[] = Array.from({ length: 5000 }, (_, at) => ({
    code: `q${at}`,
    type: at % 2 ? 'N' : 'L',
    answers: at % 2 ? [] : ['A1', 'A2', 'A3'],
    relevance: at > 1 ? `q${at % 2 ? at - 1 : at - 2} == "A1"` : '1',
  }));
  const bytes = lss(many);
  const began = performance.now();
  const { definition } = await limesurvey.read({ name: 'x', bytes });
  expect(definition.items).toHaveLength(5000);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('a file with bytes changed at random becomes a draft or a sentence', async () => {
  const whole = lss(asked, { version: 450, languages: ['en', 'de'] });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 32, max: 126 })), {
        minLength: 1,
        maxLength: 8,
      }),
      async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          readDraft((await limesurvey.read({ name: 'x', bytes })).definition);
        } catch (error) {
          expect(error).toBeInstanceOf(InstrumentFileError);
        }
      },
    ),
    { numRuns: 150 },
  );
});
