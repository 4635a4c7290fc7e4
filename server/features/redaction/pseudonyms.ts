import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { StudyId } from '../../contract/ids.ts';
import type { RedactionKind } from '../../contract/redaction.ts';
import type { Services } from '../../platform/services.ts';

/** By kind the words that were redacted; the place of a word in its list is its number, so a person has one pseudonym. */
type Key = Partial<Record<RedactionKind, string[]>>;

/**
 * Numbers for words, the same words the same number. The key that leads back from pseudonyms to words is an encrypted file
 * of the data folder and never in a database; without it the pseudonyms stay and what they stood for is forgotten.
 */
export function pseudonymNumbers(
  { settings, keyring }: Pick<Services, 'settings' | 'keyring'>,
  study: StudyId,
  kind: RedactionKind,
  words: readonly string[],
): number[] {
  const folder = join(settings.dataFolder, 'pseudonyms');
  const file = join(folder, `${study}.key`);
  const key: Key = existsSync(file)
    ? (JSON.parse(Buffer.from(keyring.unwrap(readFileSync(file))).toString('utf8')) as Key)
    : {};
  const known = (key[kind] ??= []);
  const before = known.length;
  const numbers = words.map((word) => (known.includes(word) ? known.indexOf(word) + 1 : known.push(word)));
  if (known.length > before) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(file, keyring.wrap(Buffer.from(JSON.stringify(key))));
  }
  return numbers;
}

/** The old file or the new one, whatever happens in between. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const next = `${file}.next`;
  const handle = openSync(next, 'w', 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}
