import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  verify,
} from 'node:crypto';

/** An RSA key as a signer of tickets has one: the modulus goes out, a raw private operation signs. */
export function makeSigner(bits = 2048) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return {
    privateKey,
    publicKey,
    modulus: modulusOf(publicKey),
    sign: (blinded: Uint8Array) => signRaw(privateKey, blinded),
  };
}

function modulusOf(key: KeyObject): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(key.export({ format: 'jwk' }).n!, 'base64url'));
}

/** blinded ^ d mod n, by OpenSSL. */
function signRaw(key: KeyObject, blinded: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded));
}

/** RSASSA-PSS-VERIFY with SHA-384 and a salt of 48 bytes, by OpenSSL. */
export function verifyPss(modulus: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const jwk = { kty: 'RSA', n: Buffer.from(modulus).toString('base64url'), e: 'AQAB' };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', message, { key, padding, saltLength: 48 }, signature);
}
