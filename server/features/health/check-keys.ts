import type { Services } from '../../platform/services.ts';
import { SettingsError } from '../../platform/settings.ts';
import { selectSealingKeys, selectSigningKeys } from './health.queries.ts';

/**
 * Opens every key that the wrapping key closed. With another wrapping key answers would be taken that nobody could ever open, so the
 * server does not start: SettingsError.
 */
export async function checkKeys({ databases, keyring, settings }: Services): Promise<void> {
  const wrapped = [
    ...(databases.opened.includes('studio') ? await selectSealingKeys(databases.studio) : []),
    ...(databases.opened.includes('roster') ? await selectSigningKeys(databases.roster) : []),
  ];
  for (const key of wrapped)
    try {
      keyring.unwrap(key);
    } catch (error) {
      if (error instanceof SettingsError) throw error;
      throw new SettingsError(
        `The wrapping key does not open what is kept in "${settings.dataFolder}": set FOURLINKS_KEY or FOURLINKS_KEY_FILE to the key that these databases were used with.`,
      );
    }
}
