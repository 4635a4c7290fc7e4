import type { Answer, Answers } from '../answers.ts';
import type { Asked, Definition, Item } from '../definition.ts';
import type { ChoiceList } from '../kinds/choice-list.ts';
import { itemKinds, kindOf } from '../kinds/index.ts';
import { optionsOffered } from '../offer.ts';
import { inOrder, type Path, pathFinder } from '../path.ts';
import { answerItem } from './answer-item.ts';
import { latentLeanings } from './latent-leanings.ts';

/** One respondent who was made up. */
export interface Respondent {
  readonly answers: Answers;
  readonly path: Path;
  /** Items that were asked and could not be answered, with why. */
  readonly stuck: readonly { readonly code: string; readonly why: 'nothingOffered' | 'noAnswerPasses' }[];
}

const TRIES = 60;
const REFUSED = 0.02;
const UNSURE = 0.04;

/**
 * A function that makes up a respondent: who answers along the path, leaves nothing unanswered that can be answered (but for a few
 * refusals), passes the checks, and gives the answers that are `set` where they are asked.
 */
export function respondents(definition: Definition, kinds = itemKinds) {
  const pathOf = pathFinder(definition, kinds);
  const leaningsOf = latentLeanings(definition);
  const ordered = inOrder(definition).flatMap(([, items]) => items);
  const needsPath = (item: Item) => {
    const { showChoice, carry } = item as Partial<ChoiceList>;
    return showChoice !== undefined || carry !== undefined || (item.checks?.length ?? 0) > 0;
  };
  const passes = (item: Item, answers: Answers, answer: Answer) => {
    const path = pathOf({ ...answers, [item.code]: answer });
    return !item.checks?.some(({ holds }) => path.holds(`not (${holds})`));
  };
  return (random: () => number, set: Answers = {}): Respondent => {
    const answers: Record<string, Answer> = {};
    const stuck: Respondent['stuck'][number][] = [];
    const leanings = leaningsOf(random);
    for (const item of ordered) {
      const { code } = item;
      if (set[code] !== undefined) {
        answers[code] = set[code];
        continue;
      }
      const reason = reasonOf(definition, item, random, kinds);
      const path = needsPath(item) ? pathOf(answers) : null;
      const isList = path !== null && 'choices' in item;
      const offered = isList ? { offered: optionsOffered(item as Item & ChoiceList, path, 1) } : {};
      const lean = leanings.get(code);
      const draw = () =>
        answerItem(definition, item, random, { ...(lean === undefined ? {} : { lean }), ...offered }, kinds);
      const first = draw();
      const isSilent = kindOf(item, kinds).presence !== undefined;
      const isAsked = path?.shown.has(code) ?? true;
      if (isAsked && !isSilent && first === undefined) stuck.push({ code, why: 'nothingOffered' });
      if (first === undefined || !isAsked) continue;
      if (reason) {
        answers[code] = reason;
        continue;
      }
      const answer = item.checks?.length
        ? passing(first, draw, (each) => passes(item, answers, each))
        : first;
      if (answer === undefined) stuck.push({ code, why: 'noAnswerPasses' });
      else answers[code] = answer;
    }
    const path = pathOf(answers);
    const given = Object.entries(answers).filter(([code]) => path.shown.has(code));
    return {
      answers: Object.fromEntries(given),
      path,
      stuck: stuck.filter(({ code }) => path.shown.has(code)),
    };
  };
}

function passing(
  first: Answer,
  draw: () => Answer | undefined,
  passes: (answer: Answer) => boolean,
): Answer | undefined {
  let answer: Answer | undefined = first;
  for (let tries = 0; tries < TRIES && answer !== undefined; tries++) {
    if (passes(answer)) return answer;
    answer = draw();
  }
  return undefined;
}

function reasonOf({ dontKnow }: Asked, item: Item, random: () => number, kinds: typeof itemKinds) {
  if (kindOf(item, kinds).presence !== undefined) return undefined;
  const drawn = random();
  if (drawn < REFUSED) return 'preferNotToSay' as const;
  return drawn < UNSURE && dontKnow.items.includes(item.code) ? ('dontKnow' as const) : undefined;
}
