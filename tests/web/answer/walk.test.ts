import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../../analysis/model/instrument/answers.ts';
import { choicesOf } from '../../../analysis/model/instrument/choices.ts';
import { askedOf, type Definition, type Item } from '../../../analysis/model/instrument/definition.ts';
import { type ChoiceList } from '../../../analysis/model/instrument/kinds/choice-list.ts';
import { kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import { optionsOffered } from '../../../analysis/model/instrument/offer.ts';
import { pathFinder } from '../../../analysis/model/instrument/path.ts';
import { pipe } from '../../../analysis/model/instrument/pipe.ts';
import { randomFrom } from '../../../analysis/model/instrument/random.ts';
import { faultsOf } from '../../../analysis/model/instrument/read-definition.ts';
import { sheetReader } from '../../../analysis/model/instrument/sheet.ts';
import { type Text, textIn } from '../../../analysis/model/words.ts';
import { Walk } from '../../../web/answer/walk.svelte.ts';
import { instruments } from './random-instrument.ts';

type Random = () => number;
const any = <T>(random: Random, of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
const say = (text: Text) => textIn(text, 'en');

/** What somebody might answer to an item, given what is offered; nothing now and then. */
function answerTo(definition: Definition, item: Item, walk: Walk, random: Random): Answer | undefined {
  if (random() < 0.15) return random() < 0.5 ? undefined : 'preferNotToSay';
  const offered =
    'choices' in item
      ? optionsOffered(item as Item & ChoiceList, walk.path, walk.seed).map(({ value }) => value)
      : [];
  switch (item.type) {
    case 'single':
      return any(random, offered);
    case 'multiple':
      return offered.length > 0 ? { choices: [any(random, offered)!] } : undefined;
    case 'ranking':
      return offered.length > 0 ? { order: offered.slice(0, 1 + Math.floor(random() * 2)) } : undefined;
    case 'number':
      return Math.floor(random() * 10);
    case 'tick':
      return Math.floor(random() * 2);
    default:
      return any(
        random,
        choicesOf(definition, item).map(({ answer }) => answer),
      );
  }
}

/** Answers card after card as a respondent does, who sometimes goes back and changes an answer. */
function answerAll(definition: Definition, seed: number): { walk: Walk; seen: Set<string> } {
  const random = randomFrom(seed);
  const walk = new Walk(askedOf(definition), seed, {});
  const seen = new Set<string>();
  for (let at = 0; at < walk.cards.length; at++) {
    const { item } = walk.cards[at]!;
    seen.add(item.code);
    if (!kindOf(item).presence) walk.answer(item.code, answerTo(definition, item, walk, random));
    if (random() < 0.05) at = Math.max(-1, at - 3);
  }
  return { walk, seen };
}

test('what a phone asks and what a freeze takes for asked agree on 10,000 random answerings', () => {
  let answerings = 0;
  let hidden = 0;
  fc.assert(
    fc.property(instruments, fc.integer(), (definition, seed) => {
      expect(faultsOf(definition)).toEqual([]);
      const pathOf = pathFinder(definition);
      const read = sheetReader(definition, 'hash');
      for (let each = 0; each < 50; each++) {
        const { walk, seen } = answerAll(definition, seed + each);
        const sheet = read(JSON.parse(JSON.stringify({ instrument: 'hash', answers: walk.sent, flags: [] })));
        const frozen = pathOf(sheet!.answers);
        expect([...frozen.shown].sort()).toEqual([...walk.path.shown].sort());
        expect(frozen.answers).toEqual(walk.path.answers);
        expect([...frozen.beyond]).toEqual([...walk.path.beyond]);
        for (const { item } of walk.cards) {
          expect(seen).toContain(item.code);
          expect(pipe(definition, item.text, frozen, say)).toBe(pipe(definition, item.text, walk.path, say));
        }
        answerings += 1;
        hidden += definition.items.length - frozen.shown.size;
      }
    }),
    { numRuns: 200 },
  );
  expect(answerings).toBe(10_000);
  expect(hidden).toBeGreaterThan(10_000);
}, 120_000);

test('an answer to a question that is hidden waits on the phone and is not sent; a choice no longer offered is asked again', () => {
  const t = (en: string) => ({ en });
  const list = { en: ['a', 'b', 'c'] };
  const single = (code: string, more = {}): Item =>
    ({ code, block: 'X', type: 'single', text: t(code), choices: list, storage: 'linked', ...more }) as Item;
  const items = [
    single('A'),
    single('B', { showIf: 'A = 1' }),
    single('C', { carry: { from: 'A', which: 'unchosen' } }),
  ];
  const blocks = [{ code: 'X', title: t('X'), randomise: false }];
  const asked = {
    code: 'x',
    title: t('x'),
    preferNotToSay: t('no'),
    optionSets: {},
    openQuestionNotice: t(''),
  };
  const walk = new Walk({ ...asked, dontKnow: { items: [] }, blocks, items }, 1, {});
  walk.answer('A', 1);
  walk.answer('B', 2);
  walk.answer('C', 2);
  expect(walk.sent).toEqual({ A: 1, B: 2, C: 2 });
  walk.answer('A', 2);
  expect([walk.sent, walk.missing.map(({ item }) => item.code)]).toEqual([{ A: 2 }, ['C']]);
  walk.answer('A', 1);
  expect(walk.sent).toEqual({ A: 1, B: 2 });
});
