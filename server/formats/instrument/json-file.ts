import { decodeSurely, UndecodableText } from '../encoding/decode-text.ts';

/** The fields of an object of a foreign file; what is no object has none. Only its own fields are seen. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a file says in JSON; undefined where it is something else. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeSurely(bytes).text.replace(/^\uFEFF/, ''), shielded);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UndecodableText || error instanceof RangeError)
      return undefined;
    throw error;
  }
}

/** A field named like the machinery of objects is no content. */
function shielded(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text or number as text; anything else says nothing. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** A number, also one that is written as text; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value))
    return undefined;
  return Number(value);
}
