import { sourcesOf } from './coded-choices.ts';

/** The values that the codes of choices become, and the codes that are not their values, by value. */
export interface ChoiceCodes {
  readonly values: readonly number[];
  readonly sources: Readonly<Record<string, string>>;
}

const MOST = 999_999;

/**
 * Codes that are whole numbers stay; of codes such as A1, A2 the numbers stay; any others are counted from 1.
 *
 * @example
 * codesAsValues(['A1', 'A2', 'A5']).values // => [1, 2, 5]
 * codesAsValues(['yes', 'no']).values // => [1, 2]
 */
export function codesAsValues(codes: readonly string[]): ChoiceCodes {
  if (codes.at(-1) === OTHER && codes.length > 1) return withOther(codes);
  const values =
    distinct(codes.map(numberIn)) ??
    (sameLetters(codes) ? distinct(codes.map((code) => Number(/\d{1,6}$/.exec(code)?.[0]))) : null) ??
    codes.map((_, at) => at + 1);
  return { values, sources: sourcesOf(codes, values) };
}

/** A code that is a whole number; n3 is −3, as in the names of columns. */
function numberIn(code: string): number {
  if (/^-?\d{1,6}$/.test(code)) return Number(code);
  return /^n[1-9]\d{0,5}$/.test(code) ? -Number(code.slice(1)) : NaN;
}

/** How LimeSurvey calls the choice that asks for words; its value follows the others. */
export const OTHER = '-oth-';

function withOther(codes: readonly string[]): ChoiceCodes {
  const { values, sources } = codesAsValues(codes.slice(0, -1));
  const next = Math.max(...values) + 1;
  return { values: [...values, next], sources: { ...sources, [String(next)]: OTHER } };
}

function distinct(values: readonly number[]): readonly number[] | null {
  const sound = values.every((value) => Number.isInteger(value) && Math.abs(value) <= MOST);
  return sound && new Set(values).size === values.length ? values : null;
}

const sameLetters = (codes: readonly string[]) =>
  codes.every((code) => /^[A-Za-z]+\d{1,6}$/.test(code)) &&
  new Set(codes.map((code) => code.replace(/\d+$/, ''))).size === 1;
