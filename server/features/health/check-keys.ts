import type { Services } from '../../platform/services.ts';
import { SettingsError } from '../../platform/settings.ts';
import { keepKeyCheck, selectSealingKeys, selectSigningKeys } from './health.queries.ts';

/**
 * Opens every key that the wrapping key closed, and a word that the first process of the installation closed with its own. With another
 * wrapping key answers would be taken that nobody could ever open, so the server does not start: SettingsError.
 */
export async function checkKeys(services: Services): Promise<void> {
  const { databases, keyring } = services;
  const { opened } = databases;
  const wrapped = [
    ...(opened.includes('studio') ? await selectSealingKeys(databases.studio) : []),
    ...(opened.includes('roster') ? await selectSigningKeys(databases.roster) : []),
  ];
  for (const key of wrapped) open(services, key);
  const checked = (['studio', 'roster'] as const).filter((name) => opened.includes(name));
  if (checked.length === 0) return;
  const sealed = keyring.wrap(Buffer.from('Fourlinks'));
  for (const name of checked) open(services, await keepKeyCheck(databases[name], sealed));
}

function open({ keyring, settings }: Services, wrapped: Uint8Array): void {
  try {
    keyring.unwrap(wrapped);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const where = settings.postgres ? 'the databases' : `"${settings.dataFolder}"`;
    throw new SettingsError(
      `The wrapping key does not open what is kept in ${where}: set FOURLINKS_KEY or FOURLINKS_KEY_FILE to the key that these databases were used with.`,
    );
  }
}
