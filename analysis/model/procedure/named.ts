import { ModelError } from '../paths/faults.ts';
import { parseModel } from '../paths/parse.ts';
import { observedIn } from '../paths/syntax.ts';
import type { Role, Use } from './declaration.ts';

/** A variable that a role of an analysis names, and what becomes of the people behind its values. */
export interface Named {
  readonly name: string;
  readonly use: Use;
}

/** Every variable in the field of a role, whatever its shape; those of analyses inside others are not looked for. */
export function namedIn(role: Role, value: unknown): readonly Named[] {
  if (role.takes === 'random') return list(value).flatMap(inEffect);
  if (role.takes === 'analyses') return [];
  const names = role.takes === 'model' ? namesInModel(value) : namesOf(value);
  return names.map((name) => ({ name, use: role.use }));
}

/** A text that cannot be read names nothing: the engine refuses it. */
function namesInModel(value: unknown): readonly string[] {
  try {
    return typeof value === 'string' ? observedIn(parseModel(value)) : [];
  } catch (error) {
    if (error instanceof ModelError) return [];
    throw error;
  }
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
