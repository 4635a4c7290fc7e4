/** What a name in an expression of SurveyJS stands for here, and how its values there are said here. */
export type Subject =
  /** One of some codes: the column holds the value that each became. */
  | { readonly kind: 'coded'; readonly column: string; readonly options: readonly CodedOption[] }
  /** Several of some codes, a column for each that is 1 or 0. */
  | { readonly kind: 'several'; readonly parts: readonly (CodedOption & { readonly column: string })[] }
  | { readonly kind: 'number' | 'text' | 'time'; readonly column: string }
  | { readonly kind: 'date'; readonly column: string; readonly precision: 'day' | 'month' }
  /** An order of some codes: each column holds a place, 0 where it has none. */
  | { readonly kind: 'order'; readonly parts: readonly (CodedOption & { readonly column: string })[] };

export interface CodedOption {
  readonly code: string | number | boolean;
  readonly value: number;
}

export type Scope = (name: string) => Subject | Constant | null;

/** What a name is where it is no question: the choice that a condition is about. */
export interface Constant {
  readonly kind: 'constant';
  readonly value: string | number | boolean;
}

/** Equality as SurveyJS has it: numbers may be written as texts, and case does not count. */
export function sameCode(left: unknown, right: unknown): boolean {
  const [a, b] = [said(left), said(right)];
  if (a === b) return true;
  return isNumeric(a) && isNumeric(b) && Number(a) === Number(b);
}

const said = (value: unknown): string => String(value).trim().toLowerCase();
const isNumeric = (text: string): boolean => text !== '' && Number.isFinite(Number(text));
