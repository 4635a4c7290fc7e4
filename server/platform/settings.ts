import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { DatabaseName, HostRole } from './host-role.ts';

export interface Settings {
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** What this process is for; said on the command line. */
  readonly role: HostRole;
  /** Addresses of the PostgreSQL databases, as far as a role needs them; null keeps SQLite files in the data folder. */
  readonly postgres: Readonly<Record<DatabaseName, string | null>> | null;
  /** The origin under which people reach this host, where a proxy stands before it. */
  readonly url: string | null;
  /** Addresses or networks of the proxies whose word on who asks is taken. */
  readonly proxies: readonly string[];
  readonly tls: { readonly certificateFile: string; readonly keyFile: string } | null;
  /** 32 bytes in hexadecimal that wrap the sealing keys; null keeps them in a file. */
  readonly wrappingKey: string | null;
  /** That file; null is the usual place beside the data folder. */
  readonly keyFile: string | null;
  readonly logLevel: (typeof logLevels)[number];
  /** How long one analysis that somebody asks for may take. */
  readonly analysisSeconds: number;
  /** How long a stopping server goes on serving while it tells balancers to send no more. */
  readonly drainSeconds: number;
  /** Origins of the hosts that issue tickets and collect answers, when they are others than this one. */
  readonly issuer: string | null;
  readonly collector: string | null;
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** A setting that cannot be used, said in one sentence. */
export class SettingsError extends Error {}

/** Reads and checks the environment. Unknown FOURLINKS_ names are refused: a misspelt setting must not pass in silence. */
export function readSettings(env: NodeJS.ProcessEnv, role: HostRole = 'all'): Settings {
  for (const name of Object.keys(env)) {
    if (name.startsWith('FOURLINKS_') && !known.has(name)) {
      throw new SettingsError(`${name} is not a setting of Fourlinks; known are ${[...known].join(', ')}.`);
    }
  }
  return {
    dataFolder: resolve(env.FOURLINKS_DATA ?? 'data'),
    host: env.HOST ?? '127.0.0.1',
    port: port(env.PORT ?? '8080'),
    role,
    postgres: postgres(env),
    url: origin('FOURLINKS_URL', env.FOURLINKS_URL),
    proxies: proxies(env.FOURLINKS_PROXY ?? ''),
    tls: tls(env),
    wrappingKey: wrappingKey(env.FOURLINKS_KEY),
    keyFile: env.FOURLINKS_KEY_FILE ? resolve(env.FOURLINKS_KEY_FILE) : null,
    logLevel: logLevel(env.FOURLINKS_LOG ?? 'info'),
    analysisSeconds: seconds('FOURLINKS_ANALYSIS_SECONDS', env.FOURLINKS_ANALYSIS_SECONDS ?? '120'),
    drainSeconds: seconds('FOURLINKS_DRAIN_SECONDS', env.FOURLINKS_DRAIN_SECONDS ?? '0', 0),
    issuer: origin('FOURLINKS_ISSUER_URL', env.FOURLINKS_ISSUER_URL),
    collector: origin('FOURLINKS_COLLECTOR_URL', env.FOURLINKS_COLLECTOR_URL),
  };
}

const known = new Set([
  'FOURLINKS_DATA',
  'FOURLINKS_URL',
  'FOURLINKS_PROXY',
  'FOURLINKS_KEY',
  'FOURLINKS_KEY_FILE',
  'FOURLINKS_LOG',
  'FOURLINKS_ANALYSIS_SECONDS',
  'FOURLINKS_DRAIN_SECONDS',
  'FOURLINKS_CERTIFICATE',
  'FOURLINKS_CERTIFICATE_KEY',
  'FOURLINKS_ROSTER_URL',
  'FOURLINKS_ANSWERS_URL',
  'FOURLINKS_ISSUER_URL',
  'FOURLINKS_COLLECTOR_URL',
]);

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) {
    throw new SettingsError(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  }
  return value;
}

function seconds(name: string, text: string, least = 1): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > 3600)
    throw new SettingsError(
      `${name} must be a whole number of seconds from ${least} to 3600, not "${text}".`,
    );
  return value;
}

function postgres(env: NodeJS.ProcessEnv): Settings['postgres'] {
  const { DATABASE_URL, FOURLINKS_ROSTER_URL, FOURLINKS_ANSWERS_URL } = env;
  if (!DATABASE_URL && !FOURLINKS_ROSTER_URL && !FOURLINKS_ANSWERS_URL) return null;
  const studio = DATABASE_URL ? address('DATABASE_URL', DATABASE_URL) : null;
  const beside = (name: string, text: string | undefined, suffix: string): string | null => {
    if (text) return address(name, text);
    if (!studio) return null;
    const url = new URL(studio);
    url.pathname += `_${suffix}`;
    return url.href;
  };
  return {
    studio,
    roster: beside('FOURLINKS_ROSTER_URL', FOURLINKS_ROSTER_URL, 'roster'),
    answers: beside('FOURLINKS_ANSWERS_URL', FOURLINKS_ANSWERS_URL, 'answers'),
  };
}

function address(name: string, text: string): string {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) {
    throw new SettingsError(
      `${name} must be an address of the form postgres://user:password@host:5432/database.`,
    );
  }
  return text;
}

/** Comma between them: 10.0.0.7, 10.1.0.0/16, ::1. */
function proxies(text: string): string[] {
  const named = text.split(',').map((each) => each.trim());
  const wrong = named.find((each) => each && !isNetwork(each));
  if (wrong) throw new SettingsError(`FOURLINKS_PROXY must name addresses or networks, not "${wrong}".`);
  return named.filter((each) => each !== '');
}

function isNetwork(text: string): boolean {
  const [host = '', bits, ...more] = text.split('/');
  const longest = isIP(host) === 4 ? 32 : isIP(host) === 6 ? 128 : -1;
  return (
    more.length === 0 &&
    longest > 0 &&
    (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= longest))
  );
}

function origin(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new SettingsError(`${name} must be an address of the form https://host or https://host:port.`);
  return url.origin;
}

function tls(env: NodeJS.ProcessEnv): Settings['tls'] {
  const { FOURLINKS_CERTIFICATE: certificateFile, FOURLINKS_CERTIFICATE_KEY: keyFile } = env;
  if (!certificateFile && !keyFile) return null;
  if (!certificateFile || !keyFile) {
    throw new SettingsError('FOURLINKS_CERTIFICATE and FOURLINKS_CERTIFICATE_KEY must be given together.');
  }
  for (const file of [certificateFile, keyFile]) {
    if (!existsSync(file)) throw new SettingsError(`The certificate file "${file}" does not exist.`);
  }
  return { certificateFile, keyFile };
}

function wrappingKey(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new SettingsError('FOURLINKS_KEY must be 64 hexadecimal digits (32 random bytes).');
  }
  return text;
}

function logLevel(text: string): Settings['logLevel'] {
  const found = logLevels.find((level) => level === text);
  if (!found) throw new SettingsError(`FOURLINKS_LOG must be one of ${logLevels.join(', ')}, not "${text}".`);
  return found;
}
