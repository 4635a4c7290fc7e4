import { expect, it } from 'vitest';
import { ask, declarationOf, ledger } from './ask.ts';

const entries = {
  unit: ['U1', 'U1', 'U2', 'U2', 'U3'],
  person: ['P1', 'P1', 'P2', 'P3', 'P3'],
  points: [-2, -1, -1, 3, 1],
  reason: ['late', 'late', 'error', 'report', null],
};

it('tells what is taken and given for each reason, and of how many persons', () => {
  const { byReason } = ask('reasons', {}, entries);
  expect(byReason).toEqual([
    { reason: 'late', n: 1, entries: 2, deducted: 3, added: 0, ofDeducted: 0.75, ofAdded: 0 },
    { reason: 'report', n: 1, entries: 1, deducted: 0, added: 3, ofDeducted: 0, ofAdded: 0.75 },
    { reason: 'error', n: 1, entries: 1, deducted: 1, added: 0, ofDeducted: 0.25, ofAdded: 0 },
    { reason: null, n: 1, entries: 1, deducted: 0, added: 1, ofDeducted: 0, ofAdded: 0.25 },
  ]);
  expect(declarationOf('reasons').spreads).toEqual(['byReason', 'bySort']);
});

it('counts units where no person is named', () => {
  const { person: _, ...nameless } = entries;
  expect(ask('reasons', {}, nameless).byReason[0]).toMatchObject({ reason: 'late', n: 1, entries: 2 });
});

it('sorts reasons into visible and core work', () => {
  const { bySort, notes } = ask(
    'reasons',
    { visible: ['report', 'photo'], core: ['late', 'error'] },
    entries,
  );
  expect(bySort.map(({ sort, ofDeducted, ofAdded }) => [sort, ofDeducted, ofAdded])).toEqual([
    ['visible', 0, 0.75],
    ['core', 1, 0],
    ['other', 0, 0.25],
  ]);
  expect(notes).toEqual(['there is no reason photo']);
});

it('takes and gives in all what the scores of the same ledger say', () => {
  const [of, by] = [ask('reasons'), ask('points')];
  expect(of.entries).toBe(ledger.entries['unit']!.length);
  expect([of.deducted, of.added]).toEqual([by.deducted, by.added]);
});
