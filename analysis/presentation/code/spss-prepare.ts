import type { Expression } from '../../model/expression/syntax.ts';
import type { Analysis } from '../../model/procedures/index.ts';
import { namesIn } from '../../model/expression/syntax.ts';
import type { Preparation } from '../presentation.ts';
import { conditionOf, type Step, stepsFor, variablesOf } from './needs.ts';
import { weightsOf } from './r-prepare.ts';
import { lines } from './r-words.ts';
import { spssExpression } from './spss-expression.ts';

/** SPSS syntax that makes the variables of an analysis in the open file; null where one of them cannot be made in SPSS. */
export function spssPreparation(asked: Analysis, prepared: Preparation): string | null {
  const condition = conditionOf(prepared);
  const steps = stepsFor([...variablesOf(asked), ...namesOf(condition)], prepared);
  const made = steps.map(spssStep);
  const chosen = condition && spssExpression(condition);
  if (made.includes(null) || (condition && chosen === null)) return null;
  const weights = weightsOf(asked, prepared);
  return lines(
    made.length > 0 && '* Run once, on the file as it was exported.',
    ...made,
    made.length > 0 && 'EXECUTE.',
    chosen && `SELECT IF ${chosen}.`,
    weights && `WEIGHT BY ${weights}.`,
  );
}

const namesOf = (condition: Expression | null) =>
  condition ? namesIn(condition).flatMap(({ name, raw }) => (raw ? [] : [name])) : [];

function spssStep(step: Step): string | null {
  const { name } = step;
  switch (step.make) {
    case 'reversed':
      return `COMPUTE ${name} = ${step.turn} - ${name}.`;
    case 'derived': {
      const made = spssExpression(step.expression);
      return made && `COMPUTE ${name} = ${made}.`;
    }
    case 'score': {
      const { items, least, score } = step;
      const mean = `MEAN.${least}(${items.join(', ')})`;
      return `COMPUTE ${name} = ${score === 'sum' ? `${items.length} * ${mean}` : mean}.`;
    }
  }
}
