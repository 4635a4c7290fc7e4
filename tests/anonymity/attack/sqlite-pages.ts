import { readFileSync } from 'node:fs';

const INDEX_LEAF = 0x0a;
const INDEX_INNER = 0x02;
const TABLE_LEAF = 0x0d;

/** One stored row as the file shows it to whoever reads its bytes. */
export interface Cell {
  readonly page: number;
  /** Where in the page the row lies: within a page, later rows are put before earlier ones. */
  readonly offset: number;
  /** The first page of what did not fit; 0 when all did. Pages are handed out in the order of need. */
  readonly overflow: number;
  /** The part of the row that lies in the page itself. */
  readonly local: Buffer;
}

/** Every row of an SQLite file, read from its bytes after https://www.sqlite.org/fileformat2.html, and its free pages. */
export function readPages(file: string): { cells: Cell[]; freePages: Buffer[]; pageCount: number } {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return { cells: [], freePages: [], pageCount: 0 };
  const size = bytes.readUInt16BE(16) === 1 ? 65536 : bytes.readUInt16BE(16);
  const usable = size - bytes[20]!;
  const page = (number: number): Buffer => bytes.subarray((number - 1) * size, number * size);
  const free = freeList(bytes, page);
  const pageCount = Math.floor(bytes.length / size);
  const overflowing = new Set<number>();
  const cells: Cell[] = [];
  for (let number = 1; number <= pageCount; number++) {
    if (free.has(number) || overflowing.has(number)) continue;
    for (const cell of cellsOf(page(number), number, usable)) {
      for (let next = cell.overflow; next > 0 && next <= pageCount && !overflowing.has(next);) {
        overflowing.add(next);
        next = page(next).readUInt32BE(0);
      }
      cells.push(cell);
    }
  }
  return { cells, freePages: [...free].map(page), pageCount };
}

function freeList(bytes: Buffer, page: (number: number) => Buffer): Set<number> {
  const free = new Set<number>();
  for (let trunk = bytes.readUInt32BE(32); trunk !== 0 && !free.has(trunk);) {
    free.add(trunk);
    const head = page(trunk);
    for (let at = 0; at < head.readUInt32BE(4); at++) free.add(head.readUInt32BE(8 + 4 * at));
    trunk = head.readUInt32BE(0);
  }
  return free;
}

function cellsOf(page: Buffer, number: number, usable: number): Cell[] {
  const start = number === 1 ? 100 : 0;
  const type = page[start]!;
  if (type !== INDEX_LEAF && type !== INDEX_INNER && type !== TABLE_LEAF) return [];
  const pointers = start + (type === INDEX_INNER ? 12 : 8);
  const count = page.readUInt16BE(start + 3);
  if (pointers + 2 * count > page.length) return [];
  const largest = type === TABLE_LEAF ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  return Array.from({ length: count }, (_, index) => {
    const offset = page.readUInt16BE(pointers + 2 * index);
    let at = offset + (type === INDEX_INNER ? 4 : 0);
    const payload = varint(page, at);
    at = payload.end;
    if (type === TABLE_LEAF) at = varint(page, at).end;
    if (payload.value <= largest)
      return { page: number, offset, overflow: 0, local: page.subarray(at, at + payload.value) };
    const fitting = least + ((payload.value - least) % (usable - 4));
    const kept = fitting <= largest ? fitting : least;
    const overflow = at + kept + 4 <= page.length ? page.readUInt32BE(at + kept) : 0;
    return { page: number, offset, overflow, local: page.subarray(at, at + kept) };
  });
}

function varint(bytes: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start; at < Math.min(start + 9, bytes.length); at++) {
    value = value * 128 + (bytes[at]! & 127);
    if (bytes[at]! < 128) return { value, end: at + 1 };
  }
  return { value, end: start + 9 };
}
