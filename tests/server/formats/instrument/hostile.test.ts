import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../../../analysis/model/instrument/read-definition.ts';
import { InstrumentFileError, type InstrumentFormat } from '../../../../server/formats/instrument/format.ts';
import { fourlinks } from '../../../../server/formats/instrument/fourlinks/read-fourlinks.ts';
import { qsf } from '../../../../server/formats/instrument/qsf/read-qsf.ts';
import { redcap } from '../../../../server/formats/instrument/redcap/read-redcap.ts';
import { surveyjs } from '../../../../server/formats/instrument/surveyjs/read-surveyjs.ts';
import { writeFourlinks } from '../../../../server/formats/instrument/fourlinks/write-fourlinks.ts';
import { everyKind } from '../../../analysis/model/instrument/every-kind.ts';
import { block, choices, logic, question, statement, survey } from './qsf/made-up.ts';
import { conditional } from './surveyjs/surveys.ts';

const HEADER =
  'Variable / Field Name,Form Name,Section Header,Field Type,Field Label,Choices,Field Note,Text Validation Type,Text Validation Min,Text Validation Max,Identifier?,Branching Logic';

const whole = survey(
  [block('BL_1', ['QID1', 'QID2', 'QID3'])],
  [
    { Type: 'Block', ID: 'BL_1', FlowID: 'FL_1' },
    {
      Type: 'Branch',
      FlowID: 'FL_2',
      BranchLogic: logic([statement('q://QID1/SelectableChoice/1', 'Selected')]),
      Flow: [{ Type: 'EndSurvey' }],
    },
  ],
  [
    question('QID1', 'MC', 'SAVR', {
      Choices: choices('a', 'b'),
      ChoiceOrder: ['2', '1'],
      RecodeValues: { 1: '5' },
    }),
    question('QID2', 'Matrix', 'Likert', {
      Choices: choices('r', 's'),
      Answers: choices('no', 'yes'),
      DisplayLogic: logic([statement('q://QID1/SelectableChoice/1', 'Selected')]),
    }),
    question('QID3', 'Slider', 'HSLIDER', { Choices: choices('x'), Configuration: { CSSliderMin: 0 } }),
  ],
);

const samples: readonly [InstrumentFormat, unknown][] = [
  [surveyjs, conditional.choices],
  [surveyjs, conditional.nested],
  [surveyjs, conditional.computed],
  [qsf, whole],
  [fourlinks, JSON.parse(writeFourlinks(everyKind).text)],
];

const file = (text: string) => ({ name: 'x', bytes: Buffer.from(text) });

/** Reads a file that may be anything: it is recognised and gives a draft, or is refused with a sentence. */
async function survives(format: InstrumentFormat, text: string): Promise<void> {
  if (!(await format.recognises(file(text)))) return;
  try {
    const { definition, report } = await format.read(file(text));
    readDraft(definition);
    expect(report.items).toBe(definition.items.length);
    expect(report.elements.every(({ reason, outcome }) => (reason === null) === (outcome === 'kept'))).toBe(
      true,
    );
  } catch (error) {
    if (!(error instanceof InstrumentFileError)) throw error;
  }
}

/** Every place in a value that can be changed. */
function places(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => places(each, [...at, key]))];
}

function changed(value: unknown, [first, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (first === undefined) return to;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) };
  const fields = copy as Record<string, unknown>;
  fields[String(first)] = changed(fields[String(first)], rest, to);
  return copy;
}

const odd = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  1e300,
  '',
  'x',
  [],
  {},
  [null],
  [[]],
  { value: {} },
  '<script>alert(1)</script>',
  '{',
  '__proto__',
  'constructor',
  { toString: 1 },
  '{q} = = {',
  'a'.repeat(3000),
);

describe.each(samples.map(([format, sample]) => ({ name: format.name, format, sample })))(
  '$name',
  ({ format, sample }) => {
    test('anything in the place of anything is survived', async () => {
      const all = places(sample);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(all.length - 1), odd), { minLength: 1, maxLength: 4 }),
          async (changes) => {
            const mutated = changes.reduce<unknown>((value, [at, to]) => {
              try {
                return changed(value, all[at]!, to);
              } catch {
                return value;
              }
            }, sample);
            await survives(format, JSON.stringify(mutated) ?? '');
          },
        ),
        { numRuns: 400, seed: 11 },
      );
    });

    test('a file that breaks off is refused or read, and never a crash', async () => {
      const text = JSON.stringify(sample);
      for (let at = 0; at < text.length; at += Math.ceil(text.length / 100))
        await survives(format, text.slice(0, at));
    });
  },
);

test('a dictionary with anything in its cells is survived', async () => {
  const cell = fc.constantFrom(
    '',
    'a',
    'text',
    'radio',
    'calc',
    'checkbox',
    'slider',
    '1, x | 1, y',
    '|,|',
    '[a] = ',
    '[a(1)] = 1',
    '"',
    '\n',
    '-1',
    '1e9',
    'y',
    '__proto__',
    '[a] > [a',
    'constructor',
    'matrix',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 20 }), { maxLength: 8 }), async (rows) => {
      await survives(redcap, [HEADER, ...rows.map((row) => row.join(','))].join('\n'));
    }),
    { numRuns: 500, seed: 12 },
  );
});

test('scripts in labels are text at most, and names of the machinery of objects are names', async () => {
  const elements = [
    {
      type: 'radiogroup',
      name: '__proto__',
      title: '<img src=x onerror=alert(1)>Hello<script>alert(2)</script>',
      choices: ['constructor', '__proto__', 'toString'],
    },
    { type: 'text', name: 'constructor', visibleIf: "{__proto__} = 'constructor'" },
    { type: 'text', name: 'hasOwnProperty', visibleIf: '{constructor} notempty' },
  ];
  const { definition } = await surveyjs.read(
    file(JSON.stringify({ pages: [{ name: 'toString', elements }] })),
  );
  readDraft(definition);
  expect(definition.items.map(({ text }) => text['en'])).toEqual(['Hello', 'constructor', 'hasOwnProperty']);
  expect(JSON.stringify(definition)).not.toMatch(/<script|onerror/);
  expect(definition.items[2]!.showIf).toBeDefined();
});

test('circular conditions are left out with their text', async () => {
  const elements = [
    { type: 'text', name: 'a', visibleIf: '{b} notempty' },
    { type: 'text', name: 'b', visibleIf: '{a} notempty' },
    { type: 'text', name: 'c', visibleIf: '{c} empty' },
  ];
  const { definition, report } = await surveyjs.read(file(JSON.stringify({ elements })));
  expect(definition.items.map(({ showIf }) => showIf)).toEqual([undefined, 'not isMissing(a)', undefined]);
  expect(report.dropped).toBe(2);
});

test('deep nesting ends somewhere', async () => {
  const deep = (depth: number): object =>
    depth === 0
      ? { type: 'text', name: 'q' }
      : { type: 'panel', name: `p${depth}`, elements: [deep(depth - 1)] };
  await survives(surveyjs, JSON.stringify({ elements: [{ type: 'text', name: 'a' }, deep(300)] }));
  await survives(surveyjs, `{"elements":[{"type":"text","name":"a","visibleIf":"${'('.repeat(2000)}1"}]}`);
  await survives(surveyjs, `${'['.repeat(100_000)}`);
  await survives(
    qsf,
    `{"SurveyEntry":{},"SurveyElements":[{"Element":"FL","Payload":{"Flow":${'[{"Type":"Group","Flow":'.repeat(500)}[]${'}]'.repeat(500)}}}]}`,
  );
});

const MANY = 5000;

test('5,000 questions are read in seconds', async () => {
  const names = Array.from({ length: MANY }, (_, at) => `q${at}`);
  const elements = names.map((name, at) => ({
    type: at % 3 === 0 ? 'text' : 'radiogroup',
    name,
    title: `Question ${at}`,
    choices: ['a', 'b'],
    ...(at > 2 ? { visibleIf: `{q${at - (at % 3 === 0 ? 1 : 2)}} notempty` } : {}),
  }));
  const rows = names.map(
    (name, at) =>
      `${name},f${at % 50},,${at % 2 ? 'text' : 'radio'},Label,"1, a | 2, b",,,,,,${at > 0 ? `"[q${at - 1}] <> ''"` : ''}`,
  );
  const questions = names.map((_, at) =>
    question(`QID${at}`, 'MC', 'SAVR', {
      Choices: choices('a', 'b'),
      ...(at > 0
        ? { DisplayLogic: logic([statement(`q://QID${at - 1}/SelectableChoice/1`, 'Selected')]) }
        : {}),
    }),
  );
  for (const [format, text] of [
    [surveyjs, JSON.stringify({ elements })],
    [redcap, [HEADER, ...rows].join('\n')],
    [
      qsf,
      JSON.stringify(
        survey(
          [
            block(
              'BL_1',
              names.map((_, at) => `QID${at}`),
            ),
          ],
          null,
          questions,
        ),
      ),
    ],
  ] as const) {
    const start = performance.now();
    const { definition } = await format.read(file(text));
    expect([format.name, definition.items.length]).toEqual([format.name, MANY]);
    expect(performance.now() - start).toBeLessThan(30_000);
  }
}, 120_000);
