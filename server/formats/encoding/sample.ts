import { concat } from '../../../analysis/protocol/bytes.ts';
import { isAscii } from './bytes.ts';

const long = 24_000;
const short = 8_000;

/**
 * Lines that are not ASCII, from where they begin and from the middle: what is enough to tell an encoding by, however long the file.
 * Bytes of UTF-16 and UTF-32, told by their zeros, are taken as they stand.
 */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= long || bytes.subarray(0, long).includes(0)) return bytes.subarray(0, long);
  const beginning = foreignLines(bytes, 0, long);
  const middle = bytes.indexOf(0x0a, bytes.length >> 1);
  if (middle < 0 || beginning.length < long) return beginning;
  return concat(beginning, foreignLines(bytes, middle + 1, short));
}

function foreignLines(bytes: Uint8Array, from: number, most: number): Uint8Array {
  const lines: Uint8Array[] = [];
  let size = 0;
  for (let start = from; start < bytes.length && size < most;) {
    const found = bytes.indexOf(0x0a, start);
    const end = Math.min(found < 0 ? bytes.length : found + 1, start + most);
    const line = bytes.subarray(start, end);
    if (!isAscii(line)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return concat(...lines);
}
