import type { Declaration, Role } from './declaration.ts';

/** Whether a procedure can be asked of a table of answers: by itself, or by columns in the place of long records. */
export const isForAnswers = ({ on, onAnswers }: Declaration): boolean =>
  on === undefined || onAnswers !== undefined;

/** The procedure as it stands for a table of answers; null where it reads records only. */
export function forAnswers(declaration: Declaration): Declaration | null {
  const { on, onAnswers, ...rest } = declaration;
  if (on === undefined) return declaration;
  return onAnswers ? { ...rest, roles: pick(declaration, (name) => onAnswers.includes(name)) } : null;
}

/** The procedure as it stands for records, where columns of answers have no place. */
export function forRecords<D extends Declaration>(declaration: D): D {
  const { onAnswers } = declaration;
  return onAnswers
    ? { ...declaration, roles: pick(declaration, (name) => !onAnswers.includes(name)) }
    : declaration;
}

/** Some of the roles of a procedure of two forms: in the form that takes them none may be left out. */
function pick({ roles }: Declaration, isOf: (name: string) => boolean): Declaration['roles'] {
  const own = Object.entries(roles).filter(([name]) => isOf(name));
  return Object.fromEntries(own.map(([name, { optional: _, ...role }]) => [name, role as Role]));
}
