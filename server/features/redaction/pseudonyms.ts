import type { StudyId } from '../../contract/ids.ts';
import type { RedactionKind } from '../../contract/redaction.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Services } from '../../platform/services.ts';
import { lockPseudonymKey, storePseudonymKey } from './redaction.queries.ts';

/** By kind the words that were redacted; the place of a word in its list is its number, so a person has one pseudonym. */
type Key = Partial<Record<RedactionKind, string[]>>;

/**
 * Numbers for words, the same words the same number, whichever process asks. The key that leads back from pseudonyms to words is kept
 * encrypted; without it the pseudonyms stay and what they stood for is forgotten. Takes a transaction.
 */
export async function pseudonymNumbers(
  db: StudioDb,
  { keyring }: Pick<Services, 'keyring'>,
  study: StudyId,
  kind: RedactionKind,
  words: readonly string[],
): Promise<number[]> {
  const nothing = () => keyring.wrap(Buffer.from('{}'));
  const sealed = await lockPseudonymKey(db, study, nothing);
  const key = JSON.parse(Buffer.from(keyring.unwrap(sealed)).toString('utf8')) as Key;
  const known = (key[kind] ??= []);
  const before = known.length;
  const numbers = words.map((word) => (known.includes(word) ? known.indexOf(word) + 1 : known.push(word)));
  if (known.length > before)
    await storePseudonymKey(db, study, keyring.wrap(Buffer.from(JSON.stringify(key))));
  return numbers;
}
