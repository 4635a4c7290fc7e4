import { expect, test } from 'vitest';
import { readSettings, SettingsError } from '../../../server/platform/settings.ts';

test('without any setting the data live in ./data and the server listens on this machine only', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ host: '127.0.0.1', port: 8080, postgres: null, tls: null });
  expect(settings.dataFolder.endsWith('data')).toBe(true);
});

test('one PostgreSQL address names its two companions', () => {
  expect(readSettings({ DATABASE_URL: 'postgres://u:p@h:5432/field?sslmode=require' }).postgres).toEqual({
    studio: 'postgres://u:p@h:5432/field?sslmode=require',
    roster: 'postgres://u:p@h:5432/field_roster?sslmode=require',
    answers: 'postgres://u:p@h:5432/field_answers?sslmode=require',
  });
});

test.each([
  ['PORT', { PORT: '80a' }],
  ['PORT', { PORT: '70000' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://h/x' }],
  ['FOURLINKS_KEY', { FOURLINKS_KEY: 'short' }],
  ['FOURLINKS_LOG', { FOURLINKS_LOG: 'loud' }],
  ['FOURLINKS_ANALYSIS_SECONDS', { FOURLINKS_ANALYSIS_SECONDS: '0' }],
  ['FOURLINKS_CERTIFICATE_KEY', { FOURLINKS_CERTIFICATE: '/tmp/a.pem' }],
  ['FOURLINKS_ISSUER_URL', { FOURLINKS_ISSUER_URL: 'https://host/path' }],
  ['FOURLINKS_COLLECTOR_URL', { FOURLINKS_COLLECTOR_URL: 'host' }],
  ['FOURLINKS_DTA', { FOURLINKS_DTA: '/tmp' }],
])('a wrong %s is refused in a sentence that names it', (name, env) => {
  expect(() => readSettings(env)).toThrow(SettingsError);
  expect(() => readSettings(env)).toThrow(name);
});
