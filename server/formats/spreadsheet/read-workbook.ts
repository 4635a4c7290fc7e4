import type { Report } from '../../platform/child/messages.ts';
import type { Book, Parts, SheetCells } from './book.ts';
import { readWorksheet } from './read-worksheet.ts';
import type { TableLimits } from './table-limits.ts';
import { walkXml } from './walk-xml.ts';
import { readParts, type SheetPart, type WorkbookParts } from './workbook-parts.ts';

/** The sheets of an XLSX file. */
export async function openWorkbook(zip: Parts, limits: TableLimits, report?: Report): Promise<Book> {
  const parts = await readParts(zip);
  return {
    sheets: parts.sheets.map((sheet) => ({
      name: sheet.name,
      isHidden: sheet.isHidden,
      read: () => readOne(sheet, parts, limits, report),
    })),
  };
}

async function readOne(
  sheet: SheetPart,
  parts: WorkbookParts,
  limits: TableLimits,
  report?: Report,
): Promise<SheetCells> {
  const { rows, marks } = readWorksheet(await sheet.read(), parts, limits, report);
  const beside = (await sheet.readBeside()).map(({ kind, bytes }) =>
    kind === 'comments'
      ? { kind: 'comment' as const, count: count(bytes, 'comment') }
      : { kind: 'drawing' as const, count: anchors(bytes) },
  );
  const leftOut = beside.filter((each) => each.count > 0).map((each) => ({ ...each, place: sheet.name }));
  return { rows, marks, leftOut };
}

function count(bytes: Uint8Array, ...wanted: string[]): number {
  let found = 0;
  if (bytes.length > 0) walkXml(bytes, { open: (name) => (found += wanted.includes(name) ? 1 : 0) });
  return found;
}

const anchors = (bytes: Uint8Array) => count(bytes, 'twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor');
