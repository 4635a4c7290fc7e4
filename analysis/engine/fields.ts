import { RequestError, type Dataset, type Fields } from './procedure.ts';

/** Readers of request fields. Each returns a typed value or throws RequestError naming the field. */

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function required(request: Fields, field: string): unknown {
  const value = request[field];
  if (value === undefined || value === null) throw new RequestError(field, 'needed');
  return value;
}

export function isAbsent(request: Fields, field: string): boolean {
  return request[field] === undefined || request[field] === null;
}

/** `read` when the field is there, otherwise undefined. */
export function optional<T>(
  request: Fields,
  field: string,
  read: (request: Fields, field: string) => T,
): T | undefined {
  return isAbsent(request, field) ? undefined : read(request, field);
}

export function word(request: Fields, field: string): string {
  const value = required(request, field);
  if (typeof value !== 'string' || value === '') throw new RequestError(field, 'a-name');
  return value;
}

export function words(request: Fields, field: string): string[] {
  const value = required(request, field);
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string' && entry !== ''))
    throw new RequestError(field, 'names');
  return value as string[];
}

export function choice<const T extends string>(
  request: Fields,
  field: string,
  options: readonly T[],
  otherwise?: T,
): T {
  if (otherwise !== undefined && isAbsent(request, field)) return otherwise;
  const value = required(request, field);
  const found = options.find((option) => option === value);
  if (found === undefined) throw new RequestError(field, 'one-of', { options: options.join(', ') });
  return found;
}

export function flag(request: Fields, field: string, otherwise: boolean): boolean {
  const value = isAbsent(request, field) ? otherwise : request[field];
  if (typeof value !== 'boolean') throw new RequestError(field, 'true-or-false');
  return value;
}

/** Bounds of a number, both included. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly otherwise?: number;
}

export function numberWithin(request: Fields, field: string, { from, to, otherwise }: Bounds): number {
  const value = otherwise !== undefined && isAbsent(request, field) ? otherwise : required(request, field);
  if (typeof value !== 'number' || !(value >= from && value <= to))
    throw new RequestError(field, 'number', { from, to });
  return value;
}

export function wholeNumber(request: Fields, field: string, bounds: Bounds): number {
  const value = numberWithin(request, field, bounds);
  if (!Number.isInteger(value)) throw new RequestError(field, 'whole');
  return value;
}

/** The level of intervals: 0.95 unless the request says otherwise. */
export function confidence(request: Fields): number {
  return numberWithin(request, 'confidence', { from: 0.5, to: 0.9999, otherwise: 0.95 });
}

/** The start of the random numbers: 1 unless the request says otherwise. */
export function seed(request: Fields): number {
  return wholeNumber(request, 'seed', { from: 0, to: 2 ** 31 - 1, otherwise: 1 });
}

export function missingRule(request: Fields, otherwise: 'pairwise' | 'listwise'): 'pairwise' | 'listwise' {
  return choice(request, 'missing', ['pairwise', 'listwise'], otherwise);
}

function checkVariable(name: string, field: string, data: Dataset): string {
  if (data.kindOf(name) === null) throw new RequestError(field, 'no-variable', { name });
  return name;
}

function checkNumeric(name: string, field: string, data: Dataset): string {
  if (data.kindOf(checkVariable(name, field, data)) === 'text')
    throw new RequestError(field, 'words', { name });
  return name;
}

/** Any variable: groups may be words. */
export function variable(request: Fields, field: string, data: Dataset): string {
  return checkVariable(word(request, field), field, data);
}

export function numericVariable(request: Fields, field: string, data: Dataset): string {
  return checkNumeric(word(request, field), field, data);
}

function distinctNames(request: Fields, field: string, atLeast: number): string[] {
  const names = words(request, field);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RequestError(field, 'twice', { name: twice });
  if (names.length < atLeast) throw new RequestError(field, 'at-least', { count: atLeast });
  return names;
}

/** A list of variables of any kind, none named twice. */
export function variables(request: Fields, field: string, data: Dataset, atLeast = 1): string[] {
  return distinctNames(request, field, atLeast).map((name) => checkVariable(name, field, data));
}

/** A list of variables that hold numbers, none named twice. */
export function numericVariables(request: Fields, field: string, data: Dataset, atLeast = 1): string[] {
  return distinctNames(request, field, atLeast).map((name) => checkNumeric(name, field, data));
}

/** The items of `scale`, or those listed in `items`. */
export function scaleOrItems(request: Fields, data: Dataset, atLeast = 1): string[] {
  if (isAbsent(request, 'scale')) return numericVariables(request, 'items', data, atLeast);
  const scale = word(request, 'scale');
  const items = data.scaleItems(scale);
  if (items === null) throw new RequestError('scale', 'no-scale', { name: scale });
  return items.map((name) => checkNumeric(name, 'scale', data));
}
