import type { Bilingual } from '../../contract/construct.ts';

/** One entry of the closed catalogue. `{name}` in a sentence is filled from the details. */
export interface Entry {
  readonly status: number;
  readonly sentence: Bilingual;
}

/** Keeps the codes of a catalogue part as literal types. */
export function entries<Code extends string>(part: Record<Code, Entry>): Record<Code, Entry> {
  return part;
}
