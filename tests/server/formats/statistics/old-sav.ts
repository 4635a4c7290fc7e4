import { ByteSink } from '../../../../server/formats/statistics/byte-sink.ts';

/**
 * A file as SPSS wrote them before it knew Unicode: one number with a label and a value label, one text of eight bytes, texts in GBK,
 * uncompressed. `codePage` is what the file says of its texts; without it the file says nothing.
 */
export function oldSav(rows: readonly (readonly [number, Uint8Array])[], codePage?: number): Buffer {
  const label = Uint8Array.of(0xc2, 0xfa, 0xd2, 0xe2);
  const sink = new ByteSink();
  sink.text('$FL2');
  sink.field('@(#) SPSS DATA FILE', 60, 32);
  sink.i32(2, 2, 0, 0, rows.length);
  sink.f64(100);
  sink.field('', 84, 32);
  sink.i32(2, 0, 1, 1, 0x050200, 0x050200);
  sink.field('Q1', 8, 32);
  sink.i32(label.length);
  sink.bytes(label);
  sink.f64(9);
  sink.i32(2, 8, 0, 0, 0x010800, 0x010800);
  sink.field('NAME', 8, 32);
  sink.i32(3, 1);
  sink.f64(1);
  sink.u8(label.length);
  sink.bytes(label);
  sink.field('', 3, 32);
  sink.i32(4, 1, 1);
  if (codePage !== undefined) sink.i32(7, 3, 4, 8, 11, 0, 0, 0, 1, 0, 2, codePage);
  sink.i32(999, 0);
  for (const [number, text] of rows) {
    sink.f64(number);
    sink.bytes(text);
    sink.field('', 8 - text.length, 32);
  }
  return Buffer.from(sink.take());
}
