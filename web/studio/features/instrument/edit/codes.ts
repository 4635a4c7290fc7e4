import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';

/** Every name that an item must not take: those of items, of their columns, of scores. */
export function takenCodes(definition: Definition): Set<string> {
  const { items, scales, derived } = definition;
  return new Set([
    'end',
    'flagged',
    ...[...items, ...scales, ...derived].map(({ code }) => code),
    ...items.flatMap((item) => {
      try {
        return kindOf(item)
          .columns(item, definition)
          .map(({ name }) => name);
      } catch {
        return [];
      }
    }),
  ]);
}

/**
 * The next free code of a row: after PL5 comes PL6.
 *
 * @example
 * freeCode('PL5', new Set(['PL5', 'PL6'])) // => 'PL7'
 */
export function freeCode(after: string, taken: ReadonlySet<string>): string {
  const stem = after.replace(/\d+$/, '');
  let number = Number(after.slice(stem.length) || 1);
  while (taken.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}
