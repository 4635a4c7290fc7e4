import { expect, test } from 'vitest';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { faultsOf, readDraft } from '../../../../analysis/model/instrument/read-definition.ts';
import { everyKind } from './every-kind.ts';

type Change = Partial<Definition> | ((code: string) => object);

function placesOf(change: Change): string[] {
  const items =
    typeof change === 'function'
      ? everyKind.items.map((item) => ({ ...item, ...change(item.code) }))
      : everyKind.items;
  const rest = typeof change === 'function' ? {} : change;
  return faultsOf({ ...everyKind, items, ...rest }).map(({ place }) => place);
}
const on = (code: string, more: object) => placesOf((each) => (each === code ? more : {}));

test('every kind together is a sound definition', () => {
  expect(placesOf({})).toEqual([]);
});

test('a condition looks back only: to itself, to later items and to what is shuffled with it is named', () => {
  expect(on('R1', { showIf: 'S1 = 1' })).toEqual(['items[1].showIf']);
  expect(on('R1', { showIf: 'R1 = 1' })).toEqual(['items[1].showIf']);
  expect(on('L1', { showIf: 'D1 = 1' })).toEqual(['items[9].showIf']);
  expect(on('L1', { showIf: 'M1_1 = 1' })).toEqual([]);
  expect(on('C1', { formula: 'T2 + 1' })).toEqual(['items[7].formula']);
  expect(on('N1', { checks: [{ holds: 'N1 < 60', message: { 'zh-CN': '太大', en: 'too much' } }] })).toEqual(
    [],
  );
});

test('a condition that cannot be read, names nothing or is none is named at its place', () => {
  expect(on('N1', { showIf: 'R1 >' })).toEqual(['items[6].showIf']);
  expect(on('N1', { showIf: 'NOPE = 1' })).toEqual(['items[6].showIf']);
  expect(on('N1', { showIf: 'R1 + 1' })).toEqual(['items[6].showIf']);
  expect(on('N1', { showIf: 'rank(R1) = 1' })).toEqual(['items[6].showIf']);
  expect(on('M1', { showChoice: { 3: 'R1 = ' } })).toEqual(['items[5].showChoice.3']);
  expect(on('M1', { showChoice: { 9: 'R1 = 1' } })).toEqual(['items[5].showChoice']);
});

test('skips lead forward, from and to what is not shuffled', () => {
  expect(on('N1', { skip: [{ when: 'R1 = 1', to: 'R1' }] })).toEqual(['items[6].skip[0].to']);
  expect(on('N1', { skip: [{ when: 'R1 = 1', to: 'nowhere' }] })).toEqual(['items[6].skip[0].to']);
  expect(on('N1', { skip: [{ when: 'R1 = 1', to: 'L1' }] })).toEqual(['items[6].skip[0].to']);
  expect(on('N1', { skip: [{ when: 'R1 = 1', to: 'MORE' }] })).toEqual([]);
  expect(on('L1', { skip: [{ when: 'R1 = 1', to: 'end' }] })).toEqual(['items[9].skip[0].to']);
  expect(placesOf({ shuffledBlocks: ['ALL', 'MORE'] })).toContain('items[3].skip[0].to');
});

test('all faults are told, not the first alone', () => {
  expect(placesOf((code) => (code === 'R1' || code === 'N1' ? { showIf: 'NOPE = 1' } : {}))).toEqual([
    'items[1].showIf',
    'items[6].showIf',
  ]);
});

test('a draft may be unfinished, but not of another form', () => {
  const draft = { ...everyKind, items: [{ ...everyKind.items[1]!, text: { 'zh-CN': '', en: '' } }] };
  expect(readDraft(draft)).toBe(draft);
  expect(() => readDraft({ ...everyKind, items: 'none' })).toThrow('items');
});
