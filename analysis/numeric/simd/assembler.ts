/**
 * Just enough of the WebAssembly binary format for small functions on vectors of 128 bits over one memory. Instructions stand as
 * calls that nest as the text format does and give the bytes; the names and opcodes are those of the specification.
 * Source: WebAssembly Core Specification 2.0, chapter 5.
 */
export type Code = number | readonly Code[];

/** A function of i32 parameters and no result; locals are its parameters, then its vectors (which start as 0). */
export interface Routine {
  readonly name: string;
  readonly parameters: number;
  readonly vectors: number;
  readonly body: Code;
}

const I32 = 0x7f;
const V128 = 0x7b;
const END = 0x0b;

/** A whole number in LEB128, seven bits a byte. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const byte = value & 0x7f;
  const done = value >= -64 && value < 64;
  return done ? [byte] : [byte | 0x80, ...signed(value >> 7)];
}

const flat = (code: Code): number[] => (typeof code === 'number' ? [code] : code.flatMap(flat));
const vector = (items: readonly Code[]): Code => [unsigned(items.length), items];
const sized = (code: Code): Code => vector(flat(code));
const text = (name: string): Code => vector(Array.from(name, (letter) => letter.charCodeAt(0)));
const section = (id: number, items: readonly Code[]): Code => [id, sized(vector(items))];

/** The bytes of a module that exports the routines and its `memory`, one page of 64 KiB at first. */
export function assemble(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const types = routines.map(({ parameters }) => [
    0x60,
    vector(Array<number>(parameters).fill(I32)),
    vector([]),
  ]);
  const exported = routines.map(({ name }, i) => [text(name), 0x00, unsigned(i)]);
  const bodies = routines.map(({ vectors, body }) => sized([vector([[unsigned(vectors), V128]]), body, END]));
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, types),
      section(3, [...routines.keys()].map(unsigned)),
      section(5, [[0x00, 1]]),
      section(7, [...exported, [text('memory'), 0x02, 0]]),
      section(10, bodies),
    ]),
  );
}

const simd = (opcode: number): Code => [0xfd, unsigned(opcode)];
const binary =
  (opcode: Code) =>
  (a: Code, b: Code): Code => [a, b, opcode];

export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)];

export const i32 = {
  const: (value: number): Code => [0x41, signed(value)],
  add: binary(0x6a),
  ne: binary(0x47),
  store: (address: Code, offset: number, value: Code): Code => [address, value, 0x36, 2, unsigned(offset)],
};

export const v128 = {
  load: (address: Code, offset: number): Code => [address, simd(0x00), 4, unsigned(offset)],
  store: (address: Code, offset: number, value: Code): Code => [
    address,
    value,
    simd(0x0b),
    4,
    unsigned(offset),
  ],
  and: binary(simd(0x4e)),
};

export const i8x16 = {
  splat: (value: Code): Code => [value, simd(0x0f)],
  gtS: binary(simd(0x27)),
  sub: binary(simd(0x71)),
};

export const i16x8 = {
  extendLowU: (cells: Code): Code => [cells, simd(0x89)],
  extendHighU: (cells: Code): Code => [cells, simd(0x8a)],
  mul: binary(simd(0x95)),
};

export const i32x4 = {
  extractLane: (cells: Code, lane: number): Code => [cells, simd(0x1b), lane],
  add: binary(simd(0xae)),
  dotI16x8S: binary(simd(0xba)),
};

/** Runs the body, then again and again while the condition holds after it. */
export const doWhile = (body: Code, condition: Code): Code => [0x03, 0x40, body, condition, 0x0d, 0, END];
