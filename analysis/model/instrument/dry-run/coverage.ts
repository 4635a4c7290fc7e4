import type { Asked, Item } from '../definition.ts';
import { type ChoiceList, type Option, optionsOf } from '../kinds/choice-list.ts';
import { itemKinds, kindOf } from '../kinds/index.ts';
import { chosenIn, optionsOffered } from '../offer.ts';
import type { ConditionOutcomes } from './condition-outcomes.ts';
import type { Respondent } from './simulate-answers.ts';

export interface ItemCoverage {
  readonly code: string;
  readonly shown: number;
  readonly answered: number;
}

export interface ConditionCoverage {
  readonly place: string;
  readonly condition: string;
  /** How many respondents met it and found it to hold; how many found that it does not. */
  readonly held: number;
  readonly failed: number;
  /** What no combination of answers can bring about; `unknown` where not all could be tried and none did. */
  readonly never: 'held' | 'failed' | null;
  readonly unknown: boolean;
}

export interface ChoiceCoverage {
  readonly item: string;
  readonly value: number;
  readonly offered: number;
  readonly chosen: number;
}

/** What the paths of some respondents have covered of a questionnaire. */
export function coverageOf(
  asked: Asked,
  conditions: readonly ConditionOutcomes[],
  people: readonly Respondent[],
  kinds = itemKinds,
) {
  const counted = (holds: (respondent: Respondent) => boolean) => people.filter(holds).length;
  const seen = asked.items.filter((item) => kindOf(item, kinds).presence !== 'silent');
  return {
    items: seen.map(({ code }): ItemCoverage => ({
      code,
      shown: counted(({ path }) => path.shown.has(code)),
      answered: counted(({ answers }) => answers[code] !== undefined && typeof answers[code] !== 'string'),
    })),
    blocks: asked.blocks.map(({ code }) => {
      const own = seen.filter(({ block }) => block === code);
      return { code, shown: counted(({ path }) => own.some((item) => path.shown.has(item.code))) };
    }),
    conditions: conditions.map(({ place, source, isMet, outcomes }): ConditionCoverage => {
      const met = people.filter(({ path }) => isMet(path));
      const held = met.filter(({ path }) => path.holds(source)).length;
      const failed = met.length - held;
      const gap = held === 0 ? 'held' : failed === 0 ? 'failed' : null;
      const { isWhole } = outcomes;
      return {
        place,
        condition: source,
        held,
        failed,
        never: isWhole ? gap : null,
        unknown: gap !== null && !isWhole,
      };
    }),
    choices: seen.flatMap((item) => choicesOf(item, people)),
  };
}

function choicesOf(item: Item, people: readonly Respondent[]): ChoiceCoverage[] {
  if (!('choices' in item)) return [];
  const list = item as Item & ChoiceList;
  const isPlain = list.showChoice === undefined && list.carry === undefined;
  const counts = new Map(optionsOf(list).map(({ value }) => [value, { offered: 0, chosen: 0 }]));
  for (const { path } of people) {
    if (!path.shown.has(item.code)) continue;
    const offered: readonly Option[] = isPlain ? optionsOf(list) : optionsOffered(list, path, 1);
    for (const { value } of offered) counts.get(value)!.offered += 1;
    for (const value of given(path.answers[item.code], offered)) counts.get(value)!.chosen += 1;
  }
  return [...counts].map(([value, count]) => ({ item: item.code, value, ...count }));
}

/** What an answer chooses among what was offered; points shared out and bests and worsts choose, too. */
function given(answer: Parameters<typeof chosenIn>[0], offered: readonly Option[]): readonly number[] {
  if (typeof answer !== 'object')
    return offered.some(({ value }) => value === answer) ? chosenIn(answer) : [];
  if ('best' in answer) return [answer.best, answer.worst];
  return 'shares' in answer ? offered.map(({ value }) => value) : chosenIn(answer);
}
