import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { fromCrockford, toCrockford } from '../../../analysis/protocol/crockford.ts';
import { decrypt, encrypt } from '../../platform/aes-gcm.ts';

const SALT_BYTES = 16;
const RECOVERY_BYTES = 20;
/** Argon2id over 64 MiB, three passes: a stolen file is tried slowly, a freeze waits a fraction of a second. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: 32 };

/** A secret under words that only a person knows: 16 bytes of salt, then what AES-256-GCM made. */
export async function wrapWith(words: string, secret: Uint8Array): Promise<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  return Buffer.concat([salt, encrypt(await hashRaw(words, { ...cost, salt }), secret)]);
}

/** The secret, or null when the words are others. */
export async function unwrapWith(words: string, wrapped: Uint8Array): Promise<Buffer | null> {
  const salt = Buffer.from(wrapped.subarray(0, SALT_BYTES));
  const key = await hashRaw(words, { ...cost, salt });
  try {
    return decrypt(key, wrapped.subarray(SALT_BYTES));
  } catch {
    return null;
  }
}

/** 160 random bits for the recovery sheet, as 32 characters that can be copied by hand. */
export function makeRecoveryCode(): string {
  return toCrockford(randomBytes(RECOVERY_BYTES));
}

/** A recovery code as it was made, from how it was typed; what is no code opens nothing. */
export function readRecoveryCode(typed: string): string {
  const bytes = fromCrockford(typed, RECOVERY_BYTES);
  return bytes ? toCrockford(bytes) : '';
}
