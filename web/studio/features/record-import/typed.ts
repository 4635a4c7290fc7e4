/** Rows as a person counts them, from 1: `2` or `2-3`. */
export const rowsSaid = (rows: readonly number[]): string => rows.map((row) => row + 1).join('-');

/** Rows counted from 0; null for what is no such text. At most three rows make a header. */
export function rowsTyped(typed: string): number[] | null {
  const [, first, last = first] =
    /^\s*(\d{1,4})\s*(?:-\s*(\d{1,4})\s*)?$/.exec(typed.normalize('NFKC')) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first === undefined || Number(first) < 1 || count < 1 || count > 3) return null;
  return Array.from({ length: count }, (_, at) => Number(first) - 1 + at);
}

/** A positive number; null for anything else. */
export function numberTyped(typed: string): number | null {
  const value = Number(typed.normalize('NFKC'));
  return typed.trim() !== '' && value > 0 && Number.isFinite(value) ? value : null;
}
