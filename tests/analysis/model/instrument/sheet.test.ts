import { expect, test } from 'vitest';
import { sheetReader } from '../../../../analysis/model/instrument/sheet.ts';
import { fullAnswers, pmi } from './pmi.ts';

const read = sheetReader(pmi, 'hash');
const sheet = (answers: unknown, more: object = {}) => ({ instrument: 'hash', answers, flags: [], ...more });

test('full, partial and empty sheets are read', () => {
  for (const answers of [fullAnswers((choices) => choices - 1), { PL1: 3 }, {}]) {
    expect(read(sheet(answers))?.answers).toEqual(answers);
  }
});

test('"prefer not to say" is a missing answer, also where it stands among the choices', () => {
  expect(read(sheet({ D1: 'preferNotToSay', PL1: 'preferNotToSay' }))).not.toBeNull();
  expect(read(sheet({ D1: 3 }))).not.toBeNull();
  expect(read(sheet({ D1: 4 }))).toBeNull();
});

test.each([
  ['an unknown item', { XX: 1 }],
  ['a value outside the options', { PL1: 6 }],
  ['a frequency between the options', { BO1: 30 }],
  ['"don\'t know" where it is not offered', { PL1: 'dontKnow' }],
  ['words for a closed item', { PL1: { text: 'x' } }],
  ['a number for an open item', { O1: 3 }],
  ['an empty text', { O1: { text: '' } }],
  ['a text beyond its limit', { O1: { text: '字'.repeat(501) } }],
  ['a name of Object.prototype', { constructor: 1 }],
  ['a list', []],
])('%s makes a sheet unreadable', (_, answers) => expect(read(sheet(answers))).toBeNull());

test('another instrument, an unknown flag, no object at all are unreadable', () => {
  expect(read(sheet({}, { instrument: 'other' }))).toBeNull();
  expect(read(sheet({}, { flags: ['late'] }))).toBeNull();
  for (const value of [null, 3, 'x', [], {}]) expect(read(value)).toBeNull();
});
