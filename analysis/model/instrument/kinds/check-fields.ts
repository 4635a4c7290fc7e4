import { choicesOf } from '../choices.ts';
import type { Definition, Item, Labels } from '../definition.ts';
import { DefinitionError, unknownName } from '../shape.ts';
import { itemKinds, kindOf } from './index.ts';
import type { Field, Fields } from './kind.ts';

/** What shapes cannot see in the fields of an item: option sets exist, labels have the same places, values are offered. */
export function checkFields(definition: Definition, item: Item, place: string, kinds = itemKinds): void {
  const said = fieldsIn(kindOf(item, kinds).fields, item, place);
  for (const { field, value, place } of said) {
    if (field.input === 'optionSet' && !Object.hasOwn(definition.optionSets, value as string))
      throw unknownName(place, value as string);
    if (field.input === 'labels') {
      const labels = value as Labels;
      checkLengths(labels, Object.values(labels)[0]!.length, place);
    }
  }
  const offered = choicesOf(definition, item, kinds).map(({ answer }) => answer);
  for (const { field, value, place } of said)
    if (field.input === 'option' && !offered.includes(value as number))
      throw unknownName(place, String(value));
}

interface Said {
  readonly field: Field;
  readonly value: unknown;
  readonly place: string;
}

function fieldsIn(fields: Fields, given: object, at: string): Said[] {
  const values: Readonly<Record<string, unknown>> = { ...given };
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    const place = `${at}.${name}`;
    if (value === undefined) return [];
    return field.input === 'group'
      ? fieldsIn(field.fields, value as object, place)
      : [{ field, value, place }];
  });
}

/** Labels have the same places in every language. */
export function checkLengths(
  labels: Readonly<Record<string, readonly unknown[]>>,
  length: number,
  place: string,
): void {
  for (const [language, { length: found }] of Object.entries(labels))
    if (found !== length)
      throw new DefinitionError(
        `${place}.${language}`,
        `应有 ${length} 个标签，现有 ${found} 个`,
        `it must hold ${length} labels, not ${found}`,
      );
}
