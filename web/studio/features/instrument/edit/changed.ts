import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { same } from './merge.ts';

/** The codes of the items and blocks that differ or are new in the second. */
export function changedBetween(before: Definition, after: Definition): string[] {
  const known = new Map([...before.blocks, ...before.items].map((part) => [part.code, part]));
  return [...after.blocks, ...after.items]
    .filter((part) => !same(known.get(part.code), part))
    .map(({ code }) => code);
}
