/** The shapes that parts of results have, told by their values. */

export interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly unknown[])[];
}

export type Group = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isMatrix = (value: unknown): value is Matrix =>
  isGroup(value) && ['rows', 'columns', 'values'].every((part) => Array.isArray(value[part]));

/** A list with an entry that has fields. */
export const isList = (value: unknown): value is readonly Group[] =>
  Array.isArray(value) && value.length > 0 && value.every(isGroup);

/** A list of numbers that is no interval. */
export const isSeries = (value: unknown): value is readonly (number | null)[] =>
  Array.isArray(value) &&
  value.length > 2 &&
  value.every((each) => each === null || typeof each === 'number');

/** What one cell holds. */
export const isPlain = (value: unknown): boolean => !isGroup(value) && !isList(value) && !isSeries(value);

/** A group as fields of one level: those of the groups in it are joined to its own. */
export function flat(group: Group, path = ''): Group {
  return Object.fromEntries(
    Object.entries(group).flatMap(([field, value]): [string, unknown][] => {
      if (isMatrix(value) || isList(value) || isSeries(value)) return [];
      // Levels stand under the names of their factors too.
      if (field === 'levels') return [];
      if (isGroup(value)) return Object.entries(flat(value, `${path}${field}.`));
      return [[`${path}${field}`, value]];
    }),
  );
}
