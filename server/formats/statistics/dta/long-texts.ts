import type { ByteSink } from '../byte-sink.ts';
import { type DtaVariable, isText, longTextBytes, storage } from './plan-variables.ts';

const TEXT = 130;

/** The texts that are stored apart from the rows, row by row. */
export function* longTexts(
  sink: ByteSink,
  variables: readonly DtaVariable[],
  rows: number,
): Generator<Uint8Array> {
  const apart = apartOf(variables);
  if (apart.length === 0) return;
  for (let row = 0; row < rows; row++) {
    for (const { cells, number } of apart) {
      const text = cells[row]!;
      if (text === '') continue;
      sink.text('GSO');
      sink.i32(number);
      sink.u64(row + 1);
      sink.u8(TEXT);
      sink.i32(Buffer.byteLength(text) + 1);
      sink.text(text);
      sink.u8(0);
    }
    if (sink.isFull) yield sink.take();
  }
}

/** How many bytes `longTexts` makes. */
export function longTextsLength(variables: readonly DtaVariable[]): number {
  let length = 0;
  for (const { cells } of apartOf(variables))
    for (const text of cells) if (text !== '') length += longTextBytes(Buffer.byteLength(text));
  return length;
}

function apartOf(variables: readonly DtaVariable[]): { cells: readonly string[]; number: number }[] {
  return variables.flatMap(({ cells, storage: stored }, i) =>
    isText(cells) && stored === storage.longText ? [{ cells, number: i + 1 }] : [],
  );
}
