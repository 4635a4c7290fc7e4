import type { Answer } from '../answers.ts';
import { choicesOf, ratingOf } from '../choices.ts';
import type { Asked, Item } from '../definition.ts';
import type { ChoiceList, Option } from '../kinds/choice-list.ts';
import { optionsOf } from '../kinds/choice-list.ts';
import { type DrawItem, drawForm } from '../kinds/draw.ts';
import { itemKinds, kindOf } from '../kinds/index.ts';
import type { MultipleItem } from '../kinds/multiple.ts';
import type { NumberItem } from '../kinds/number.ts';
import type { OpenItem } from '../kinds/open.ts';
import type { RankingItem } from '../kinds/ranking.ts';
import type { SliderItem } from '../kinds/slider.ts';
import type { SumItem } from '../kinds/sum.ts';
import type { DateItem } from '../kinds/date.ts';
import { shuffleBut } from '../random.ts';

type Random = () => number;

/** What is known of a respondent who answers. */
export interface Leaning {
  /** Where on a rating the answer lies, from 0 (lowest, after reversal) to 1; left to chance where it is not given. */
  readonly lean?: number;
  /** The choices that are offered; all of them where it is not given. */
  readonly offered?: readonly Option[];
}

/** The words of every simulated respondent. */
export const SIMULATED_WORDS = '模拟 simulated';

/** One answer that the kind of an item allows, at random; undefined where nothing can be answered. */
export function answerItem(
  asked: Asked,
  item: Item,
  random: Random,
  { lean, offered }: Leaning = {},
  kinds = itemKinds,
): Answer | undefined {
  const kind = kindOf(item, kinds);
  if (kind.presence === 'told' || kind.formula) return undefined;
  const own = answerers[item.type];
  const options = 'choices' in item ? (offered ?? optionsOf(item as Item & ChoiceList)) : [];
  if (own) return own(item as never, random, options, lean);
  if ('choices' in item) return withWords(item as Item & ChoiceList, pick(options, random)?.value);
  const rating = ratingOf(asked, item, kinds);
  const answers = choicesOf(asked, item, kinds).flatMap(({ answer }) =>
    typeof answer === 'number' ? [answer] : [],
  );
  return rated(answers, rating?.reversed ?? false, lean ?? random());
}

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

/** The value at a place from 0 to 1; a reversed item is answered from the other end. */
function rated(values: readonly number[], reversed: boolean, lean: number): number | undefined {
  const at = Math.min(values.length - 1, Math.floor(lean * values.length));
  return values[reversed ? values.length - 1 - at : at];
}

function withWords({ other }: Pick<ChoiceList, 'other'>, choice: number | undefined): Answer | undefined {
  return choice !== undefined && other?.includes(choice) ? { choice, text: SIMULATED_WORDS } : choice;
}

/** How the kinds are answered of which not one of some choices is taken. */
const answerers: Readonly<
  Record<
    string,
    (item: never, random: Random, options: readonly Option[], lean?: number) => Answer | undefined
  >
> = {
  draw: (item: DrawItem, random) => drawForm(item, random()),
  tick: (_: Item, random) => (random() < 0.9 ? 1 : 0),
  open: ({ maxLength }: OpenItem) => ({ text: SIMULATED_WORDS.slice(0, maxLength) }),
  time: (_: Item, random) => ({ text: `${two(random() * 24)}:${two(random() * 60)}` }),
  date: ({ precision }: DateItem, random) => {
    const month = `${1950 + Math.floor(random() * 75)}-${two(1 + random() * 12)}`;
    return { text: precision === 'month' ? month : `${month}-${two(1 + random() * 28)}` };
  },
  number: ({ min, max, decimals = 0 }: NumberItem, random) =>
    Number(
      (min + Math.floor(random() * ((max - min) * 10 ** decimals + 1)) / 10 ** decimals).toFixed(decimals),
    ),
  slider({ min, max, step = 1, reverse = false }: SliderItem, random, _, lean) {
    const steps = Math.floor((max - min) / step) + 1;
    const values = Array.from({ length: steps }, (__, at) => min + at * step);
    return rated(values, reverse, lean ?? random());
  },
  multiple(item: MultipleItem, random, options) {
    const { exclusive = [], other = [], least = 1, most = options.length } = item;
    const alone = pick(options, random)?.value;
    if (alone !== undefined && exclusive.includes(alone)) return { choices: [alone] };
    const together = options.map(({ value }) => value).filter((value) => !exclusive.includes(value));
    const wanted = Math.min(most, Math.max(least, 1 + Math.floor(random() * Math.min(4, together.length))));
    const choices = shuffled(together, random).slice(0, wanted);
    if (choices.length < least) return undefined;
    const inOrder = together.filter((value) => choices.includes(value));
    return choices.some((value) => other.includes(value))
      ? { choices: inOrder, text: SIMULATED_WORDS }
      : { choices: inOrder };
  },
  ranking({ top = Infinity }: RankingItem, random, options) {
    const order = shuffled(
      options.map(({ value }) => value),
      random,
    ).slice(0, top);
    return order.length > 0 ? { order } : undefined;
  },
  sum(item: SumItem, random, options) {
    if (options.length === 0) return undefined;
    const offered = new Set(options.map(({ value }) => value));
    const weights = optionsOf(item).map(({ value }) => (offered.has(value) ? random() + 0.01 : 0));
    const all = weights.reduce((total, weight) => total + weight, 0);
    const shares = weights.map((weight) => Math.floor((item.total * weight) / all));
    const left = item.total - shares.reduce((total, share) => total + share, 0);
    shares[weights.findIndex((weight) => weight > 0)]! += left;
    return { shares };
  },
  bestWorst(_: Item, random, options) {
    const [best, worst] = shuffled(
      options.map(({ value }) => value),
      random,
    );
    return best === undefined || worst === undefined ? undefined : { best, worst };
  },
};

const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
const shuffled = <T>(list: readonly T[], random: Random) => shuffleBut(list, () => false, random);
