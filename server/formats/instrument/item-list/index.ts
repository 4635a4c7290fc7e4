import { extname } from 'node:path';
import { decodeSurely, UndecodableText } from '../../encoding/decode-text.ts';
import { both } from '../../../../analysis/model/words.ts';
import { Problem } from '../../../platform/problem.ts';
import { type Cells, readCells } from '../../spreadsheet/read-cells.ts';
import type { InstrumentFormat, SourceFile } from '../format.ts';
import { itemColumns } from './columns.ts';
import { pastedCells } from './pasted-cells.ts';
import { readRows } from './read-item-list.ts';

/** As many cells as any list of items needs. */
const limits = { columns: 200, cells: 400_000 };

async function cellsOf({ bytes, name }: SourceFile): Promise<Cells | null> {
  return readCells(bytes, name, limits).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
}

const titleOf = (name: string) => name.slice(0, name.length - extname(name).length) || '问卷';

function textOf(bytes: Uint8Array): string | null {
  try {
    return bytes[0] === 0x50 && bytes[1] === 0x4b ? null : decodeSurely(bytes).text;
  } catch (error) {
    if (error instanceof UndecodableText) return null;
    throw error;
  }
}

/** A table with a row for each item, from Excel or as CSV; its columns are known by what the header calls them. */
export const itemList: InstrumentFormat = {
  name: 'item-list',
  title: both('题目清单（Excel、CSV）', 'List of items (Excel, CSV)'),
  async recognises(file) {
    const cells = await cellsOf(file);
    return cells !== null && cells.header.length > 1 && itemColumns(cells.header) !== null;
  },
  async read(file) {
    const { header, rows } = await readCells(file.bytes, file.name, limits);
    const listed = rows.map((cells, at) => ({ number: at + 2, cells }));
    return readRows(listed, itemColumns(header)!, titleOf(file.name), 'item-list');
  },
};

/** Cells or lines copied from a sheet, without a header. */
export const cells: InstrumentFormat = {
  name: 'cells',
  title: both('粘贴的单元格', 'Pasted cells'),
  recognises({ bytes }) {
    const text = textOf(bytes);
    return text !== null && pastedCells(text) !== null;
  },
  read(file) {
    const { rows, columns } = pastedCells(textOf(file.bytes)!)!;
    return readRows(rows, columns, titleOf(file.name), 'cells');
  },
};
