import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decrypt, encrypt } from './aes-gcm.ts';
import type { Settings } from './settings.ts';

/** Wraps secrets at rest. */
export interface Keyring {
  wrap(secret: Uint8Array): Uint8Array;
  unwrap(wrapped: Uint8Array): Uint8Array;
}

/**
 * The wrapping key comes from FOURLINKS_KEY, else from `wrapping.key` in the data folder, made when it is first needed and
 * readable by its owner only: a host that wraps nothing has none.
 */
export function openKeyring(settings: Pick<Settings, 'wrappingKey' | 'dataFolder'>): Keyring {
  let loaded: Buffer | undefined;
  const key = () => (loaded ??= Buffer.from(settings.wrappingKey ?? keyFile(settings.dataFolder), 'hex'));
  return {
    wrap: (secret) => encrypt(key(), secret),
    unwrap: (wrapped) => decrypt(key(), wrapped),
  };
}

function keyFile(folder: string): string {
  const file = join(folder, 'wrapping.key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // On disk before anything is wrapped with it: after a power cut a new key would open nothing.
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  }
  return readFileSync(file, 'utf8').trim();
}
