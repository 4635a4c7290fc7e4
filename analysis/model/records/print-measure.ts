import { printText } from '../print-cell.ts';
import type { Cell, CellKind } from '../table.ts';
import type { Bilingual } from '../words.ts';

/** A number beside its name, outside of tables whose heads would carry the per-cent sign. */
export function printMeasure(
  { value, kind }: { readonly value: Cell; readonly kind: CellKind },
  pick: (text: Bilingual) => string,
): string {
  const printed = printText(value, kind, pick);
  return kind === 'percent' && typeof value === 'number' ? `${printed} %` : printed;
}
