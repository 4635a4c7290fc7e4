import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromBytes, inverse, toBytes } from '../../../../analysis/protocol/modular.ts';
import { signerOf } from '../../../../server/features/participation/signing-key.ts';
import type { Keyring } from '../../../../server/platform/keyring.ts';

const { vectors } = JSON.parse(readFileSync('tests/fixtures/protocol/rfc9474-vectors.json', 'utf8')) as {
  vectors: Record<string, string>[];
};
const plain: Keyring = {
  wrap: (secret) => secret,
  unwrap: (wrapped) => wrapped,
  derive: (purpose) => Buffer.from(purpose),
};

/** The key of a vector as it is stored, PKCS #8. */
function storedKey(vector: Record<string, string>): Buffer {
  const bytes = (name: string) => Buffer.from(vector[name]!, 'hex');
  const number = (name: string) => fromBytes(bytes(name));
  const [p, q, d] = [number('p'), number('q'), number('d')];
  const part = (value: bigint) => Buffer.from(toBytes(value, bytes('p').length)).toString('base64url');
  const jwk = {
    kty: 'RSA',
    ...Object.fromEntries(['n', 'e', 'd', 'p', 'q'].map((name) => [name, bytes(name).toString('base64url')])),
    dp: part(d % (p - 1n)),
    dq: part(d % (q - 1n)),
    qi: part(inverse(q, p)),
  };
  return createPrivateKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'pkcs8' });
}

test.each(vectors)('blind signatures are those of $name in RFC 9474, Appendix A', (vector) => {
  const sign = signerOf(plain, storedKey(vector));
  expect(sign(Buffer.from(vector['blinded_msg']!, 'hex')).toString('hex')).toBe(vector['blind_sig']);
});
