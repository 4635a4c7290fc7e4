import { createHmac, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { decrypt, encrypt } from './aes-gcm.ts';
import { type Settings, SettingsError } from './settings.ts';

/** Wraps secrets at rest. */
export interface Keyring {
  wrap(secret: Uint8Array): Uint8Array;
  unwrap(wrapped: Uint8Array): Uint8Array;
  /** A secret for one purpose, the same in every process that has the key. */
  derive(purpose: string): Buffer;
}

type KeySettings = Pick<Settings, 'wrappingKey' | 'keyFile' | 'dataFolder'>;

/**
 * The wrapping key comes from FOURLINKS_KEY, else from a file that is made when it is first needed and readable by its owner only: a
 * host that wraps nothing has none.
 */
export function openKeyring(settings: KeySettings): Keyring {
  let loaded: Buffer | undefined;
  const key = () => (loaded ??= Buffer.from(settings.wrappingKey ?? readKey(keyFileOf(settings)), 'hex'));
  return {
    wrap: (secret) => encrypt(key(), secret),
    unwrap: (wrapped) => decrypt(key(), wrapped),
    derive: (purpose) => createHmac('sha256', key()).update(purpose).digest(),
  };
}

/**
 * The file of the wrapping key: the one that is set, else beside the data folder, so that a copy of the data does not carry the key
 * along. One that stands in the folder from earlier stays where it is.
 */
export function keyFileOf({ keyFile, dataFolder }: Pick<KeySettings, 'keyFile' | 'dataFolder'>): string {
  const inside = join(dataFolder, 'wrapping.key');
  return keyFile ?? (existsSync(inside) ? inside : join(`${dataFolder}-keys`, 'wrapping.key'));
}

/** Whether who copies the data folder has the key too. */
export function keyLiesWithData({ wrappingKey, keyFile, dataFolder }: KeySettings): boolean {
  const file = keyFileOf({ keyFile, dataFolder });
  return wrappingKey === null && file.startsWith(dataFolder + sep) && existsSync(file);
}

function readKey(file: string): string {
  try {
    if (!existsSync(file)) makeKey(file);
    const key = readFileSync(file, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/i.test(key)) throw new Error('not 64 hexadecimal digits');
    // What a service manager hands over may not be changed, and needs not.
    if (statSync(file).mode & 0o077) chmodSync(file, 0o600);
    return key;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`The wrapping key "${file}" cannot be used: ${reason}.`);
  }
}

/** Of processes that start at once one makes the key, whole, and the others read it. */
function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  // On disk before anything is wrapped with it: after a power cut a new key would open nothing.
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}
