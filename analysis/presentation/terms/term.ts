import type { CellKind } from '../../model/table.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';

/** What a field of a result is called at the head of a column, and how its numbers are printed. `whole` has no decimals where none of its numbers has any. */
export interface Term {
  readonly label: Bilingual;
  readonly kind: CellKind | 'whole';
}

export const term = (kind: Term['kind'], zh: string, en = zh): Term => ({
  kind,
  label: zh === en ? plain(zh) : both(zh, en),
});
