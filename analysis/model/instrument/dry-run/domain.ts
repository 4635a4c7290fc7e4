import { parseExpression } from '../../expression/parse.ts';
import { nodesOf } from '../../expression/syntax.ts';
import type { Answer } from '../answers.ts';
import { choicesOf } from '../choices.ts';
import type { Asked, Item } from '../definition.ts';
import { itemKinds, kindOf } from '../kinds/index.ts';
import type { MultipleItem } from '../kinds/multiple.ts';
import { optionsOf } from '../kinds/choice-list.ts';
import type { NumberItem } from '../kinds/number.ts';
import type { SliderItem } from '../kinds/slider.ts';
import type { DrawItem } from '../kinds/draw.ts';
import { labelsOf } from '../labels.ts';
import { randomFrom, seedFor } from '../random.ts';
import { answerItem } from './answer-item.ts';
import { placedConditions } from './placed-conditions.ts';

/** What may be answered to an item; undefined is no answer. */
export interface Domain {
  readonly answers: readonly (Answer | undefined)[];
  /** Whether every answer that a condition could tell apart is among them. */
  readonly isWhole: boolean;
}

const MOST = 256;
const SUBSETS_OF = 8;

/** A function that gives the domain of an item by its code. */
export function domainsOf(asked: Asked, kinds = itemKinds): (item: Item) => Domain {
  const named = numbersIn(asked);
  const known = new Map<string, Domain>();
  return (item) => {
    const domain = known.get(item.code) ?? domainOf(asked, item, named, kinds);
    known.set(item.code, domain);
    return domain;
  };
}

function domainOf(asked: Asked, item: Item, named: readonly number[], kinds: typeof itemKinds): Domain {
  const kind = kindOf(item, kinds);
  if (kind.presence === 'told' || kind.formula) return { answers: [undefined], isWhole: true };
  if (item.type === 'draw')
    return { answers: labelsOf((item as DrawItem).forms).map((_, at) => at + 1), isWhole: true };
  if (item.type === 'tick') return { answers: [1, 0, undefined], isWhole: true };
  if (item.type === 'multiple') return subsets(item as MultipleItem);
  if (item.type === 'number') return numbers(item as NumberItem, named);
  if (item.type === 'slider') {
    const { min, max, step = 1 } = item as SliderItem;
    return { answers: [...steps(min, max, step), undefined], isWhole: true };
  }
  const choices = choicesOf(asked, item, kinds).map(({ answer }) => answer);
  if (choices.length > 0)
    return { answers: [...choices.filter((answer) => answer !== 'dontKnow'), undefined], isWhole: true };
  return { answers: [...some(asked, item, kinds), undefined], isWhole: false };
}

function steps(min: number, max: number, step: number): number[] {
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, at) => min + at * step);
}

/** All choices that are allowed together; of long lists each alone and two beside each other. */
function subsets(item: MultipleItem): Domain {
  const values = optionsOf(item).map(({ value }) => value);
  const isWhole = values.length <= SUBSETS_OF;
  const sets = isWhole
    ? Array.from({ length: 2 ** values.length }, (_, mask) => values.filter((_, at) => mask & (1 << at)))
    : [...values.map((value) => [value]), ...values.slice(1).map((value, at) => [values[at]!, value])];
  const allowed = sets
    .map((choices) => ({ choices }))
    .filter((answer) => kindOf(item).accepts!(item, answer));
  return { answers: [...allowed, undefined], isWhole };
}

/** Whole numbers of a short range one by one; else the ends, and what conditions name with its neighbours. */
function numbers(item: NumberItem, named: readonly number[]): Domain {
  const { min, max, decimals = 0 } = item;
  const step = 10 ** -decimals;
  if ((max - min) / step <= MOST)
    return {
      answers: [...steps(min, max, step).map((value) => rounded(value, decimals)), undefined],
      isWhole: true,
    };
  const near = named.flatMap((value) => [value - step, value, value + step]);
  const values = [min, ...near, (min + max) / 2, max].map((value) => rounded(value, decimals));
  const inRange = [...new Set(values)].filter((value) => value >= min && value <= max);
  return { answers: [...inRange, undefined], isWhole: false };
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

function some(asked: Asked, item: Item, kinds: typeof itemKinds): Answer[] {
  const random = randomFrom(seedFor(1, item.code));
  const answers = Array.from({ length: 12 }, () => answerItem(asked, item, random, {}, kinds));
  return answers.filter((answer) => answer !== undefined);
}

/** Every number that a condition compares with. */
function numbersIn(asked: Asked): number[] {
  const found = placedConditions(asked).flatMap(({ source }) =>
    nodesOf(parseExpression(source)).flatMap((node) => {
      if (node.kind === 'constant' && typeof node.value === 'number') return [node.value];
      return node.kind === 'in' ? node.list.filter((each) => typeof each === 'number') : [];
    }),
  );
  return [...new Set(found)].slice(0, 40);
}
