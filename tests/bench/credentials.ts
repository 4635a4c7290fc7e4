import { constants, createPrivateKey, privateDecrypt, randomBytes, sign } from 'node:crypto';
import type { Services } from '../../server/platform/services.ts';

/** The key that signs the tickets of the only study on a server. */
export async function signingKeyOf({ databases, keyring }: Services) {
  const { wrapped_key } = await databases.roster
    .selectFrom('ticketing')
    .select('wrapped_key')
    .executeTakeFirstOrThrow();
  const der = Buffer.from(keyring.unwrap(wrapped_key!));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

/** Serials with the signatures that their tickets would carry, signed here to save the blinding of thousands. */
export function signedSerials(key: Awaited<ReturnType<typeof signingKeyOf>>, study: string, count: number) {
  const own = Buffer.from(study, 'base64url');
  return Array.from({ length: count }, () => {
    const [serial, prefix] = [randomBytes(32), randomBytes(32)];
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const message = Buffer.concat([prefix, own, serial]);
    const signature = sign('sha384', message, { key, padding, saltLength: 48 });
    return {
      serial: serial.toString('base64url'),
      prefix: prefix.toString('base64url'),
      signature: signature.toString('base64url'),
    };
  });
}

/** A number below any modulus of 2048 bits, as a blinded message looks. */
export function aBlinded(): Buffer {
  return Buffer.concat([Buffer.of(1), randomBytes(255)]);
}

/** Raw RSA operations a second on one core: what issuing cannot exceed on it. */
export function rawSignaturesPerSecond(key: Awaited<ReturnType<typeof signingKeyOf>>): number {
  const blinded = aBlinded();
  const started = performance.now();
  let count = 0;
  for (; performance.now() - started < 1000; count++)
    privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded);
  return (count * 1000) / (performance.now() - started);
}
