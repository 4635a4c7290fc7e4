import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../../server/app.ts';
import type { Health } from '../../../server/contract/health.ts';
import { certificateEnds, readCertificate } from '../../../server/platform/certificate.ts';
import { openServices } from '../../../server/platform/services.ts';
import { readSettings, SettingsError } from '../../../server/platform/settings.ts';
import { aFolder, copyMigrated } from '../../support/server.ts';

/** Made for these tests alone; it is good for a year from 1 December 2026. */
const file = (name: string): string => join(import.meta.dirname, '../../fixtures/certificate', name);
const tls = { certificateFile: file('server.pem'), keyFile: file('server.key') };
const meanwhile = new Date('2027-06-01');

/** The sentence with which a start is refused. */
function refusal(files: Partial<typeof tls>, now = meanwhile): string {
  try {
    readCertificate({ tls: { ...tls, ...files } }, now);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  return 'nothing';
}

test('a certificate that browsers would refuse today is refused at the start, and the clock is named', () => {
  expect(refusal({})).toBe('nothing');
  expect(refusal({}, new Date('2028-01-01'))).toMatch(/ended on 2027-12-01, and today is 2028-01-01/);
  expect(refusal({}, new Date('2026-01-01'))).toMatch(/begins on 2026-12-01.*set the clock/);
});

test('files that do not belong together, are none, or cannot be read are named', () => {
  expect(refusal({ keyFile: file('other.key') })).toContain('does not belong to the certificate');
  expect(refusal({ certificateFile: file('server.key') })).toContain('no certificate or key in PEM');
  expect(refusal({ keyFile: aFolder() })).toContain('cannot be read (EISDIR)');
  const closed = join(aFolder(), 'server.key');
  copyFileSync(file('server.key'), closed);
  chmodSync(closed, 0);
  // Nothing is closed to root.
  expect(refusal({ keyFile: closed })).toContain(
    process.getuid?.() === 0 ? 'nothing' : 'cannot be read (EACCES)',
  );
});

test('thirty days before its end it is told, also where health is asked for', async () => {
  expect(certificateEnds({ tls }, new Date('2027-10-01'))).toBe(null);
  expect(certificateEnds({ tls }, new Date('2027-11-15'))).toBe('2027-12-01');
  expect(certificateEnds({ tls: null }, meanwhile)).toBe(null);
  const env = { FOURLINKS_CERTIFICATE: tls.certificateFile, FOURLINKS_CERTIFICATE_KEY: tls.keyFile };
  const folder = aFolder();
  await copyMigrated(folder);
  const settings = readSettings({ FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent', ...env });
  const services = openServices(settings, () => new Date('2027-11-15'));
  onTestFinished(() => services.databases.close());
  const app = await buildApp(services);
  onTestFinished(() => app.close());
  const reply = await app.inject('/api/health');
  expect(reply.json<Health>().warnings).toContain('certificate-ends');
  expect(reply.headers['strict-transport-security']).toMatch(/^max-age=\d{8}$/);
});
