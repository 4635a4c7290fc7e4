import { filesUnder, readIfThere } from '../search-files.ts';

/** An order of serials that something in storage tells of; serials are in hexadecimal. */
export interface Recovered {
  readonly from: string;
  readonly order: readonly string[];
}

/** The marks in the order of a key, which is null for those that it does not know. */
export function orderedBy<Row>(
  from: string,
  rows: readonly Row[],
  mark: (row: Row) => string,
  key: (row: Row) => number | bigint | null,
): Recovered {
  const known = rows.flatMap((row) => {
    const value = key(row);
    return value === null ? [] : [{ mark: mark(row), value }];
  });
  known.sort((one, other) => (one.value < other.value ? -1 : one.value > other.value ? 1 : 0));
  return { from, order: known.map((row) => row.mark) };
}

/** The order in which marks of 32 bytes first stand in a sequence of files, whatever the files are. */
export function orderOfBytes(from: string, files: readonly string[], marks: readonly string[]): Recovered {
  const wanted = new Map(marks.map((mark) => [Buffer.from(mark, 'hex').readUInt32BE(0), mark]));
  // A log of a gigabyte is walked byte by byte: two bytes rule out nearly every place before the map is asked.
  const begins = new Uint8Array(2 ** 16);
  for (const start of wanted.keys()) begins[start >>> 16] = 1;
  const order = new Set<string>();
  for (const file of files) {
    const content = readIfThere(file);
    let start = 0;
    for (let at = 0; at < content.length; at++) {
      start = ((start << 8) | content[at]!) >>> 0;
      if (begins[start >>> 16] === 0 || at < 3) continue;
      const mark = wanted.get(start);
      if (mark && content.subarray(at - 3, at + 29).toString('hex') === mark) order.add(mark);
    }
  }
  return { from, order: [...order] };
}

/** The files under a folder whose path matches, in the order of their names. */
export function filesLike(folder: string, pattern: RegExp): string[] {
  return filesUnder(folder)
    .filter((file) => pattern.test(file))
    .sort();
}
