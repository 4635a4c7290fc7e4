import { RequestError, type Fields } from '../dataset/dataset.ts';
import type { ReasonCode } from '../dataset/reasons.ts';
import { schemeFaults } from '../model/scheme/read-scheme.ts';
import type { Scheme } from '../model/scheme/scheme.ts';

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

export function choice<const T extends string | number>(
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

/** A value of a variable. */
export function label(request: Fields, field: string): string | number {
  const value = required(request, field);
  if (typeof value !== 'string' && !Number.isFinite(value)) throw new RequestError(field, 'a-value');
  return value as string | number;
}

/** Values of a variable. */
export function labels(request: Fields, field: string): (string | number)[] {
  return inList(required(request, field), field, 'values', label);
}

/** Each entry of a list, read as a field of its own. */
function inList<T>(
  value: unknown,
  field: string,
  reason: ReasonCode,
  read: (request: Fields, field: string) => T,
): T[] {
  if (!Array.isArray(value)) throw new RequestError(field, reason);
  return value.map((each: unknown, i) => read({ [`${field}[${i}]`]: each }, `${field}[${i}]`));
}

/** Each value of an object by its name, read as a field of its own. */
function inRecord<T>(
  value: unknown,
  field: string,
  reason: ReasonCode,
  read: (request: Fields, field: string) => T,
): Record<string, T> {
  if (!isRecord(value)) throw new RequestError(field, reason);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const place = `${field}.${name}`;
      return [name, read({ [place]: each }, place)];
    }),
  );
}

export function numbers(request: Fields, field: string, bounds: Bounds): number[] {
  return inList(required(request, field), field, 'numbers', (each, place) =>
    numberWithin(each, place, bounds),
  );
}

/** Rows of numbers. */
export function rowsOfNumbers(request: Fields, field: string, bounds: Bounds): number[][] {
  return inList(required(request, field), field, 'matrix', (each, place) => numbers(each, place, bounds));
}

/** For each of some variables a word, three values that rise or fall, or one. */
export function anchors(
  request: Fields,
  field: string,
  values: readonly string[],
): Record<string, string | number[]> {
  const any = { from: -Number.MAX_VALUE, to: Number.MAX_VALUE };
  return inRecord(required(request, field), field, 'anchors', (each, place) => {
    if (typeof each[place] === 'string') return choice(each, place, values);
    const own = numbers(each, place, any);
    const [out, cross, full] = own as [number, number, number];
    if (own.length !== 1 && !(own.length === 3 && (cross - out) * (full - cross) > 0))
      throw new RequestError(place, 'three-anchors');
    return own;
  });
}

/** Lists of names. */
export function lists(request: Fields, field: string): string[][] {
  return inList(required(request, field), field, 'lists', words);
}

/** A list of names for each of some names. */
export function sets(request: Fields, field: string): Record<string, string[]> {
  return inRecord(required(request, field), field, 'sets', words);
}

/** For each of some names, numbers for each of some names. */
export function weights(request: Fields, field: string): Record<string, Record<string, number[]>> {
  const any = { from: -Number.MAX_VALUE, to: Number.MAX_VALUE };
  return inRecord(required(request, field), field, 'level-weights', (each, place) =>
    inRecord(required(each, place), place, 'level-weights', (own, at) => numbers(own, at, any)),
  );
}

/** An appraisal scheme; the field of a fault is its place. */
export function scheme(request: Fields, field: string): Scheme {
  const value = required(request, field);
  const [fault] = schemeFaults(value);
  if (fault)
    throw new RequestError(`${field}: ${fault.place}`, 'scheme', {
      zh: fault.reason['zh-CN'],
      en: fault.reason.en,
    });
  return value as Scheme;
}

/** Refuses a field that nobody knows, and names those that are. */
export function refuseUnknown(fields: Fields, known: readonly string[]): void {
  const unknown = Object.keys(fields).find((field) => !known.includes(field));
  if (unknown !== undefined) throw new RequestError(unknown, 'unknown-field', { known: known.join(', ') });
}
