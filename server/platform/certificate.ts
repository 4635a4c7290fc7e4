import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Settings, SettingsError } from './settings.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WARNED_DAYS = 30;

type Tls = Pick<Settings, 'tls'>;

/**
 * Fastify's https option when a certificate is set; nothing otherwise. SettingsError where the files cannot be read, do not belong
 * together, or browsers would refuse the certificate today.
 */
export function readCertificate({ tls }: Tls, now: Date): { https?: { cert: Buffer; key: Buffer } } {
  if (!tls) return {};
  const { certificateFile, keyFile } = tls;
  const [cert, key] = [certificateFile, keyFile].map(readNamed) as [Buffer, Buffer];
  const certificate = parsed(certificateFile, () => new X509Certificate(cert));
  const privateKey = parsed(keyFile, () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(privateKey))
    throw new SettingsError(
      `The key in "${keyFile}" does not belong to the certificate in "${certificateFile}".`,
    );
  const { validFrom, validTo } = certificate;
  if (now.getTime() > Date.parse(validTo))
    throw new SettingsError(
      `The certificate in "${certificateFile}" ended on ${day(validTo)}, and today is ${day(now)}: renew it, or set the clock of this machine.`,
    );
  if (now.getTime() < Date.parse(validFrom))
    throw new SettingsError(
      `The certificate in "${certificateFile}" begins on ${day(validFrom)}, and today is ${day(now)}: set the clock of this machine.`,
    );
  return { https: { cert, key } };
}

/** The day on which the certificate ends, `2030-12-31`, from thirty days before; null otherwise. */
export function certificateEnds({ tls }: Tls, now: Date): string | null {
  if (!tls) return null;
  const { validTo } = new X509Certificate(readFileSync(tls.certificateFile));
  return Date.parse(validTo) - now.getTime() < WARNED_DAYS * DAY_MS ? day(validTo) : null;
}

const day = (time: string | Date): string => new Date(time).toISOString().slice(0, 10);

function readNamed(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new SettingsError(
      `The file "${file}" cannot be read (${code}): the account that runs Fourlinks must be allowed to read it.`,
    );
  }
}

function parsed<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new SettingsError(`The file "${file}" holds no certificate or key in PEM without a passphrase.`);
  }
}
