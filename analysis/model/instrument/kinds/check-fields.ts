import { choicesOf } from '../choices.ts';
import type { Definition, Item, Labels } from '../definition.ts';
import { type Fault, unfinished, unknownName } from '../shape.ts';
import { itemKinds, kindOf } from './index.ts';
import type { Field, Fields } from './kind.ts';

/** What shapes cannot see in the fields of an item: option sets exist, labels have the same places, values are offered. */
export function fieldFaults(definition: Definition, item: Item, place: string, kinds = itemKinds): Fault[] {
  const said = saidIn(kindOf(item, kinds).fields, item, place);
  const own = said.flatMap(({ field, value, place }) => {
    if (field.input === 'optionSet' && !Object.hasOwn(definition.optionSets, value as string))
      return [unknownName(place, value as string)];
    if (field.input === 'item' && !definition.items.some(({ code }) => code === value))
      return [unknownName(place, value as string)];
    if (field.input !== 'labels') return [];
    const labels = value as Labels;
    return lengthFaults(labels, Object.values(labels)[0]?.length ?? 0, place);
  });
  if (own.length > 0) return own;
  const values = said.find(({ name }) => name === 'values');
  const labels = said.find(({ field }) => field.input === 'labels');
  if (values && labels) {
    const listed = values.value as readonly number[];
    const length = Object.values(labels.value as Labels)[0]?.length ?? 0;
    if (listed.length !== length || new Set(listed).size < listed.length)
      return [
        unfinished(values.place, `应有 ${length} 个互不相同的值`, `it must hold ${length} different values`),
      ];
  }
  return valueFaults(definition, item, said, kinds);
}

/** Values that are named are values of the choices. */
function valueFaults(
  definition: Definition,
  item: Item,
  said: readonly Said[],
  kinds: typeof itemKinds,
): Fault[] {
  const chosen = choicesOf(definition, item, kinds).map(({ answer }) => answer);
  const labels = said.find(({ field }) => field.input === 'labels')?.value as Labels | undefined;
  const values = said.find(({ name }) => name === 'values')?.value as readonly number[] | undefined;
  const offered = new Set<unknown>([
    ...chosen,
    ...(values ?? Object.values(labels ?? {})[0]?.map((_, at) => at + 1) ?? []),
  ]);
  return said.flatMap(({ field, value, place }) => {
    const named =
      field.input === 'option'
        ? [value]
        : field.input === 'values'
          ? (value as readonly number[])
          : field.input === 'conditions' || field.input === 'names'
            ? Object.keys(value as object).map(Number)
            : [];
    return named.filter((each) => !offered.has(each)).map((each) => unknownName(place, String(each)));
  });
}

interface Said {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly place: string;
}

/** What the fields of an item hold, those of groups too. */
export function saidIn(fields: Fields, given: object, at: string): Said[] {
  const values: Readonly<Record<string, unknown>> = { ...given };
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    const place = `${at}.${name}`;
    if (value === undefined) return [];
    return field.input === 'group'
      ? saidIn(field.fields, value as object, place)
      : [{ name, field, value, place }];
  });
}

/** Labels have the same places in every language. */
export function lengthFaults(
  labels: Readonly<Record<string, readonly unknown[]>>,
  length: number,
  place: string,
): Fault[] {
  return Object.entries(labels)
    .filter(([, { length: found }]) => found !== length)
    .map(([language, { length: found }]) =>
      unfinished(
        `${place}.${language}`,
        `应有 ${length} 个标签，现有 ${found} 个`,
        `it must hold ${length} labels, not ${found}`,
      ),
    );
}
