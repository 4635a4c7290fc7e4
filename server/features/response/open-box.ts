import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { boxInfo, ENCAPSULATED_BYTES } from '../../../analysis/protocol/box.ts';
import { unpad } from '../../../analysis/protocol/padding.ts';
import type { StudyId } from '../../contract/ids.ts';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

export interface SealedBox {
  readonly serial: Uint8Array;
  readonly box: Uint8Array;
}

/** A function that opens boxes of one study: the JSON that was sealed, or undefined when the box cannot be opened. */
export async function openerOf(
  study: StudyId,
  privateKey: Uint8Array,
): Promise<(sealed: SealedBox) => Promise<unknown>> {
  const recipientKey = await suite.kem.importKey('raw', new Uint8Array(privateKey).buffer, false);
  const info = boxInfo(study);
  return async ({ serial, box }) => {
    try {
      const enc = new Uint8Array(box.subarray(0, ENCAPSULATED_BYTES));
      const context = await suite.createRecipientContext({ recipientKey, enc, info });
      const padded = await context.open(
        new Uint8Array(box.subarray(ENCAPSULATED_BYTES)),
        new Uint8Array(serial),
      );
      return JSON.parse(new TextDecoder().decode(unpad(new Uint8Array(padded)))) as unknown;
    } catch {
      return undefined;
    }
  };
}
