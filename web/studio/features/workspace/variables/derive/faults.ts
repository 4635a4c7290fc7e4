import { typeOfExpression } from '../../../../../../analysis/model/expression/check.ts';
import { ExpressionError } from '../../../../../../analysis/model/expression/faults.ts';
import { parseExpression } from '../../../../../../analysis/model/expression/parse.ts';
import {
  type Expression,
  namesIn,
  nodesOf,
  partsOf,
} from '../../../../../../analysis/model/expression/syntax.ts';
import type { Derivation } from '../../../../../../analysis/model/request.ts';
import { m } from '../../../../../messages/compiled/messages.js';
import { locale } from '../../../../../ui/locale.svelte.ts';
import { type Known, readSource, typesOf } from './types-of.ts';

/** What is wrong with a derived variable, by the part of the form that it concerns; a warning leaves the variable usable. */
export interface Faults {
  readonly name?: string;
  readonly from?: string;
  readonly warning?: string;
}

/** What stands in the way of a derived variable beside the others of a notebook; said while it is typed. */
export function faultsOf(
  { name, from }: Derivation,
  others: readonly Derivation[],
  variables: readonly Known[],
): Faults {
  const nameFault = faultOfName(name, others, variables);
  const found = { ...(nameFault !== undefined && { name: nameFault }) };
  if (from === '') return { ...found, from: m.variables_from_empty() };
  try {
    const expression = parseExpression(from);
    if (leadsTo(name, expression, others)) return { ...found, from: m.variables_circular({ name }) };
    typeOfExpression(expression, typesOf(others, variables));
    const nominal = nominalIn(expression, variables);
    return { ...found, ...(nominal !== null && { warning: m.variables_nominal({ name: nominal }) }) };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ...found, from: locale.pick(error.reason) };
  }
}

function faultOfName(
  name: string,
  others: readonly Derivation[],
  variables: readonly Known[],
): string | undefined {
  if (name.trim() === '') return m.variables_name_empty();
  if (name.includes('`')) return m.variables_name_sign();
  const isTaken = [...others, ...variables].some((each) => each.name === name);
  return isTaken ? m.variables_name_taken({ name }) : undefined;
}

/** Whether an expression names a variable, itself or through others. */
export function leadsTo(name: string, expression: Expression, others: readonly Derivation[]): boolean {
  const seen = new Set<string>();
  const reaches = (part: Expression): boolean =>
    namesIn(part).some((each) => {
      if (each.name === name) return true;
      if (seen.has(each.name)) return false;
      seen.add(each.name);
      const inner = readSource(others.find((other) => other.name === each.name)?.from ?? '');
      return inner !== null && reaches(inner);
    });
  return reaches(expression);
}

/** A variable whose numbers are only names, where they are calculated with. */
function nominalIn(expression: Expression, variables: readonly Known[]): string | null {
  const nominal = new Set(variables.filter(({ level }) => level === 'nominal').map(({ name }) => name));
  const calculates = (node: Expression) =>
    node.kind === 'arithmetic' ||
    node.kind === 'negate' ||
    node.kind === 'plain' ||
    node.kind === 'band' ||
    (node.kind === 'column' && node.name !== 'count') ||
    (node.kind === 'summary' && node.name !== 'count');
  const calculated = nodesOf(expression).filter(calculates).flatMap(partsOf);
  const found = calculated.find((part) => part.kind === 'name' && nominal.has(part.name));
  return found?.kind === 'name' ? found.name : null;
}
