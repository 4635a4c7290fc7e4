import { words } from './fields.ts';
import { RequestError, type Dataset, type Fields } from '../dataset/dataset.ts';

/** Readers of the variables that a request names. */

/** How many variables a list may hold. */
export interface Size {
  readonly least?: number;
  readonly most?: number;
}

export function known(name: string, field: string, data: Dataset): string {
  if (data.kindOf(name) === null) throw new RequestError(field, 'no-variable', { name });
  return name;
}

/** A variable that holds numbers. */
export function numeric(name: string, field: string, data: Dataset): string {
  if (data.kindOf(known(name, field, data)) === 'text') throw new RequestError(field, 'words', { name });
  return name;
}

export function checkTwice(names: readonly string[], field: string): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RequestError(field, 'twice', { name: twice });
}

export function checkMost(given: number, field: string, most = Infinity): void {
  if (given > most) throw new RequestError(field, 'at-most', { count: most, given });
}

/** A list of names, none of them twice. */
export function distinctNames(fields: Fields, field: string, { least = 1, most }: Size): string[] {
  const names = words(fields, field);
  // First, since looking for the same name twice takes the square of a long list.
  checkMost(names.length, field, most);
  checkTwice(names, field);
  if (names.length < least) throw new RequestError(field, 'at-least', { count: least });
  return names;
}
