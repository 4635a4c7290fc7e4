import { namesIn } from '../../model/expression/syntax.ts';
import type { Analysis } from '../../model/procedures/index.ts';
import { declarations } from '../../model/procedures/index.ts';
import type { Preparation } from '../presentation.ts';
import { conditionOf, type Step, stepsFor, variablesOf } from './needs.ts';
import { rExpression, rHelpers } from './r-expression.ts';
import { lines, rColumn, rColumns } from './r-words.ts';

/** R that reads the data and makes the variables of an analysis as the request says; `d` holds them afterwards. */
export function rPreparation(asked: Analysis, prepared: Preparation): string {
  const condition = conditionOf(prepared);
  const named = condition ? namesIn(condition).flatMap(({ name, raw }) => (raw ? [] : [name])) : [];
  const weights = weightsOf(asked, prepared);
  const steps = stepsFor([...variablesOf(asked), ...named, ...(weights ? [weights] : [])], prepared);
  const made = steps.map(rStep);
  const chosen = condition && `d <- d[which(${rExpression(condition)}), ]`;
  const code = lines(...made, chosen);
  return lines(
    'd <- read.csv("data.csv", na.strings = c("", "NA"), check.names = FALSE)',
    code.includes('raw$') && 'raw <- d',
    ...rHelpers(code),
    ...made,
    chosen,
    weights && repeated(weights),
  );
}

function rStep(step: Step): string {
  const target = rColumn(step.name);
  switch (step.make) {
    case 'reversed':
      return `${target} <- ${step.turn} - ${target}`;
    case 'derived':
      return `${target} <- ${rExpression(step.expression)}`;
    case 'score': {
      const { items, least, score } = step;
      const mean = `rowMeans(${rColumns(items)}, na.rm = TRUE)`;
      const value = score === 'sum' ? `${items.length} * ${mean}` : mean;
      return `${target} <- ifelse(rowSums(!is.na(${rColumns(items)})) >= ${least}, ${value}, NA)`;
    }
  }
}

/** The column of weights where the procedure uses them. */
export function weightsOf({ procedure }: Analysis, { weights }: Preparation): string | null {
  return typeof weights === 'string' && 'weighted' in declarations[procedure] ? weights : null;
}

/** Weights are numbers of equal respondents; rows are repeated, so whole ones only. */
function repeated(weights: string): string {
  const w = rColumn(weights);
  return lines(
    `d <- d[which(${w} > 0), ]`,
    `stopifnot(${w} == round(${w}))`,
    `d <- d[rep(seq_len(nrow(d)), ${w}), ]`,
  );
}
