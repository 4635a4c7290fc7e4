import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { findNonce } from '../../../web/answer/work.ts';

test('the nonce shows the work that was asked for, as node:crypto counts it, on boxes of every kind', async () => {
  for (const bits of [0, 1, 8, 14]) {
    const [study, serial, box] = [randomBytes(16), randomBytes(32), randomBytes(500)];
    const sealed = { serial: serial.toString('base64url'), box: box.toString('base64url') };
    const shares: number[] = [];
    const nonce = await findNonce(study.toString('base64url'), sealed, bits, (share) => shares.push(share));
    const boxHash = createHash('sha256').update(box).digest();
    const hash = createHash('sha256')
      .update(Buffer.concat([study, serial, boxHash, Buffer.from(nonce, 'base64url')]))
      .digest();
    expect(Buffer.from(nonce, 'base64url')).toHaveLength(8);
    expect(Math.clz32(hash.readUInt32BE(0))).toBeGreaterThanOrEqual(bits);
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  }
});
