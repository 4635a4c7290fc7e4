import type { Answer, Answers } from '../../analysis/model/instrument/answers.ts';
import type { Asked, Item } from '../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../analysis/model/instrument/kinds/choice-list.ts';
import { chosenIn, optionsOffered } from '../../analysis/model/instrument/offer.ts';
import type { Path } from '../../analysis/model/instrument/path.ts';

const isConditional = (item: Item): item is Item & ChoiceList =>
  'choices' in item && ('carry' in item || 'showChoice' in item);

/** The answers without those that choose what is no longer offered: they are to be given again. */
export function withoutLost({ items }: Asked, answers: Answers, path: Path, seed: number): Answers {
  const lost = items
    .filter(({ code }) => code in answers && path.shown.has(code))
    .filter((item) => {
      if (!isConditional(item)) return false;
      const offered = new Set(optionsOffered(item, path, seed).map(({ value }) => value));
      return choicesIn(item, answers[item.code]!).some((value) => !offered.has(value));
    });
  if (lost.length === 0) return answers;
  const codes = new Set(lost.map(({ code }) => code));
  return Object.fromEntries(Object.entries(answers).filter(([code]) => !codes.has(code)));
}

/** What an answer chooses, gives points to or calls best and worst. */
function choicesIn(item: ChoiceList, answer: Answer): readonly number[] {
  if (typeof answer === 'object' && 'best' in answer) return [answer.best, answer.worst];
  if (typeof answer !== 'object' || !('shares' in answer)) return chosenIn(answer);
  return optionsOf(item).flatMap(({ value }, at) => (answer.shares[at] === 0 ? [] : [value]));
}
