import { type Logger, pino } from 'pino';
import { type OpenDatabases, openDatabases } from './database/open.ts';
import { Bell } from './jobs/bell.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import type { Settings } from './settings.ts';

/** All that a feature may use of the world; tests pass their own clock. */
export interface Services {
  readonly settings: Settings;
  readonly databases: OpenDatabases;
  readonly keyring: Keyring;
  readonly log: Logger;
  readonly bell: Bell;
  /** Typed into the first page of an empty installation to become its owner; known to the terminals of its machines only. */
  readonly ownerCode: string;
  /** Ends when this process begins to stop: balancers are told first. */
  readonly closing: AbortController;
  readonly now: () => Date;
}

export function openServices(settings: Settings, now: () => Date = () => new Date()): Services {
  const log = pino({ level: settings.logLevel });
  const keyring = openKeyring(settings);
  return {
    settings,
    databases: openDatabases(settings),
    keyring,
    log,
    bell: new Bell(),
    get ownerCode() {
      return keyring.derive('owner code').toString('base64url').slice(0, 12);
    },
    closing: new AbortController(),
    now,
  };
}
