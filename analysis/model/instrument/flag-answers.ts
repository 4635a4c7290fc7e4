import type { Answers } from './answers.ts';
import type { Asked, Item } from './definition.ts';
import { ratingOf } from './choices.ts';
import type { Card } from './flow.ts';
import { itemKinds } from './kinds/index.ts';
import type { Rating } from './kinds/kind.ts';

/** Signs of careless answering. They serve sensitivity analysis; nobody is dropped for them in silence. */
export const flagCodes = ['attention', 'speed', 'longString', 'noVariance'] as const;
export type Flag = (typeof flagCodes)[number];

const LONG_STRING = 12;

type RatedItem = Pick<Item, 'code' | 'block'> & Rating;

/** The flags of one respondent's answers in the order in which the cards were shown; only the page can tell `speed`. */
export function flagAnswers(
  definition: Asked,
  cards: readonly Card[],
  answers: Answers,
  kinds = itemKinds,
): Flag[] {
  const rated = cards.flatMap(({ item }): RatedItem[] => {
    const rating = ratingOf(definition, item, kinds);
    return rating ? [{ ...rating, code: item.code, block: item.block }] : [];
  });
  const flags: Flag[] = [];
  if (rated.some((item) => failsCheck(item, answers[item.code]))) flags.push('attention');
  if (longestString(rated, answers) >= LONG_STRING) flags.push('longString');
  const blocks = new Set(rated.map(({ block }) => block));
  if (
    [...blocks].some((block) =>
      isFlat(
        rated.filter((item) => item.block === block),
        answers,
      ),
    )
  )
    flags.push('noVariance');
  return flags;
}

function failsCheck({ expected }: RatedItem, answer: unknown): boolean {
  return expected !== undefined && typeof answer === 'number' && answer !== expected;
}

/** The longest run of one value on one option set; an item without a value ends a run. */
function longestString(items: readonly RatedItem[], answers: Answers): number {
  let longest = 0;
  let run = 0;
  let before = '';
  for (const { code, options } of items) {
    const answer = answers[code];
    const now = typeof answer === 'number' ? `${options} ${answer}` : '';
    run = now === '' ? 0 : now === before ? run + 1 : 1;
    before = now;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** One and the same value, before reversal, on items that are worded in both directions. */
function isFlat(block: readonly RatedItem[], answers: Answers): boolean {
  const answered = block.filter(
    ({ code, expected }) => expected === undefined && typeof answers[code] === 'number',
  );
  const bothWays = answered.some(({ reversed }) => reversed) && answered.some(({ reversed }) => !reversed);
  return bothWays && new Set(answered.map(({ code }) => answers[code])).size === 1;
}
