import type { ByteSink } from '../byte-sink.ts';
import { isText } from './plan-variables.ts';
import { type Placed, SEGMENT, units } from './segments.ts';

const BIAS = 100;
const END_OF_CASES = 252;
const AS_IT_IS = 253;
const SPACES = 254;
const MISSING = 255;

/** Eight signs, then what those of them that say so stand for; small whole numbers and empty texts take one byte. */
export class CasePacker {
  private readonly sink: ByteSink;
  private signs = -1;
  private used = 8;

  constructor(sink: ByteSink) {
    this.sink = sink;
  }

  number(value: number): void {
    if (value !== value) this.sign(MISSING);
    else if (value > -BIAS && value <= 151 && Math.floor(value) === value) this.sign(value + BIAS);
    else {
      this.sign(AS_IT_IS);
      const { sink } = this;
      sink.ensure(8);
      sink.length = sink.buffer.writeDoubleLE(value, sink.length);
    }
  }

  /** The eight bytes of `text` from `from`, spaces where it has ended. */
  eight(text: Uint8Array, from: number, to: number): void {
    if (from >= to) return this.sign(SPACES);
    this.sign(AS_IT_IS);
    const { sink } = this;
    sink.ensure(8);
    for (let i = from; i < from + 8; i++) sink.buffer[sink.length++] = i < to ? text[i]! : 32;
  }

  /** The bytes before this place will not change. */
  get settled(): number {
    return this.used === 8 ? this.sink.length : this.signs;
  }

  taken(bytes: number): void {
    this.signs -= bytes;
  }

  end(): void {
    this.sign(END_OF_CASES);
    while (this.used < 8) this.sign(0);
  }

  private sign(sign: number): void {
    const { sink } = this;
    if (this.used === 8) {
      sink.ensure(8);
      this.signs = sink.length;
      sink.length += 8;
      this.used = 0;
    }
    sink.buffer[this.signs + this.used++] = sign;
  }
}

/** All cases, in chunks. */
export function* compressedCases(
  sink: ByteSink,
  placed: readonly Placed[],
  rows: number,
): Generator<Uint8Array> {
  const packer = new CasePacker(sink);
  const writers = placed.map((each) => writerOf(each, packer));
  for (let row = 0; row < rows; row++) {
    for (const write of writers) write(row);
    if (!sink.isFull) continue;
    const { settled } = packer;
    yield sink.take(settled);
    packer.taken(settled);
  }
  packer.end();
  yield sink.take();
}

function writerOf({ variable: { cells }, segments }: Placed, packer: CasePacker): (row: number) => void {
  if (!isText(cells)) return (row) => packer.number(cells[row]!);
  return (row) => {
    const text = Buffer.from(cells[row]!);
    for (const [i, { width }] of segments.entries()) {
      const begin = i * SEGMENT;
      const end = Math.min(text.length, begin + SEGMENT);
      for (let unit = 0; unit < units(width); unit++) packer.eight(text, begin + unit * 8, end);
    }
  };
}
