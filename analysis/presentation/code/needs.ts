import { type Expression, namesIn } from '../../model/expression/syntax.ts';
import { parseExpression } from '../../model/expression/parse.ts';
import { namedIn } from '../../model/procedure/named.ts';
import { declarations, type Analysis } from '../../model/procedures/index.ts';
import type { Declaration } from '../../model/procedure/declaration.ts';
import type { Preparation } from '../presentation.ts';

/** A variable that has to be made before the analysis, in the order of making. */
export type Step =
  | { readonly make: 'reversed'; readonly name: string; readonly turn: number }
  | {
      readonly make: 'score';
      readonly name: string;
      readonly items: readonly string[];
      readonly least: number;
      readonly score: 'mean' | 'sum';
    }
  | { readonly make: 'derived'; readonly name: string; readonly expression: Expression };

/** Every variable in a role of an analysis. */
export function variablesOf(asked: Analysis): readonly string[] {
  const { roles }: Declaration = declarations[asked.procedure];
  const fields = asked as Readonly<Record<string, unknown>>;
  return Object.entries(roles).flatMap(([field, role]) =>
    namedIn(role, fields[field]).map(({ name }) => name),
  );
}

/** What has to be made for some variables, each after what it is made of. */
export function stepsFor(
  names: readonly string[],
  { items = {}, scales = {}, derive = [] }: Preparation,
): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const derivation = derive.find((each) => each.name === name);
    if (derivation) {
      const expression = parseExpression(derivation.from);
      for (const part of namesIn(expression)) if (!part.raw) visit(part.name);
      steps.push({ make: 'derived', name, expression });
      return;
    }
    const scale = scales[name];
    if (scale) {
      scale.items.forEach(visit);
      const { items: parts, score = 'mean', minimumAnswered = parts.length } = scale;
      steps.push({ make: 'score', name, items: parts, least: minimumAnswered, score });
      return;
    }
    const key = items[name];
    if (key?.reverse && key.range) steps.push({ make: 'reversed', name, turn: key.range[0] + key.range[1] });
  };
  names.forEach(visit);
  return steps;
}

/** The condition of a request as an expression; one of a column and its value reads it as it was answered. */
export function conditionOf({ where, items = {} }: Preparation): Expression | null {
  if (where === undefined) return null;
  if (typeof where === 'string') return parseExpression(where);
  return {
    kind: 'compare',
    operator: '=',
    left: { kind: 'name', name: where.column, raw: items[where.column]?.reverse === true, at: 0 },
    right: { kind: 'constant', value: where.equals, at: 0 },
    at: 0,
  };
}
