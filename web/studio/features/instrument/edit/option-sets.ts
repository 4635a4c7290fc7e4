import type { Definition, Item, OptionSet } from '../../../../../analysis/model/instrument/definition.ts';
import { freeCode } from './codes.ts';
import { fieldsOf, valueOf, withField } from './fields.ts';
import { languagesOf } from '../../../../../analysis/model/instrument/translate.ts';

/** The field of an item that names an option set, and the name. */
export function setNamedBy(item: Item): { field: string; name: string } | null {
  const field = fieldsOf(item).find(([, { input }]) => input === 'optionSet')?.[0];
  return field ? { field, name: (valueOf(item, field) as string | undefined) ?? '' } : null;
}

/** The items that are rated on an option set. */
export const usersOf = ({ items }: Definition, name: string): Item[] =>
  items.filter((item) => setNamedBy(item)?.name === name);

export function updateSet(
  definition: Definition,
  name: string,
  change: (set: OptionSet) => OptionSet,
): Definition {
  const set = definition.optionSets[name];
  return set ? { ...definition, optionSets: { ...definition.optionSets, [name]: change(set) } } : definition;
}

/** The labels of a set in a language, as many as there are values. */
export const setLabels = (set: OptionSet, language: string): string[] =>
  set.values.map((_, at) => String(set[language]?.[at] ?? ''));

export function labelPoint(set: OptionSet, language: string, at: number, words: string): OptionSet {
  return { ...set, [language]: setLabels(set, language).with(at, words) };
}

/** So many points: further ones are added at the top, those that are too many go from there. */
export function resizeSet(set: OptionSet, points: number): OptionSet {
  const { values } = set;
  const last = values.at(-1) ?? 0;
  const more = Array.from({ length: Math.max(0, points - values.length) }, (_, at) => last + at + 1);
  const entries = Object.keys(set).map((key) => [
    key,
    key === 'values'
      ? [...values, ...more].slice(0, points)
      : [...setLabels(set, key), ...more.map(() => '')].slice(0, points),
  ]);
  return Object.fromEntries(entries) as OptionSet;
}

/** Another lowest value; the others rise from it. */
export const startSetAt = (set: OptionSet, first: number): OptionSet => ({
  ...set,
  values: set.values.map((_, at) => first + at),
});

export function renameSet(definition: Definition, from: string, to: string): Definition {
  return {
    ...definition,
    optionSets: Object.fromEntries(
      Object.entries(definition.optionSets).map(([name, set]) => [name === from ? to : name, set]),
    ),
    items: definition.items.map((item) => {
      const named = setNamedBy(item);
      return named?.name === from ? withField(item, named.field, to) : item;
    }),
  };
}

/** A set of its own for an item: a copy of the one that it shared, or five empty points. */
export function ownSet(definition: Definition, item: Item): [Definition, name: string] {
  const named = setNamedBy(item);
  const shared = named && definition.optionSets[named.name];
  const name = freeCode(named?.name || 'set1', new Set(Object.keys(definition.optionSets)));
  const empty = languagesOf(definition).map((language) => [language, ['', '', '', '', '']]);
  const set = shared ?? ({ ...Object.fromEntries(empty), values: [1, 2, 3, 4, 5] } as OptionSet);
  return [{ ...definition, optionSets: { ...definition.optionSets, [name]: set } }, name];
}
