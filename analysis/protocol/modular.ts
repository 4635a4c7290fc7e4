/** Whole numbers modulo n, in BigInt: enough for the client's side of RSA, where nothing secret is raised to a secret power. */

/** The number that bytes spell, highest byte first. */
export function fromBytes(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}

/**
 * The bytes of a number, highest first, padded with zeros to a length.
 *
 * @example
 * [...toBytes(258n, 3)] // => [0, 1, 2]
 */
export function toBytes(value: bigint, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = length - 1, rest = value; at >= 0; at--, rest >>= 8n) bytes[at] = Number(rest & 255n);
  return bytes;
}

/**
 * base ^ exponent mod n, by squaring.
 *
 * @example
 * power(4n, 13n, 497n) // => 445n
 */
export function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let result = 1n;
  for (let square = base % n, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % n)
    if (rest & 1n) result = (result * square) % n;
  return result;
}

/**
 * The number whose product with value is 1 mod n, by Euclid; throws RangeError when they share a factor.
 *
 * @example
 * inverse(3n, 11n) // => 4n
 */
export function inverse(value: bigint, n: bigint): bigint {
  let [high, low] = [n, value % n];
  let [before, now] = [0n, 1n];
  while (low > 0n) {
    const times = high / low;
    [high, low] = [low, high - times * low];
    [before, now] = [now, before - times * now];
  }
  if (high !== 1n) throw new RangeError('the number has no inverse');
  return before < 0n ? before + n : before;
}

/**
 * Whether two numbers have no common factor but 1, by Euclid.
 *
 * @example
 * sharesNoFactor(14n, 15n) // => true
 * sharesNoFactor(10n, 15n) // => false
 */
export function sharesNoFactor(value: bigint, n: bigint): boolean {
  let [high, low] = [n, value];
  while (low > 0n) [high, low] = [low, high % low];
  return high === 1n;
}
