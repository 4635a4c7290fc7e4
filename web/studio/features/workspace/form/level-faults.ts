import type { Declaration } from '../../../../../analysis/model/procedure/declaration.ts';
import { namedIn } from '../../../../../analysis/model/procedure/named.ts';
import type { Draft } from './analysis.ts';
import type { VariableInfo } from './variables-in.ts';

/** A variable whose values are words where a procedure takes them as numbers. */
export interface LevelFault {
  readonly role: string;
  readonly variable: VariableInfo;
}

/** Nominal variables in roles that sum or order their values. Those that are named as categories are at their place. */
export function levelFaults(
  { roles }: Pick<Declaration, 'roles'>,
  draft: Draft,
  variables: readonly VariableInfo[],
): LevelFault[] {
  const nominal = new Map(
    variables.filter(({ level }) => level === 'nominal').map((each) => [each.name, each]),
  );
  return Object.entries(roles).flatMap(([name, role]) => {
    if (!('level' in role) || role.level === 'nominal') return [];
    const listed = 'categories' in role && role.categories ? roles[role.categories] : undefined;
    const categories = listed
      ? namedIn(listed, draft[(role as { categories: string }).categories]).map((each) => each.name)
      : [];
    return namedIn(role, draft[name])
      .filter((each) => nominal.has(each.name) && !categories.includes(each.name))
      .map((each) => ({ role: name, variable: nominal.get(each.name)! }));
  });
}
