import { unzipSync } from 'fflate';
import { Problem } from '../../platform/problem.ts';
import { sureEnough } from '../encoding/decode-text.ts';
import type { Parts, SheetCells } from './book.ts';
import { refuseOtherFile, refuseOtherZip } from './other-file.ts';
import { readDelimited } from './read-delimited.ts';
import { openDocument } from './read-opendocument.ts';
import { openWorkbook } from './read-workbook.ts';
import { type TableLimits, usualLimits } from './table-limits.ts';

export interface NamedSheet extends SheetCells {
  /** Empty where the format has no sheets. */
  readonly name: string;
}

/** Every sheet of a file, hidden ones too. */
export interface EverySheet {
  readonly sheets: readonly NamedSheet[];
  /** The encoding of a text file, where it could be another. */
  readonly unsureEncoding: string | null;
}

const mostBytes = 256 * 1024 * 1024;

/**
 * The sheets of an XLSX, ODS or text file, on a server and in a browser alike. A workbook is unpacked in memory as a whole. What
 * cannot be read is a Problem that says what it is and what to do.
 */
export async function readEverySheet(
  bytes: Uint8Array,
  fileName: string,
  { encoding, limits = usualLimits }: { encoding?: string | undefined; limits?: TableLimits } = {},
): Promise<EverySheet> {
  refuseOtherFile(bytes, fileName);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { sheets: await readBook(bytes, fileName, limits), unsureEncoding: null };
  const { encoding: found, rows, marks, leftOut } = readDelimited(bytes, fileName, { encoding, limits });
  const unsureEncoding = found && found.sure < sureEnough ? found.name : null;
  return { sheets: [{ name: '', rows, marks, leftOut }], unsureEncoding };
}

async function readBook(bytes: Uint8Array, fileName: string, limits: TableLimits): Promise<NamedSheet[]> {
  try {
    const parts = unpack(bytes, fileName);
    await refuseOtherZip(parts, fileName);
    const open = parts.names.includes('content.xml') ? openDocument : openWorkbook;
    const { sheets } = await open(parts, limits);
    return await Promise.all(sheets.map(async ({ name, read }) => ({ name, ...(await read()) })));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('table-damaged', { file: fileName });
  }
}

/** Pictures and the like stay packed: only their names count. */
function unpack(bytes: Uint8Array, file: string): Parts {
  const names: string[] = [];
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      if (!/\.(xml|rels)$|^mimetype$/.test(name)) return false;
      total += originalSize;
      if (total > mostBytes) throw new Problem('table-damaged', { file });
      return true;
    },
  });
  return { names, read: (name) => Promise.resolve(files[name] ?? new Uint8Array()) };
}
