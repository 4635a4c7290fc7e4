import type { DatabaseName } from '../host-role.ts';
import { SettingsError } from '../settings.ts';

/** Codes of the system and of PostgreSQL for a server that is away, unknown or does not let in. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there: is PostgreSQL running?',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no host of that name',
  ETIMEDOUT: 'nothing answered in time',
  '28P01': 'the password is refused',
  '28000': 'the user is refused',
  '3D000': 'there is no database of that name: create it first',
  '57P03': 'PostgreSQL is starting or stopping',
  SQLITE_NOTADB: 'the file is no database, or encrypted',
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_FULL: 'the disk is full',
  SQLITE_READONLY: 'the file is read-only',
  ENOSPC: 'the disk is full',
};

/** The sentence for a database that is away, where the reason is known; else the error as it is. */
export function unreachable(name: DatabaseName, error: unknown): unknown {
  const { code } = error as { readonly code?: unknown };
  const reason = typeof code === 'string' ? reasons[code] : undefined;
  return reason ? new SettingsError(`The database "${name}" cannot be used: ${reason}.`) : error;
}
