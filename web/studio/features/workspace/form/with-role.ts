import type { Declaration } from '../../../../../analysis/model/procedure/declaration.ts';
import { namedIn } from '../../../../../analysis/model/procedure/named.ts';
import type { Draft } from './analysis.ts';
import type { VariableInfo } from './variables-in.ts';

/**
 * The draft with another value in one of its fields. A nominal variable that comes among predictors is named as categorical too, where
 * the procedure takes categories there; one that leaves them leaves those.
 */
export function withRole(
  { roles }: Pick<Declaration, 'roles'>,
  draft: Draft,
  field: string,
  value: unknown,
  variables: readonly VariableInfo[],
): Draft {
  const changed = { ...draft, [field]: isNothing(value) ? undefined : value };
  const role = roles[field];
  const listed = role && 'categories' in role ? role.categories : undefined;
  if (!role || listed === undefined) return changed;
  const before = new Set(namedIn(role, draft[field]).map(({ name }) => name));
  const now = namedIn(role, value).map(({ name }) => name);
  const elsewhere = Object.entries(roles)
    .filter(([name, other]) => name !== field && 'categories' in other && other.categories === listed)
    .flatMap(([name, other]) => namedIn(other, draft[name]).map((each) => each.name));
  const named = Array.isArray(draft[listed]) ? (draft[listed] as readonly string[]) : [];
  const kept = named.filter((name) => now.includes(name) || elsewhere.includes(name));
  const isNominal = (name: string) => variables.find((each) => each.name === name)?.level === 'nominal';
  const added = now.filter((name) => !before.has(name) && !kept.includes(name) && isNominal(name));
  const categories = [...kept, ...added];
  return { ...changed, [listed]: categories.length > 0 ? categories : undefined };
}

/** No value, or a set without a name; a factor that has a name and no items yet is one. */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);
