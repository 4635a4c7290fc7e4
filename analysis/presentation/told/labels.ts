import { type Bilingual, both } from '../../model/words.ts';
import type { Names } from '../presentation.ts';
import { joined } from '../say.ts';

type Label = string | number;

/** What a value of a role is called; a request that leaves the role out means the column of its name. */
export function labelled(
  names: Names,
  role: string,
  column: string | undefined,
  value: Label | null,
): Bilingual {
  return value === null ? both('（未注明）', '(not named)') : names.value(column ?? role, value);
}

/** A peer group and a scheme version, as far as there are such. */
export function within(names: Names, parts: Readonly<Record<string, Label | null>>): Bilingual | undefined {
  const named = Object.entries(parts).filter(([, value]) => value !== null);
  return named.length > 0
    ? joined(
        named.map(([role, value]) => labelled(names, role, undefined, value)),
        ' · ',
        ' · ',
      )
    : undefined;
}

const beside = { bonus: both('另加分', 'Bonus'), override: both('最终调整', 'Override') };

/** What a part of totals is called. */
export function componentName(
  names: Names,
  column: string | undefined,
  kind: 'indicator' | 'bonus' | 'override',
  component: Label,
): Bilingual {
  return kind === 'indicator' ? labelled(names, 'indicator', column, component) : beside[kind];
}
