import { expect } from 'vitest';
import type { Answer, Answers } from '../../../../analysis/model/instrument/answers.ts';
import { choicesOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { optionsOf } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { NumberItem } from '../../../../analysis/model/instrument/kinds/number.ts';
import type { SliderItem } from '../../../../analysis/model/instrument/kinds/slider.ts';
import type { SumItem } from '../../../../analysis/model/instrument/kinds/sum.ts';
import { optionsOffered } from '../../../../analysis/model/instrument/offer.ts';
import { pathFinder } from '../../../../analysis/model/instrument/path.ts';
import { randomFrom } from '../../../../analysis/model/instrument/random.ts';

type Random = () => number;
type Listed = Parameters<typeof optionsOffered>[0];

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Some answers that the page could give; about a third of the items have none. */
export function someAnswers(definition: Definition, seed: number): Answers {
  const random = randomFrom(seed);
  return Object.fromEntries(
    definition.items.flatMap((item): [string, Answer][] => {
      const answer = random() < 0.3 ? undefined : answerTo(definition, item, random);
      return answer === undefined ? [] : [[item.code, answer]];
    }),
  );
}

function answerTo(definition: Definition, item: Item, random: Random): Answer | undefined {
  const values = () => optionsOf(item as Listed).map(({ value }) => value);
  const some = () => {
    const chosen = values().filter(() => random() < 0.5);
    return chosen.length > 0 ? chosen : values().slice(0, 1);
  };
  switch (item.type) {
    case 'scale':
    case 'differential':
    case 'single':
    case 'dropdown':
      return pick(random, choicesOf(definition, item)).answer;
    case 'multiple':
      return { choices: some() };
    case 'ranking':
      return { order: some().reverse() };
    case 'sum': {
      const { total } = item as SumItem;
      return { shares: values().map((_, at) => (at === 0 ? total : 0)) };
    }
    case 'bestWorst':
      return { best: values()[0]!, worst: values()[1]! };
    case 'slider': {
      const { min, max } = item as SliderItem;
      return pick(random, [min, max]);
    }
    case 'number': {
      const { min, max } = item as NumberItem;
      return pick(random, [Math.ceil(min), Math.floor((min + max) / 2), Math.floor(max)]);
    }
    case 'date':
      return { text: pick(random, ['2020-01-01', '2026-05-31']) };
    case 'time':
      return { text: pick(random, ['08:30', '23:59']) };
    case 'open':
      return { text: pick(random, ['yes', 'no']) };
    case 'tick':
      return pick(random, [0, 1]);
    case 'draw':
      return pick(random, [1, 2]);
    default:
      return undefined;
  }
}

/** Both lead the same way, whatever is answered; and offer the same choices in lists of these types. */
export function expectSameWay(
  one: Definition,
  other: Definition,
  offers: readonly string[],
  tries = 20,
): void {
  const [first, second] = [pathFinder(one), pathFinder(other)];
  for (let seed = 1; seed <= tries; seed++) {
    const answers = someAnswers(one, seed);
    const [here, there] = [first(answers), second(answers)];
    expect([...there.shown].sort(), JSON.stringify(answers)).toEqual([...here.shown].sort());
    for (const item of one.items.filter(({ type }) => offers.includes(type))) {
      const twin = other.items.find(({ code }) => code === item.code)!;
      const values = (each: Item, path: typeof here) =>
        optionsOffered({ ...(each as Listed), randomise: false }, path, 1).map(({ value }) => value);
      expect(values(twin, there)).toEqual(values(item, here));
    }
  }
}

/** Elsewhere a tick that is not set is no answer: conditions on it cannot be told from those on a missing one. */
export const withoutTickSkip = (definition: Definition): Definition => ({
  ...definition,
  items: definition.items.map(({ skip, ...item }) =>
    skip && item.type !== 'tick' ? { ...item, skip } : item,
  ),
});

/** What a definition asks, without names that say nothing: rows by their option set instead of its name. */
export function asked(definition: Definition, without: readonly string[]): unknown {
  const tables = new Map(definition.grids?.map(({ code, text }) => [code, text]));
  return {
    title: definition.title,
    blocks: definition.blocks.map(({ title, text, randomise }) => ({
      title,
      text,
      ...(without.includes('block.randomise') ? {} : { randomise }),
    })),
    items: definition.items.map((item) => {
      const { options, grid, block, ...fields } = item as Item & { options?: string };
      return Object.fromEntries(
        Object.entries({
          ...fields,
          ...(options ? { options: definition.optionSets[options] } : {}),
          ...(grid ? { grid: tables.get(grid) } : {}),
          block: definition.blocks.findIndex(({ code }) => code === block),
        }).filter(([name]) => !without.includes(name) && !without.includes(`${item.type}.${name}`)),
      );
    }),
  };
}
