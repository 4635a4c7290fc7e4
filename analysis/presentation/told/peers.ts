import { type Bilingual, both } from '../../model/words.ts';
import type { Names } from '../presentation.ts';

/** What a unit is called; `unit` is the column that names them. */
export const unitLabel =
  (unit: string | undefined, names: Names) =>
  (code: string | number): Bilingual =>
    names.value(unit ?? 'unit', code);

/** What a peer group is called, or all units where there are no groups. */
export const groupLabel =
  (group: string | undefined, names: Names) =>
  (code: string | number | null): Bilingual =>
    code === null ? both('全部单位', 'All units') : names.value(group ?? 'group', code);
