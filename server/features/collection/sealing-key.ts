import { DhkemP256HkdfSha256 } from '@hpke/core';

/** A fresh key pair for the boxes of one study; the private half leaves memory only wrapped. */
export async function makeSealingKey(): Promise<{ publicKey: Uint8Array; privateKey: Uint8Array }> {
  const kem = new DhkemP256HkdfSha256();
  const pair = await kem.generateKeyPair();
  return {
    publicKey: Buffer.from(await kem.serializePublicKey(pair.publicKey)),
    privateKey: Buffer.from(await kem.serializePrivateKey(pair.privateKey)),
  };
}
