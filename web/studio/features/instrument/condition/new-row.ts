import type { Askable } from '../edit/askable.ts';
import type { Operator, Row } from '../edit/condition-rows.ts';

/** What can be said of a variable. */
export function operatorsFor({ column }: Askable): Operator[] {
  if (column.kind === 'text') return ['=', '!=', 'given', 'missing'];
  const asked: Operator[] = ['=', '!=', 'in', 'notIn'];
  const ordered: Operator[] = ['>=', '<=', '>', '<'];
  return [...asked, ...(column.level === 'nominal' ? [] : ordered), 'given', 'missing'];
}

/** A first sentence about a variable: that it has its first value, or was chosen. */
export function newRow(variable: Askable | undefined): Row | null {
  if (!variable) return null;
  const { column } = variable;
  if (column.kind === 'text') return { name: column.name, operator: 'given', values: [] };
  const value = (column.set ? column.values.at(-1) : column.values[0])?.value ?? 1;
  return { name: column.name, operator: '=', values: [value] };
}
