import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../../analysis/model/instrument/answers.ts';
import { optionsOffered } from '../../../../../analysis/model/instrument/offer.ts';
import { pathFinder } from '../../../../../analysis/model/instrument/path.ts';
import { readDefinition } from '../../../../../analysis/model/instrument/read-definition.ts';
import { xlsform } from '../../../../../server/formats/instrument/xlsform/xlsform.ts';
import { form } from './form-file.ts';

const before = [
  { type: 'select_one yn', name: 'y', label: 'Yes or no?' },
  { type: 'select_multiple fruit', name: 'm', label: 'Which?' },
  { type: 'integer', name: 'n', label: 'How many?' },
  { type: 'decimal', name: 'w', label: 'How heavy?' },
  { type: 'text', name: 't', label: 'What?' },
  { type: 'date', name: 'd', label: 'When?' },
  { type: 'time', name: 'c', label: 'What time?' },
  { type: 'rank fruit', name: 'k', label: 'In which order?' },
  { type: 'acknowledge', name: 'a', label: 'Understood' },
  { type: 'select_one ages', name: 'g', label: 'Which age?' },
  { type: 'integer', name: 'h', label: 'Hidden after no', relevant: "${y} = 'yes'" },
  { type: 'calculate', name: 'twice', calculation: '${n} * 2' },
  { type: 'calculate', name: 'word', calculation: "if(${n} > 10, 'many', 'few')" },
];
const choices = [
  { list_name: 'yn', name: 'yes', label: 'Yes' },
  { list_name: 'yn', name: 'no', label: 'No' },
  { list_name: 'fruit', name: 'apple', label: 'Apple' },
  { list_name: 'fruit', name: 'pear', label: 'Pear' },
  { list_name: 'fruit', name: 'plum', label: 'Plum' },
  { list_name: 'ages', name: '1', label: 'Young' },
  { list_name: 'ages', name: '2', label: 'Old' },
  { list_name: 'ages', name: '99', label: 'Unknown' },
];
const [yes, no, apple, pear, plum] = [1, 2, 1, 2, 3];

type Case = readonly [relevant: string, answers: Answers, shown: boolean];

/** Which answers show the question, by XPath and the rules of XLSForm: what is not answered is '', and no number. */
const cases: readonly Case[] = [
  ["${y} = 'yes'", { y: yes }, true],
  ["${y} = 'yes'", { y: no }, false],
  ["${y} = 'yes'", {}, false],
  ["${y} != 'yes'", {}, true],
  ["${y} != 'yes'", { y: yes }, false],
  ["not(${y} = 'yes')", { y: no }, true],
  ["not(${y} = 'yes')", {}, true],
  ["${y} = ''", {}, true],
  ["${y} = ''", { y: no }, false],
  ["${y} != ''", { y: no }, true],
  ["selected(${y}, 'no')", { y: no }, true],
  ["selected(${m}, 'pear')", { m: { choices: [apple, pear] } }, true],
  ["selected(${m}, 'pear')", { m: { choices: [apple] } }, false],
  ["selected(${m}, 'pear')", {}, false],
  ["not(selected(${m}, 'pear'))", {}, true],
  ["not(selected(${m}, 'pear'))", { m: { choices: [pear] } }, false],
  ["selected(${m}, 'apple') and selected(${m}, 'plum')", { m: { choices: [apple, plum] } }, true],
  ["selected(${m}, 'apple') or selected(${m}, 'plum')", { m: { choices: [pear] } }, false],
  ['count-selected(${m}) > 1', { m: { choices: [apple, pear] } }, true],
  ['count-selected(${m}) > 1', { m: { choices: [apple] } }, false],
  ['count-selected(${m}) = 0', {}, true],
  ["${m} = 'apple'", { m: { choices: [apple] } }, true],
  ["${m} = 'apple'", { m: { choices: [apple, pear] } }, false],
  ['${n} > 5', { n: 6 }, true],
  ['${n} > 5', { n: 5 }, false],
  ['${n} > 5', {}, false],
  ['${n} < 5', {}, false],
  ['${n} != 5', {}, true],
  ['not(${n} < 5)', {}, true],
  ['${n} >= 1 and ${n} <= 3', { n: 3 }, true],
  ['${n} = 1 or ${n} = 3', { n: 2 }, false],
  ['${n} + 1 = 4', { n: 3 }, true],
  ['${n} div 2 > 1', { n: 3 }, true],
  ['${n} mod 2 = 1', { n: 7 }, true],
  ['${n} mod 2 = 1', { n: 8 }, false],
  ['${w} <= 2.5', { w: 2.5 }, true],
  ['round(${w}, 1) = 2.6', { w: 2.58 }, true],
  ['int(${w}) = 2', { w: 2.9 }, true],
  ['coalesce(${n}, ${w}) > 1', { w: 2 }, true],
  ['coalesce(${n}, 0) = 0', {}, true],
  ["if(${y} = 'yes', ${n}, 100) > 50", { y: no, n: 1 }, true],
  ["if(${y} = 'yes', ${n}, 100) > 50", { y: yes, n: 1 }, false],
  ["${t} = 'tea'", { t: { text: 'tea' } }, true],
  ["${t} = 'tea'", { t: { text: 'coffee' } }, false],
  ['string-length(${t}) > 0', {}, false],
  ['string-length(${t}) > 0', { t: { text: 'x' } }, true],
  ["${d} > date('2024-01-31')", { d: { text: '2024-02-01' } }, true],
  ["${d} > date('2024-01-31')", {}, false],
  ["${c} < '12:00'", { c: { text: '11:59' } }, true],
  ["selected-at(${k}, 0) = 'plum'", { k: { order: [3, 1, 2] } }, true],
  ["selected-at(${k}, 0) = 'plum'", { k: { order: [1, 3, 2] } }, false],
  ["${a} = 'OK'", { a: 1 }, true],
  ['${g} > 1', { g: 99 }, true],
  ['${g} = 1', { g: 1 }, true],
  ['${g} = 2 and ${n} = 0', { g: 2, n: 0 }, true],
  ['${h} > 5', { y: yes, h: 6 }, true],
  ['${h} > 5', { y: no, h: 6 }, false],
  ["${h} = ''", { y: no, h: 6 }, true],
  ['${twice} = 8', { n: 4 }, true],
  ["${word} = 'many'", { n: 11 }, true],
  ["${word} = 'many'", { n: 3 }, false],
  ['true()', {}, true],
  ['/data/n > 5', { n: 6 }, true],
  ["../y = 'yes'", { y: yes }, true],
];

const read = async (...parameters: Parameters<typeof form>) =>
  xlsform.read({ name: 'x.xlsx', bytes: await form(...parameters) });

describe('a question is shown where a form shows it', () => {
  test.each(cases)('%s after %j: %s', async (relevant, answers, shown) => {
    const { definition, report } = await read(
      [...before, { type: 'note', name: 'q', label: 'Q', relevant }],
      choices,
    );
    const dropped = report.elements.filter(({ kind, outcome }) => kind === 'condition' && outcome !== 'kept');
    expect(dropped).toEqual([]);
    expect(pathFinder(readDefinition(definition))(answers).shown.has('q')).toBe(shown);
  });
});

test('a cascade offers what belongs to the earlier answer', async () => {
  const { definition } = await read(
    [
      { type: 'select_one state', name: 'state', label: 'State' },
      { type: 'select_one city', name: 'city', label: 'City', choice_filter: 'state=${state}' },
    ],
    [
      { list_name: 'state', name: 'north', label: 'North' },
      { list_name: 'state', name: 'south', label: 'South' },
      { list_name: 'city', name: 'a', label: 'A', state: 'north' },
      { list_name: 'city', name: 'b', label: 'B', state: 'south' },
      { list_name: 'city', name: 'c', label: 'C', state: 'south' },
    ],
  );
  const city = readDefinition(definition).items[1] as Parameters<typeof optionsOffered>[0];
  const path = pathFinder(definition);
  expect(optionsOffered(city, path({ state: 2 }), 1).map(({ label }) => label['en'])).toEqual(['B', 'C']);
  expect(optionsOffered(city, path({}), 1)).toEqual([]);
});

test('constraints become bounds where they are plain, checks where not, and are told where they cannot be', async () => {
  const { definition, report } = await read(
    [
      {
        type: 'integer',
        name: 'age',
        label: 'Age',
        constraint: '. >= 18 and . < 100',
        constraint_message: 'No',
      },
      {
        type: 'integer',
        name: 'kids',
        label: 'Kids',
        constraint: '. <= ${age} - 10',
        constraint_message: 'Too many',
      },
      {
        type: 'select_multiple fruit',
        name: 'm',
        label: 'Which?',
        constraint: "count-selected(.) <= 2 and not(selected(., 'plum') and count-selected(.) > 1)",
      },
      { type: 'text', name: 't', label: 'What?', constraint: "regex(., '^[a-z]+$')" },
    ],
    choices,
  );
  expect(definition.items).toMatchObject([
    { min: 18, max: 99 },
    { checks: [{ holds: 'kids <= age - 10', message: { en: 'Too many' } }] },
    { most: 2, exclusive: [3] },
    { type: 'open' },
  ]);
  expect(report.elements.find(({ place }) => place === 't constraint')).toMatchObject({
    kind: 'validation',
    outcome: 'dropped',
  });
});
