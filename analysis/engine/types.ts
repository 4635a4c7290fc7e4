import type { Table } from '../columns.ts';
import { typeOfExpression, type Type } from '../model/expression/check.ts';
import type { Definitions } from './definitions.ts';
import { RequestError } from '../dataset/dataset.ts';
import { expressing, type Derivation } from './read-derive.ts';

/** The type of a variable of a request, null when there is none of the name. */
export type VariableType = (name: string) => Type | null;

/**
 * The types of what a request may name: derived variables, scales, columns. Throws RequestError where a derivation cannot be made
 * or goes in a circle.
 */
export function variableTypes(
  table: Table,
  { scales }: Definitions,
  derivations: ReadonlyMap<string, Derivation>,
): VariableType {
  const known = new Map<string, Type | null>();
  const open = new Set<string>();

  function stored(name: string): Type | null {
    const column = table.columns.get(name);
    if (!column) return null;
    return column.kind === 'text' ? 'text' : 'number';
  }

  function derived(derivation: Derivation): Type {
    const { name, expression, field } = derivation;
    if (open.has(name)) throw new RequestError(field, 'circular', { name });
    open.add(name);
    const read = (each: string, raw: boolean) => (raw ? stored(each) : typeOf(each));
    const type = expressing(field, () => typeOfExpression(expression, read));
    open.delete(name);
    return type ?? 'number';
  }

  function typeOf(name: string): Type | null {
    if (!known.has(name)) known.set(name, make(name));
    return known.get(name)!;
  }

  function make(name: string): Type | null {
    const derivation = derivations.get(name);
    if (derivation) return derived(derivation);
    if (!Object.hasOwn(scales, name)) return stored(name);
    // A scale may be made of derived items, and those of the scale: the circle is found at the derivation.
    for (const item of scales[name]!.items) if (derivations.has(item)) typeOf(item);
    return 'number';
  }

  return typeOf;
}
