import { expect, test } from 'vitest';
import { faultsOf } from '../../../../../analysis/model/instrument/read-definition.ts';
import { limesurveyTsv } from '../../../../../server/formats/instrument/limesurvey/tsv.ts';

const columns = [
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'language',
  'mandatory',
  'other',
  'min_answers',
  'prefix',
];
const file = (rows: readonly Readonly<Record<string, string>>[]) => ({
  name: 'survey.txt',
  bytes: new TextEncoder().encode(
    [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
      .map((row) => row.join('\t'))
      .join('\n'),
  ),
});

const inLanguage = (language: string, say: (words: string) => string) => [
  { class: 'G', 'type/scale': '1', name: say('First'), relevance: '1', language },
  {
    class: 'Q',
    'type/scale': 'M',
    name: 'eat',
    relevance: '1',
    text: say('What?'),
    language,
    mandatory: 'Y',
    min_answers: '1',
  },
  { class: 'SQ', name: 'a', text: say('Apples'), language },
  { class: 'SQ', name: 'b', text: say('Bread'), language },
  {
    class: 'Q',
    'type/scale': 'L',
    name: 'why',
    relevance: 'eat_a.NAOK == "Y"',
    text: say('Why?'),
    language,
    other: 'Y',
  },
  { class: 'A', 'type/scale': '0', name: 'A1', text: say('Taste'), language },
  { class: 'A', 'type/scale': '0', name: 'A2', text: say('Price'), language },
];

test('rows of several languages are put together, whether they alternate or follow each other', async () => {
  const given = file([
    { class: 'S', name: 'language', text: 'en' },
    { class: 'S', name: 'additional_languages', text: 'de' },
    { class: 'SL', name: 'surveyls_title', text: 'Food', language: 'en' },
    { class: 'SL', name: 'surveyls_title', text: 'Essen', language: 'de' },
    { class: 'QTA', name: 'women' },
    ...inLanguage('en', (words) => words),
    ...inLanguage('de', (words) => `${words} (de)`),
  ]);
  expect(await limesurveyTsv.recognises(given)).toBe(true);
  const { definition, report } = await limesurveyTsv.read(given);
  expect(faultsOf(definition)).toEqual([]);
  expect(definition.title).toEqual({ en: 'Food', de: 'Essen' });
  expect(definition.blocks).toMatchObject([{ title: { en: 'First', de: 'First (de)' } }]);
  expect(definition.items).toMatchObject([
    {
      code: 'eat',
      type: 'multiple',
      least: 1,
      choices: { de: ['Apples (de)', 'Bread (de)'] },
      sources: { 1: 'a', 2: 'b' },
    },
    { code: 'why', type: 'single', showIf: 'eat_1 = 1', other: [3], optional: true },
  ]);
  expect(report.elements.find(({ kind }) => kind === 'quota')).toMatchObject({ outcome: 'dropped' });
});

test('a table of another kind is not taken for a survey; rows without a question are told', async () => {
  const other = { name: 'x', bytes: new TextEncoder().encode('name\ttext\nA\tB') };
  expect(await limesurveyTsv.recognises(other)).toBe(false);
  const { report } = await limesurveyTsv.read(
    file([
      { class: 'SQ', name: 'lost' },
      { class: 'Q', name: 'q', 'type/scale': 'S', text: 'Q' },
    ]),
  );
  expect(report.elements.find(({ place }) => place === 'SQ lost')).toMatchObject({ outcome: 'dropped' });
});
