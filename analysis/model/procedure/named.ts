import type { Role, Use } from './declaration.ts';

/** A variable that a role of an analysis names, and what becomes of the people behind its values. */
export interface Named {
  readonly name: string;
  readonly use: Use;
}

/** Every variable in the field of a role, whatever its shape. */
export function namedIn(role: Role, value: unknown): readonly Named[] {
  if (role.takes === 'random') return list(value).flatMap(inEffect);
  return namesOf(value).map((name) => ({ name, use: role.use }));
}

/** Groups part people; slopes are of variables that are summed. */
function inEffect(effect: unknown): readonly Named[] {
  if (typeof effect !== 'object' || effect === null) return [];
  const { group, slopes } = effect as { readonly group?: unknown; readonly slopes?: unknown };
  return [
    ...namesOf(group).map((name) => ({ name, use: 'grouping' as const })),
    ...namesOf(slopes).map((name) => ({ name, use: 'summed' as const })),
  ];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namesOf);
}
