import type { Item } from './definition.ts';
import { type ChoiceList, type Option, optionsOf } from './kinds/choice-list.ts';
import type { Path } from './path.ts';
import { randomFrom, seedFor, shuffleBut } from './random.ts';

/** Which choices of a list a respondent is offered, in which order: conditions, what was chosen before, shuffling. */
export function optionsOffered(item: Item & ChoiceList, path: Path, seed: number): Option[] {
  const { fixed = [], showChoice = {}, carry, randomise } = item;
  const carried = carry ? chosenIn(path.answers[carry.from]) : null;
  const offered = optionsOf(item).filter(({ value }) => {
    const condition = showChoice[String(value)];
    if (condition && !path.holds(condition)) return false;
    return !carried || carried.includes(value) === (carry!.which === 'chosen');
  });
  if (!randomise) return offered;
  return shuffleBut(offered, ({ value }) => fixed.includes(value), randomFrom(seedFor(seed, item.code)));
}

/** The values that an answer chooses. */
export function chosenIn(answer: Path['answers'][string] | undefined): readonly number[] {
  if (typeof answer === 'number') return [answer];
  if (typeof answer !== 'object') return [];
  if ('choices' in answer) return answer.choices;
  if ('order' in answer) return answer.order;
  return 'choice' in answer ? [answer.choice] : [];
}
