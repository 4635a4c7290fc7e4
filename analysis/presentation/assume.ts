import type { Assumption } from '../model/presented.ts';
import type { Value } from '../model/procedure/parts.ts';
import type { Bilingual } from '../model/words.ts';

/** An assumption that holds where a number passes; unknown where it could not be computed. */
export function assumption(
  name: Bilingual,
  value: Value | undefined,
  holds: (value: number) => boolean,
  said: (holds: boolean) => Bilingual,
  unknown: Bilingual,
): Assumption {
  if (value == null) return { name, holds: 'unknown', said: unknown };
  const passes = holds(value);
  return { name, holds: passes ? 'yes' : 'no', said: said(passes) };
}
