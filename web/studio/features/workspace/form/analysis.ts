import type { Declaration, Option, Role } from '../../../../../analysis/model/procedure/declaration.ts';
import { namedIn } from '../../../../../analysis/model/procedure/named.ts';
import { forAnswers } from '../../../../../analysis/model/procedure/two-forms.ts';
import { declarations, type ProcedureName } from '../../../../../analysis/model/procedures/index.ts';

/** An analysis as a request writes it, perhaps unfinished. */
export type Draft = { readonly procedure: string } & Readonly<Record<string, unknown>>;

/** The declaration of a procedure; undefined for one that this version does not know. */
export function declarationOf(procedure: string): Declaration | undefined {
  if (!Object.hasOwn(declarations, procedure)) return undefined;
  const declaration: Declaration = declarations[procedure as ProcedureName];
  return forAnswers(declaration) ?? declaration;
}

/** Whether nothing stands in a field. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** The draft without fields, blocks and factors that are empty. */
export function tidy(draft: Draft): Draft {
  const entries = Object.entries(draft).flatMap(([name, value]) => {
    if (isEmpty(value)) return [];
    return [[name, name === 'procedure' ? value : withoutEmpty(value)] as const];
  });
  return Object.fromEntries(entries) as Draft;
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).filter((each) => !isEmpty(each)).map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, each]) => !isEmpty(each));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutEmpty(each)]));
}

/** The fields of a procedure that must be filled before it can be asked, and are not. */
export function fieldsToFill({ roles, options, either = [] }: Declaration, draft: Draft): string[] {
  const needed = [
    ...Object.entries(roles)
      .filter(([name, role]) => !mayBeLeftOut(role) && !either.includes(name) && !isFull(role, draft[name]))
      .map(([name]) => name),
    ...Object.entries(options)
      .filter(([name, option]) => option.needed && !either.includes(name) && isEmpty(draft[name]))
      .map(([name]) => name),
  ];
  const chosen = either.find((name) => !isEmpty(draft[name]));
  if (either.length === 0) return needed;
  const role = roles[chosen ?? either[0]!];
  const missing = chosen === undefined || (role && !isFull(role, draft[chosen]));
  return missing ? [chosen ?? either[0]!, ...needed] : needed;
}

/** Whether an option says something beside what the others are. */
export const isBeside = ({ beside = {} }: Option, draft: Draft): boolean =>
  Object.entries(beside).every(([name, values]) => values.includes(draft[name] as string | number));

/** A role that the release has a column for need not be filled. */
const mayBeLeftOut = ({ optional, column }: Role) => optional === true || column !== undefined;

/** Whether a role has as many variables as it needs. */
function isFull(role: Role, value: unknown): boolean {
  if (isEmpty(value)) return false;
  if (role.takes === 'analyses') return Array.isArray(value) && value.length >= role.least;
  return namedIn(role, value).length >= ('least' in role ? (role.least ?? 1) : 1);
}

/** Every variable that a draft names. */
export function namesIn({ roles }: Pick<Declaration, 'roles'>, draft: Draft): string[] {
  return [
    ...new Set(
      Object.entries(roles).flatMap(([name, role]) => namedIn(role, draft[name]).map((each) => each.name)),
    ),
  ];
}

/** The value of an option that is not given. */
export function defaultOf(option: Option): unknown {
  return 'default' in option ? option.default : undefined;
}
