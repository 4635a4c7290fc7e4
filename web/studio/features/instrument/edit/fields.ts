import type { Item } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import type { Field, Fields } from '../../../../../analysis/model/instrument/kinds/kind.ts';

type Values = Readonly<Record<string, unknown>>;

/** What an item says in a field of its kind. */
export const valueOf = (item: object, name: string): unknown => (({ ...item }) as Values)[name];

/** The item with a field said; undefined takes it away. */
export function withField<T extends object>(item: T, name: string, value: unknown): T {
  const { [name]: _, ...rest } = item as Values;
  return (value === undefined ? rest : { ...item, [name]: value }) as T;
}

/** The fields with their titles and inputs that an item's kind asks for. */
export const fieldsOf = (item: Item): [string, Field][] => Object.entries(kindOf(item).fields);

/** The item with the codes of other items in its fields changed. */
export function mapCarried(item: Item, swap: (code: string) => string): Item {
  return { ...item, ...mapItems(kindOf(item).fields, item, swap) };
}

function mapItems(fields: Fields, given: object, swap: (code: string) => string): object {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
      const value = valueOf(given, name);
      if (value === undefined) return [];
      if (field.input === 'item') return [[name, swap(value as string)]];
      if (field.input !== 'group') return [];
      return [[name, { ...(value as object), ...mapItems(field.fields, value as object, swap) }]];
    }),
  );
}
