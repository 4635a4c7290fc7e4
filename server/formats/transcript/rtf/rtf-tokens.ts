/** A piece of Rich Text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\par`, `\f3`, `\'b9` (called `'`, its byte as the number), `\*`, `\~`. */
  | { readonly kind: 'control'; readonly word: string; readonly number: number | null }
  /** Bytes as they stand; lines of the file end nothing. */
  | { readonly kind: 'bytes'; readonly from: number; readonly to: number };

const open = 0x7b;
const close = 0x7d;
const backslash = 0x5c;
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** The pieces of a Rich Text file, one after the other; pictures in binary are passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === open || byte === close) {
      yield { kind: byte === open ? 'open' : 'close' };
      at++;
    } else if (byte === 0x0d || byte === 0x0a) at++;
    else if (byte === backslash) {
      const { token, end } = controlAt(bytes, at + 1);
      yield token;
      at = token.word === 'bin' ? end + Math.max(0, token.number ?? 0) : end;
    } else {
      const from = at;
      while (at < bytes.length && !isSyntax(bytes[at]!)) at++;
      yield { kind: 'bytes', from, to: at };
    }
  }
}

const isSyntax = (byte: number): boolean =>
  byte === open || byte === close || byte === backslash || byte === 0x0d || byte === 0x0a;

type Control = Extract<RtfToken, { kind: 'control' }>;

function controlAt(bytes: Uint8Array, start: number): { token: Control; end: number } {
  let at = start;
  while (at < bytes.length && at < start + 32 && isLetter(bytes[at]!)) at++;
  if (at === start) return signAt(bytes, start);
  const word = ascii(bytes, start, at);
  const digits = at;
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at++;
  while (at < bytes.length && at < digits + 12 && isDigit(bytes[at]!)) at++;
  const number = at === digits ? null : Number(ascii(bytes, digits, at));
  return { token: { kind: 'control', word, number }, end: bytes[at] === 0x20 ? at + 1 : at };
}

function signAt(bytes: Uint8Array, at: number): { token: Control; end: number } {
  const word = String.fromCharCode(bytes[at] ?? 0x20);
  if (word === "'") {
    const number = parseInt(ascii(bytes, at + 1, at + 3), 16);
    return { token: { kind: 'control', word, number: Number.isNaN(number) ? null : number }, end: at + 3 };
  }
  // A backslash at the end of a line ends a paragraph.
  const isEnd = word === '\r' || word === '\n';
  return { token: { kind: 'control', word: isEnd ? 'par' : word, number: null }, end: at + 1 };
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
