import { ModelError } from './faults.ts';
import type { Reader } from './reader.ts';
import type { Path } from './syntax.ts';

/** What stands before the variable of a path: a value, NA, a label, or c() of them, one for each group. */
export type Modifier = Pick<Path, 'fixed' | 'label'>;

/** Reads what stands before `*`: nothing is said by a starting value. */
export function parseModifier(reader: Reader): Modifier {
  const { token } = reader;
  if (token.kind !== 'name' || !reader.is('(', 1)) return modifierOf([single(reader)]);
  reader.take('name', 'c(');
  reader.expect('(');
  if (token.value !== 'c' && token.value !== 'start')
    throw new ModelError('model-function', token, { found: token.value, known: 'c, start' });
  const values = [single(reader)];
  while (reader.accept(',')) values.push(single(reader));
  reader.expect(')');
  return token.value === 'start' ? {} : modifierOf(values);
}

/** A number, a label, or null for NA. */
function single(reader: Reader): number | string | null {
  const negative = reader.accept('-') !== null;
  if (negative || reader.token.kind === 'number') {
    const value = Number(reader.take('number', 'a number').value);
    return negative ? -value : value;
  }
  const { value } = reader.take('name', 'a value or a label');
  return value === 'NA' ? null : value;
}

/** Where some are labels, the parameter is a label in those groups and free in the others. */
function modifierOf(values: readonly (number | string | null)[]): Modifier {
  const isLabel = values.some((value) => typeof value === 'string');
  if (!isLabel) return { fixed: values as readonly (number | null)[] };
  const label = values.map((value) => (typeof value === 'string' ? value : ''));
  const isFixed = values.some((value) => typeof value === 'number');
  return isFixed
    ? { label, fixed: values.map((value) => (typeof value === 'number' ? value : null)) }
    : { label };
}
