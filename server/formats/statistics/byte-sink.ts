const KEPT = 64 * 1024;

/** Bytes in the machine's small-end-first order on their way into a file; `take` hands out what has gathered. */
export class ByteSink {
  buffer = Buffer.allocUnsafe(KEPT * 2);
  length = 0;

  /** Makes room, so that the bytes may be written to `buffer` directly. */
  ensure(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + more));
    this.buffer.copy(grown, 0, 0, this.length);
    this.buffer = grown;
  }

  u8(value: number): void {
    this.ensure(1);
    this.buffer[this.length++] = value;
  }

  u16(value: number): void {
    this.ensure(2);
    this.length = this.buffer.writeUInt16LE(value, this.length);
  }

  i32(...values: readonly number[]): void {
    this.ensure(4 * values.length);
    for (const value of values) this.length = this.buffer.writeInt32LE(value, this.length);
  }

  u64(...values: readonly number[]): void {
    this.ensure(8 * values.length);
    for (const value of values) this.length = this.buffer.writeBigUInt64LE(BigInt(value), this.length);
  }

  f64(...values: readonly number[]): void {
    this.ensure(8 * values.length);
    for (const value of values) this.length = this.buffer.writeDoubleLE(value, this.length);
  }

  bytes(bytes: Uint8Array): void {
    this.ensure(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  text(text: string): void {
    this.ensure(3 * text.length);
    this.length += this.buffer.write(text, this.length);
  }

  /** The text in a field of `width` bytes, filled up with `fill`. It has to fit. */
  field(text: string, width: number, fill: 0 | 32): void {
    this.ensure(width + 3 * text.length);
    const used = this.buffer.write(text, this.length);
    if (used > width) throw new RangeError(`${used} bytes do not fit into ${width}`);
    this.buffer.fill(fill, this.length + used, this.length + width);
    this.length += width;
  }

  get isFull(): boolean {
    return this.length >= KEPT;
  }

  /** A copy of the first bytes; the others move to the front. */
  take(upTo = this.length): Uint8Array {
    const taken = Uint8Array.from(this.buffer.subarray(0, upTo));
    this.buffer.copyWithin(0, upTo, this.length);
    this.length -= upTo;
    return taken;
  }
}
