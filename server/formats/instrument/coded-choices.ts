import type { Labels } from '../../../analysis/model/instrument/definition.ts';
import type { Text } from '../../../analysis/model/words.ts';
import type { Assembly } from './assembly.ts';

/** One choice of a foreign list. */
export interface CodedChoice {
  readonly code: string;
  readonly label: Text;
}

/** The part of an item that its choices make, and the value that each code became, in the order of the list. */
export interface CodedList {
  readonly fields: {
    readonly choices: Labels;
    readonly values?: readonly number[];
    readonly sources?: Readonly<Record<string, string>>;
  };
  readonly values: readonly number[];
}

const WHOLE = /^(0|-?[1-9]\d{0,5})$/;

/**
 * The values that stand for codes: codes that are whole numbers stay what they are, every other gets a number of its own.
 *
 * @example
 * valuesFor(['2', '1']) // => [2, 1]
 * valuesFor(['a', 'b']) // => [1, 2]
 * valuesFor(['1', '5', 'other']) // => [1, 5, 6]
 */
export function valuesFor(codes: readonly string[]): number[] {
  const taken = new Set<number>();
  const kept = codes.map((code) => {
    const value = WHOLE.test(code) ? Number(code) : NaN;
    if (Number.isNaN(value) || taken.has(value)) return null;
    taken.add(value);
    return value;
  });
  let next = Math.max(0, ...[...taken].filter((value) => value < 999_000)) + 1;
  return kept.map((value) => value ?? next++);
}

/** The codes that a value here does not say, by value. */
export function sourcesOf(codes: readonly string[], values: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    codes.flatMap((code, at) => {
      const value = String(values[at]);
      return code === value || code.trim() === '' ? [] : [[value, code]];
    }),
  );
}

export function codedList(assembly: Assembly, choices: readonly CodedChoice[]): CodedList {
  const codes = choices.map(({ code }) => code);
  const values = valuesFor(codes);
  const choiceLabels = assembly.labels(choices.map(({ label }) => label));
  return {
    fields: { choices: choiceLabels, ...codeFields({ values, sources: sourcesOf(codes, values) }) },
    values,
  };
}

/** The fields `values` and `sources` of a list of choices, each only where it says something. */
export function codeFields({ values, sources }: Required<Pick<CodedList['fields'], 'values' | 'sources'>>) {
  return {
    ...(values.some((value, at) => value !== at + 1) ? { values } : {}),
    ...(Object.keys(sources).length > 0 ? { sources } : {}),
  };
}

/** Whether values can be an option set: a byte each, rising. */
export const canBeRated = (values: readonly number[]): boolean =>
  values.length > 1 &&
  values.every((value, at) => value >= -123 && value <= 127 && (at === 0 || value > values[at - 1]!));
