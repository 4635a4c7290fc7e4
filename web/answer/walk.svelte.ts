import type { Answer, Answers } from '../../analysis/model/instrument/answers.ts';
import type { Asked } from '../../analysis/model/instrument/definition.ts';
import { type Card, cardsOn, layCards } from '../../analysis/model/instrument/flow.ts';
import { drawForm, type DrawItem } from '../../analysis/model/instrument/kinds/draw.ts';
import { kindOf } from '../../analysis/model/instrument/kinds/index.ts';
import { pathFinder } from '../../analysis/model/instrument/path.ts';
import { randomFrom, seedFor } from '../../analysis/model/instrument/random.ts';
import { withoutLost } from './lost-choices.ts';

/** One respondent's way through the cards: answers, where they lead, what is missing. */
export class Walk {
  readonly #asked: Asked;
  readonly #laid: readonly Card[];
  readonly #drawn: Answers;
  readonly #pathOf: ReturnType<typeof pathFinder>;
  readonly seed: number;
  /** Every answer given; those to items that are no longer asked wait here, should they be asked again. */
  answers = $state.raw<Answers>({});
  readonly path = $derived.by(() => this.#pathOf({ ...this.answers, ...this.#drawn }));
  /** The cards on the path. */
  readonly cards = $derived.by(() => cardsOn(this.#laid, this.path));
  /** Those of them that ask for an answer and have none. */
  readonly missing = $derived(
    this.cards.filter(
      ({ item }) => !item.optional && kindOf(item).presence !== 'told' && !(item.code in this.answers),
    ),
  );

  constructor(asked: Asked, seed: number, answers: Answers) {
    this.#asked = asked;
    this.seed = seed;
    this.#laid = layCards(asked, seed);
    this.#drawn = drawAll(asked, seed);
    this.#pathOf = pathFinder(asked);
    this.answers = answers;
  }

  answer(code: string, answer: Answer | undefined): void {
    const { [code]: _, ...others } = this.answers;
    this.answers = answer === undefined ? others : { ...others, [code]: answer };
    this.answers = withoutLost(this.#asked, this.answers, this.path, this.seed);
  }

  /** What is sent: the answers that count, without what can be computed again. */
  get sent(): Answers {
    const { answers } = this.path;
    const said = this.#asked.items.filter((item) => item.code in answers && !('formula' in kindOf(item)));
    return Object.fromEntries(said.map(({ code }) => [code, answers[code]!]));
  }
}

/** The forms that a seed draws: the same after a reload. */
function drawAll({ items }: Asked, seed: number): Answers {
  return Object.fromEntries(
    items
      .filter((item): item is DrawItem => item.type === 'draw')
      .map((item) => [item.code, drawForm(item, randomFrom(seedFor(seed, item.code))())]),
  );
}
