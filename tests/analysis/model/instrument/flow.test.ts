import { expect, test } from 'vitest';
import { layCards } from '../../../../analysis/model/instrument/flow.ts';
import { pmi } from './pmi.ts';

const codes = (seed: number) => layCards(pmi, seed).map(({ item }) => item.code);

test('the same seed lays out the same cards, whatever else happens', () => {
  expect(codes(42)).toEqual(codes(42));
});

test('every item is shown once, blocks stay in their order, fixed blocks as written', () => {
  const cards = layCards(pmi, 7);
  expect(new Set(cards.map(({ item }) => item.code)).size).toBe(pmi.items.length);
  expect([...new Set(cards.map(({ block }) => block.code))]).toEqual(pmi.blocks.map(({ code }) => code));
  expect(codes(7).slice(-12)).toEqual([
    'IP1',
    'IP2',
    'IP3',
    'IP4',
    'O1',
    'O2',
    'O3',
    'D1',
    'D2',
    'D3',
    'D4',
    'D5',
  ]);
});

test('over many seeds each item of a randomised block comes first about equally often', () => {
  const first: Record<string, number> = {};
  for (let seed = 0; seed < 6000; seed++) first[codes(seed)[0]!] = (first[codes(seed)[0]!] ?? 0) + 1;
  expect(Object.keys(first)).toHaveLength(6);
  // 1,000 expected each; 120 is four standard deviations.
  for (const count of Object.values(first)) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
