/**
 * The parts behind one another.
 *
 * @example
 * [...concat(Uint8Array.of(1), Uint8Array.of(2, 3))] // => [1, 2, 3]
 */
export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
