import { expect, test } from 'vitest';
import { layCards } from '../../../analysis/model/instrument/flow.ts';
import { Pace } from '../../../web/answer/pace.ts';
import { pmi } from '../../analysis/model/instrument/pmi.ts';

const cards = layCards(pmi, 1);

/** Shows the cards of some blocks one after the other, so long each, then leaves. */
function paced(blocks: readonly string[], eachMs: number): boolean {
  const pace = new Pace();
  const shown = cards.filter(({ block }) => blocks.includes(block.code));
  shown.forEach((card, index) => pace.show(card, index * eachMs));
  pace.show(null, shown.length * eachMs);
  return pace.isTooFast();
}

test('two seconds an item are enough, a little less is too fast', () => {
  expect(paced(['PL', 'PR'], 2000)).toBe(false);
  expect(paced(['PL', 'PR'], 1990)).toBe(true);
});

test('a block of one or two items, open questions and background questions are never too fast', () => {
  expect(paced(['OV', 'WE', 'O', 'D'], 10)).toBe(false);
});

test('coming back to a card adds to its time instead of counting it as another', () => {
  const pace = new Pace();
  const [first, second, third] = cards;
  let now = 0;
  for (const card of [first!, second!, third!, second!, first!]) {
    pace.show(card, now);
    now += 1300;
  }
  pace.show(null, now);
  expect(pace.isTooFast()).toBe(false);
});
