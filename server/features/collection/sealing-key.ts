import { DhkemP256HkdfSha256 } from '@hpke/core';
import type { Keyring } from '../../platform/keyring.ts';

/** A fresh key pair for the boxes of one study; the private half leaves memory only wrapped. */
export async function makeSealingKey(
  keyring: Keyring,
): Promise<{ publicKey: Uint8Array; wrappedKey: Uint8Array }> {
  const kem = new DhkemP256HkdfSha256();
  const pair = await kem.generateKeyPair();
  const publicKey = Buffer.from(await kem.serializePublicKey(pair.publicKey));
  const privateKey = Buffer.from(await kem.serializePrivateKey(pair.privateKey));
  return { publicKey, wrappedKey: keyring.wrap(privateKey) };
}
