import type { Where } from '../model/request.ts';
import { within } from './within.ts';
import { RequestError, type Fields } from '../dataset/dataset.ts';
import {
  choice,
  flag,
  isRecord,
  numberWithin,
  optional,
  refuseUnknown,
  wholeNumber,
  words,
} from './fields.ts';

/** How an item is keyed; a reversed value is min + max − x. */
export interface ItemDefinition {
  readonly reverse: boolean;
  readonly range?: readonly [min: number, max: number];
}

/** How a scale score is made of its items: missing below `minimumAnswered`; a sum is the mean times the number of items. */
export interface ScaleDefinition {
  readonly items: readonly string[];
  readonly score: 'mean' | 'sum';
  readonly minimumAnswered: number;
}

/** What is known of the columns beside their cells: from the release, then overridden by the request. */
export interface Definitions {
  readonly items: Readonly<Record<string, ItemDefinition>>;
  readonly scales: Readonly<Record<string, ScaleDefinition>>;
}

function readRange(item: Fields): readonly [number, number] {
  const range = item['range'];
  if (!Array.isArray(range) || range.length !== 2 || !range.every(Number.isFinite))
    throw new RequestError('range', 'range');
  const [min, max] = range as [number, number];
  if (min >= max) throw new RequestError('range', 'range');
  return [min, max];
}

function readItem(item: Fields): ItemDefinition {
  refuseUnknown(item, ['reverse', 'range']);
  const reverse = flag(item, 'reverse', false);
  const range = optional(item, 'range', readRange);
  if (reverse && !range) throw new RequestError('range', 'range-to-reverse');
  return range ? { reverse, range } : { reverse };
}

function readScale(scale: Fields): ScaleDefinition {
  refuseUnknown(scale, ['items', 'score', 'minimumAnswered']);
  const items = words(scale, 'items');
  if (items.length === 0 || new Set(items).size < items.length)
    throw new RequestError('items', 'distinct-items');
  return {
    items,
    score: choice(scale, 'score', ['mean', 'sum'], 'mean'),
    minimumAnswered: wholeNumber(scale, 'minimumAnswered', {
      from: 1,
      to: items.length,
      otherwise: items.length,
    }),
  };
}

function readEach<T>(request: Fields, field: string, read: (value: Fields) => T): Record<string, T> {
  const entries = request[field] ?? {};
  if (!isRecord(entries)) throw new RequestError(field, 'definitions');
  return Object.fromEntries(
    Object.entries(entries).map(([name, value]) => {
      if (!isRecord(value)) throw new RequestError(`${field}.${name}`, 'an-object');
      return [name, within(`${field}.${name}`, () => read(value))];
    }),
  );
}

/** The definitions of a request laid over those of the release. */
export function readDefinitions(request: Fields, given?: Definitions): Definitions {
  return {
    items: { ...given?.items, ...readEach(request, 'items', readItem) },
    scales: { ...given?.scales, ...readEach(request, 'scales', readScale) },
  };
}

/** `where` as a column and its value. */
export function readWhere(where: Fields): Exclude<Where, string> {
  refuseUnknown(where, ['column', 'equals']);
  const column = where['column'];
  const equals = where['equals'];
  if (typeof column !== 'string') throw new RequestError('column', 'a-name');
  if (typeof equals === 'string') return { column, equals };
  return { column, equals: numberWithin(where, 'equals', { from: -Infinity, to: Infinity }) };
}
