import type { DisplayCell } from '../../../analysis/joint/display.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';

interface Line {
  readonly code: string;
  readonly name: Bilingual;
}

const everything: Line = { code: '', name: both('全部', 'All') };

/** The rows with something in them; one that holds all where the frame has none. */
export function rowLines(frame: Frame, cells: readonly DisplayCell[]): Line[] {
  return linesOf(
    frame,
    'row',
    cells.map(({ row }) => row),
  );
}

export function columnLines(frame: Frame, cells: readonly DisplayCell[]): Line[] {
  return linesOf(
    frame,
    'column',
    cells.map(({ column }) => column),
  );
}

function linesOf(frame: Frame, role: 'row' | 'column', used: readonly (string | undefined)[]): Line[] {
  const dimension = dimensionOf(frame, role);
  if (!dimension) return used.length > 0 ? [everything] : [];
  return offered(dimension)
    .filter(({ code }) => used.includes(code))
    .map(({ code, name }) => ({ code, name: bilingual(name) }));
}

/** What the rows are. */
export function stubOf(frame: Frame): Bilingual {
  const rows = dimensionOf(frame, 'row');
  return rows ? bilingual(rows.name) : both('行', 'Row');
}
