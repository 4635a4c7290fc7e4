import { createHash, randomBytes } from 'node:crypto';

/** A fresh id of 128 random bits: says nothing of order or time. */
export function randomId<T extends string>(): T {
  return randomBytes(16).toString('base64url') as T;
}

/** A secret to hand out once; only its hash is stored. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
