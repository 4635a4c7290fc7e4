import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { Keyring } from '../../platform/keyring.ts';

const BITS = 2048;
const raw = constants.RSA_NO_PADDING;

/** A fresh RSA key for the tickets of one study; the private half leaves memory only wrapped. */
export async function makeSigningKey(
  keyring: Keyring,
): Promise<{ modulus: Uint8Array; wrappedKey: Uint8Array }> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: BITS });
  const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n!, 'base64url');
  return { modulus, wrappedKey: keyring.wrap(privateKey.export({ format: 'der', type: 'pkcs8' })) };
}

/** A function that signs blinded messages: blinded ^ d mod n, the BlindSign of RFC 9474, 4.3. */
export function signerOf(keyring: Keyring, wrappedKey: Uint8Array): (blinded: Uint8Array) => Buffer {
  const der = Buffer.from(keyring.unwrap(wrappedKey));
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  return (blinded) => {
    const signature = privateDecrypt({ key: privateKey, padding: raw }, blinded);
    // A signature that a fault spoilt would give the key away, so none leaves unchecked.
    if (!publicEncrypt({ key: publicKey, padding: raw }, signature).equals(blinded))
      throw new Error('a blind signature failed its check');
    return signature;
  };
}

/**
 * Whether an honest browser can have made these bytes: as long as the modulus and, as a number, within 2 … n − 2. OpenSSL
 * itself signs short, empty and zero messages.
 */
export function isBlinded(blinded: Buffer, modulus: Uint8Array): boolean {
  if (blinded.length !== modulus.length) return false;
  const n = Buffer.from(modulus);
  const one = Buffer.alloc(n.length);
  one[n.length - 1] = 1;
  // n is odd, so n − 1 differs from it in the last bit only.
  const last = Buffer.from(n);
  last[n.length - 1]! -= 1;
  return blinded.compare(one) > 0 && blinded.compare(last) < 0;
}
