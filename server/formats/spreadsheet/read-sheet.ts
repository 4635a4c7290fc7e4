import type { Report } from '../../platform/child/messages.ts';
import { Problem } from '../../platform/problem.ts';
import { readZip } from '../archive/read-zip.ts';
import { isDta, readDta } from '../statistics/dta/read-dta.ts';
import { isSav, readSav } from '../statistics/sav/read-sav.ts';
import { chooseSheet } from './choose-sheet.ts';
import { refuseOtherFile, refuseOtherZip } from './other-file.ts';
import { readDelimited } from './read-delimited.ts';
import { openDocument } from './read-opendocument.ts';
import { openWorkbook } from './read-workbook.ts';
import type { Sheet } from './sheet.ts';
import { type TableLimits, usualLimits } from './table-limits.ts';

/** What a person chose where a machine would guess. */
export interface SheetWish {
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
}

/** The sheet of a file, known by what the file holds, whatever its name is. What cannot be read is a Problem that says what it is and what to do. */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  wish: SheetWish = {},
  limits: TableLimits = usualLimits,
  report?: Report,
): Promise<Sheet> {
  if (isSav(bytes)) return readSav(bytes, fileName, { limits, encoding: wish.encoding, report });
  if (isDta(bytes)) return readDta(bytes, fileName, { limits, encoding: wish.encoding, report });
  refuseOtherFile(bytes, fileName);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readBook(bytes, fileName, wish.sheet, limits, report);
  return readDelimited(bytes, fileName, { encoding: wish.encoding, limits, report });
}

/** What is wrong with a workbook is told by errors of many kinds; each means the same to the person. */
async function readBook(
  bytes: Uint8Array,
  fileName: string,
  sheet: string | undefined,
  limits: TableLimits,
  report?: Report,
): Promise<Sheet> {
  try {
    const zip = await readZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    await refuseOtherZip(zip, fileName);
    const isOpenDocument = zip.names.includes('content.xml');
    const book = await (isOpenDocument ? openDocument : openWorkbook)(zip, limits, report);
    return await chooseSheet(book, sheet);
  } catch (error) {
    if (error instanceof Problem && error.code !== 'archive-unreadable') throw error;
    throw new Problem('table-damaged', { file: fileName });
  }
}
