import { hasBlank } from '../text/blanks.ts';
import { inlineChoices } from '../text/inline-choices.ts';
import { otherScript } from '../text/languages.ts';
import { linesOf } from '../text/lines.ts';
import { markerOf } from '../text/markers.ts';
import { isMarkCell, looksLikeRating } from '../text/rating-heads.ts';
import type { ItemColumns } from './columns.ts';
import type { ListedRow } from './read-item-list.ts';

/** Cells copied from a sheet without a header: the texts first, then another language or the choices. */
export function pastedCells(text: string): { rows: ListedRow[]; columns: ItemColumns } | null {
  const lines = linesOf(text).filter((line) => line.text !== '');
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  if (lines.length < 2) return null;
  if (width === 1) return statements(lines.map(({ number, text }) => ({ number, cells: [text] })));
  const even = lines.filter(({ cells }) => cells.length >= 2).length;
  if (
    even < lines.length * 0.8 ||
    lines.some(({ cells }) => cells.slice(1).some((cell) => isMarkCell(cell) && cell !== ''))
  )
    return null;
  const rows = lines.map(({ number, cells }) => ({
    number,
    cells: [
      cells[0]!,
      cells[1] ?? '',
      cells
        .slice(1)
        .filter((cell) => cell !== '')
        .join('\n'),
    ],
  }));
  const translated = lines.filter(
    ({ cells }) => cells.length === 2 && otherScript(cells[0]!, cells[1]!),
  ).length;
  if (translated > lines.length / 2) {
    const chinese = /\p{Script=Han}/u.test(lines[0]!.cells[0]!) ? 0 : 1;
    return {
      rows,
      columns: {
        roles: new Map(),
        texts: [
          { at: chinese, language: 'zh-CN' },
          { at: 1 - chinese, language: 'en' },
        ],
        left: [],
      },
    };
  }
  return {
    rows,
    columns: { roles: new Map([['options', 2]]), texts: [{ at: 0, language: null }], left: [] },
  };
}

/** One statement a line, and nothing that looks like a form. */
function statements(rows: ListedRow[]): { rows: ListedRow[]; columns: ItemColumns } | null {
  const plain = rows.every(
    ({ cells: [text = ''] }) =>
      text.length >= 4 &&
      text.length <= 160 &&
      markerOf(text) === null &&
      inlineChoices(text) === null &&
      !hasBlank(text) &&
      !/[:：]/.test(text),
  );
  const labels = looksLikeRating(rows.map(({ cells }) => cells[0]!));
  return rows.length > 2 && plain && !labels
    ? { rows, columns: { roles: new Map(), texts: [{ at: 0, language: null }], left: [] } }
    : null;
}
