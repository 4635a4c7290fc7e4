import { expect, test } from 'vitest';
import type { Answers } from '../../../../analysis/model/instrument/answers.ts';
import { cardsOn, layCards } from '../../../../analysis/model/instrument/flow.ts';
import type { ChoiceList } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { optionsOffered } from '../../../../analysis/model/instrument/offer.ts';
import { pathFinder } from '../../../../analysis/model/instrument/path.ts';
import { pipe } from '../../../../analysis/model/instrument/pipe.ts';
import { everyKind } from './every-kind.ts';

const pathOf = pathFinder(everyKind);
const shown = (answers: Answers) => [...pathOf(answers).shown];
const itemOf = (code: string) =>
  everyKind.items.find((item) => item.code === code)! as (typeof everyKind.items)[number] & ChoiceList;
const english = (text: Readonly<Record<string, string>>) => text['en']!;

test('a block is asked when its condition holds, whichever part of it', () => {
  expect(shown({})).not.toContain('L1');
  expect(shown({ R1: 4 })).toContain('L1');
  expect(shown({ M1: { choices: [1, 2] } })).toContain('L1');
  expect(shown({ R1: 'preferNotToSay' })).not.toContain('L1');
});

test('a skip passes over everything up to its target, and what was answered there does not count', () => {
  const path = pathOf({ S1: 3, M1: { choices: [1] }, N1: 40 });
  expect([...path.shown]).toEqual(['F1', 'R1', 'R2', 'S1', 'B1', 'T1', 'Y1', 'O1']);
  expect(path.value('N1')).toBeNull();
  expect(path.answers).toEqual({ S1: 3 });
});

test('a skip to an item within a later block goes on at that item', () => {
  const items = everyKind.items.map((item) =>
    item.code === 'S1' ? { ...item, skip: [{ when: 'S1 = 3', to: 'T1' }] } : item,
  );
  const path = pathFinder({ ...everyKind, items })({ S1: 3 });
  expect([...path.shown]).toEqual(['F1', 'R1', 'R2', 'S1', 'T1', 'Y1', 'O1']);
});

test('an early end leaves out what follows, and says so apart from what a condition left out', () => {
  const path = pathOf({ Y1: 0 });
  expect(path.shown.has('O1')).toBe(false);
  expect([...path.beyond]).toEqual(['O1']);
  expect(path.beyond.has('T2')).toBe(false);
});

test('a computed value is made anew from the answers, whatever is claimed', () => {
  expect(pathOf({ N1: 7.5, C1: 1 }).value('C1')).toBe(15);
  expect(shown({ N1: 7.5 })).toContain('T2');
  expect(shown({ C1: 99 })).not.toContain('T2');
});

test('choices follow conditions and what was chosen before; fixed ones keep their place', () => {
  const offered = (code: string, answers: Answers, seed = 1) =>
    optionsOffered(itemOf(code), pathOf(answers), seed).map(({ value }) => value);
  expect(offered('M1', { R1: 2 })).toEqual([1, 2, 4, 5]);
  expect(offered('M1', { R1: 3 })).toEqual([1, 2, 3, 4, 5]);
  expect(offered('B1', { S1: 2 })).toEqual([1, 3]);
  expect(offered('B1', {})).toEqual([1, 2, 3]);
  const orders = Array.from({ length: 40 }, (_, seed) => offered('S1', {}, seed));
  expect(orders.every((order) => order[3] === 4 && order.toSorted().join() === '1,2,3,4')).toBe(true);
  expect(new Set(orders.map(String)).size).toBe(6);
  expect(offered('S1', {}, 5)).toEqual(offered('S1', {}, 5));
});

test('a text repeats an earlier answer in words', () => {
  const say = (answers: Answers, words: string) => pipe(everyKind, { en: words }, pathOf(answers), english);
  expect(say({ S1: 2 }, 'You said {S1}.')).toBe('You said green.');
  expect(say({ S1: { choice: 4, text: 'grey' } }, '{S1}')).toBe('other – grey');
  expect(say({ M1: { choices: [2, 1] } }, '{M1}!')).toBe('coffee; tea!');
  expect(say({ N1: 3 }, '{N1}, twice {C1}')).toBe('3 years, twice 6');
  expect(say({}, '{S1} and {nobody}')).toBe('… and {nobody}');
});

test('cards come in an order of the seed, silent items have none, fixed ones keep their place', () => {
  const order = (seed: number) => layCards(everyKind, seed).map(({ item }) => item.code);
  expect(order(3)).not.toContain('C1');
  expect(order(3)).not.toContain('F1');
  for (let seed = 0; seed < 20; seed++) expect(order(seed).indexOf('X1')).toBe(order(0).indexOf('X1'));
  expect(new Set(Array.from({ length: 40 }, (_, seed) => String(order(seed)))).size).toBeGreaterThan(10);
  const path = pathOf({ S1: 3 });
  expect(cardsOn(layCards(everyKind, 3), path).map(({ item }) => item.code)).toEqual([
    'R1',
    'R2',
    'S1',
    'B1',
    'T1',
    'Y1',
    'O1',
  ]);
});
