import { readZip } from '../archive/read-zip.ts';
import { openWorkbook } from './read-workbook.ts';
import type { TableLimits } from './table-limits.ts';
import { readParts } from './workbook-parts.ts';

/** The rows of the sheets of an XLSX file whose names are wanted, by name. */
export async function readSheets(
  bytes: Buffer,
  limits: TableLimits,
  isWanted: (name: string) => boolean,
): Promise<Map<string, readonly (readonly string[])[]>> {
  const { sheets } = await openWorkbook(await readZip(bytes), limits);
  const found = new Map<string, readonly (readonly string[])[]>();
  for (const { name, read } of sheets) if (isWanted(name)) found.set(name, (await read()).rows);
  return found;
}

/** The names of the sheets. */
export async function sheetNames(bytes: Buffer): Promise<string[]> {
  return (await readParts(await readZip(bytes))).sheets.map(({ name }) => name);
}
