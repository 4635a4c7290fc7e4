import { generatePrimeSync } from 'node:crypto';
import { EXPONENT } from '../../analysis/protocol/blind.ts';
import { power, toBytes } from '../../analysis/protocol/modular.ts';

/**
 * A modulus of the kind that a hostile issuer would make: 65537 divides p − 1, so that numbers fall into 65,537 classes which
 * blinding does not change. `classOf` tells the class of a number.
 */
export function makeBadModulus(bits = 2048): {
  modulus: Uint8Array<ArrayBuffer>;
  classOf: (value: bigint) => bigint;
} {
  for (;;) {
    const p = generatePrimeSync(bits / 2, { bigint: true, add: 2n * EXPONENT, rem: 1n });
    const q = generatePrimeSync(bits / 2, { bigint: true });
    const modulus = toBytes(p * q, bits / 8);
    if (modulus[0]! >= 128) return { modulus, classOf: (value) => power(value, (p - 1n) / EXPONENT, p) };
  }
}
