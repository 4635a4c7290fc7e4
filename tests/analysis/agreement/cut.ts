import type { CodedSpan } from '../../../analysis/agreement/continuum.ts';

/** A text coded one letter a character, every character a unit of its own; 0 is a gap. */
export function cut(letters: string): CodedSpan[] {
  return [...letters].flatMap((code, start) => (code === '0' ? [] : [{ start, end: start + 1, code }]));
}
