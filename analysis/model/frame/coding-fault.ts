import type { Dimension, Frame, Values } from './frame.ts';
import { dimensionsOf, offered } from './read-frame.ts';

/** What the rules of a frame have against a coding; the first of all in the order in which a coder fills them in. */
export type CodingFault =
  | { readonly fault: 'dimension-unknown'; readonly dimension: string }
  | { readonly fault: 'value-unknown'; readonly dimension: string; readonly value: string }
  | { readonly fault: 'value-missing'; readonly dimension: string }
  | { readonly fault: 'codes-too-few' | 'codes-too-many'; readonly limit: number }
  | { readonly fault: 'kind-missing'; readonly kind: string; readonly limit: number };

/**
 * Whether an excerpt carries what the frame asks for: `kinds` are those of its codes.
 *
 * @example
 * codingFault(noFrame, {}, []) // => { fault: 'codes-too-few', limit: 1 }
 * codingFault(noFrame, {}, ['free']) // => null
 */
export function codingFault(frame: Frame, values: Values, kinds: readonly string[]): CodingFault | null {
  const { excerpt, codes, kinds: wanted } = frame.rules;
  const allowed = frame.dimensions.filter(({ code }) => excerpt.some(({ dimension }) => dimension === code));
  const unfit = valueFault(allowed, values);
  if (unfit) return unfit;
  const missing = excerpt.find(({ dimension, required }) => required && values[dimension] === undefined);
  if (missing) return { fault: 'value-missing', dimension: missing.dimension };
  if (kinds.length < codes.min) return { fault: 'codes-too-few', limit: codes.min };
  if (kinds.length > codes.max) return { fault: 'codes-too-many', limit: codes.max };
  const lacking = wanted.find(({ kind, min }) => kinds.filter((each) => each === kind).length < min);
  return lacking ? { fault: 'kind-missing', kind: lacking.kind, limit: lacking.min } : null;
}

/** Whether what is said of an interview are attributes of the frame with values to choose from. */
export function attributeFault(frame: Frame, values: Values): CodingFault | null {
  return valueFault(dimensionsOf(frame, 'attribute'), values);
}

function valueFault(dimensions: readonly Dimension[], values: Values): CodingFault | null {
  for (const [code, value] of Object.entries(values)) {
    const dimension = dimensions.find((each) => each.code === code);
    if (!dimension) return { fault: 'dimension-unknown', dimension: code };
    if (!offered(dimension).some((each) => each.code === value))
      return { fault: 'value-unknown', dimension: code, value };
  }
  return null;
}
