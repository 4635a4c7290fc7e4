import { parseExpression } from '../../expression/parse.ts';
import { namesIn } from '../../expression/syntax.ts';
import type { Asked } from '../definition.ts';
import { itemKinds } from '../kinds/index.ts';
import type { Path } from '../path.ts';
import { variablesOf } from '../variables.ts';
import { type Outcomes, outcomeSearch } from './outcomes.ts';
import { type PlacedCondition, placedConditions } from './placed-conditions.ts';

/** A condition with answers under which it holds, and under which it does not. */
export interface ConditionOutcomes extends PlacedCondition {
  readonly outcomes: Outcomes;
}

/** What every condition of a questionnaire can come to; a check that nobody can fail, or pass, is one too. */
export function conditionOutcomes(asked: Asked, kinds = itemKinds): ConditionOutcomes[] {
  const search = outcomeSearch(asked, kinds);
  const variables = variablesOf(asked, kinds);
  return placedConditions(asked).map((condition) => {
    const { source, use, at, isMet } = condition;
    const named = namesIn(parseExpression(source)).flatMap(
      ({ name }) => variables.get(name)?.item.code ?? [],
    );
    const first = asked.items.find(({ block }) => block === at)?.code;
    const about = {
      answersTo: use === 'check' ? [...named, at] : named,
      placeOf: use === 'block' ? first : at,
    };
    const ask =
      use === 'check'
        ? (path: Path) => (isMet(path) ? !path.holds(`not (${source})`) : null)
        : (path: Path) => (isMet(path) ? path.holds(source) : null);
    return { ...condition, outcomes: search(about, ask) };
  });
}
