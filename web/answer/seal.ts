import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { boxInfo } from '../../analysis/protocol/box.ts';
import { concat } from '../../analysis/protocol/bytes.ts';
import { canonicalJson } from '../../analysis/model/instrument/canonical.ts';
import { pad } from '../../analysis/protocol/padding.ts';
import type { Sheet } from '../../analysis/model/instrument/sheet.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { serialOf } from './secret.ts';

/** A sealed box under its serial, both in base64url. */
export interface SealedSheet {
  readonly serial: string;
  readonly box: string;
}

/** Seals a sheet to the key of its study, in a box that would have room for so many bytes. Sealing twice gives two boxes, so what was sealed is what is sent again. */
export async function sealSheet(
  sheet: Sheet,
  to: { readonly study: string; readonly publicKey: string; readonly room?: number },
  secret: Uint8Array<ArrayBuffer>,
): Promise<SealedSheet> {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const serial = await serialOf(secret);
  const recipientPublicKey = await suite.kem.importKey('raw', fromBase64url(to.publicKey).buffer, true);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: boxInfo(to.study) });
  const padded = pad(new TextEncoder().encode(canonicalJson(sheet)), to.room);
  const sealed = new Uint8Array(await sender.seal(padded, serial));
  const box = concat(new Uint8Array(sender.enc), sealed);
  return { serial: toBase64url(serial), box: toBase64url(box) };
}
