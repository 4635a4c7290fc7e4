/** A file ends before what it says it holds. */
export class CutShort extends Error {}

/** The bytes of a file from its beginning on, in the order in which it has them. Whoever wants more than there is gets CutShort. */
export class ByteSource {
  readonly buffer: Buffer;
  at = 0;
  isLittle = true;

  constructor(bytes: Uint8Array) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.buffer.length - this.at;
  }

  take(length: number): Buffer {
    if (length < 0 || length > this.left) throw new CutShort();
    this.at += length;
    return this.buffer.subarray(this.at - length, this.at);
  }

  skip(length: number): void {
    this.take(length);
  }

  goTo(place: number): void {
    if (!(place >= 0 && place <= this.buffer.length)) throw new CutShort();
    this.at = place;
  }

  u8(): number {
    return this.take(1)[0]!;
  }

  u16(): number {
    return this.unsigned(2);
  }

  u32(): number {
    return this.unsigned(4);
  }

  /** Up to six bytes; a place in a file is never longer. */
  unsigned(length: number): number {
    const bytes = this.take(length);
    return this.isLittle ? bytes.readUIntLE(0, length) : bytes.readUIntBE(0, length);
  }

  u64(): number {
    const bytes = this.take(8);
    return Number(this.isLittle ? bytes.readBigUInt64LE() : bytes.readBigUInt64BE());
  }

  i32(): number {
    const bytes = this.take(4);
    return this.isLittle ? bytes.readInt32LE() : bytes.readInt32BE();
  }

  f64(): number {
    const bytes = this.take(8);
    return this.isLittle ? bytes.readDoubleLE() : bytes.readDoubleBE();
  }

  /** Passes over `words`, which have to stand here. */
  tag(words: string): void {
    if (this.take(words.length).toString('latin1') !== words) throw new CutShort();
  }
}
