import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openKeyring } from '../../../server/platform/keyring.ts';

test('a wrapped secret comes back, differs each time, and a changed byte is refused', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true }));
  const keyring = openKeyring({
    dataFolder,
    keyFile: join(dataFolder, 'keys', 'wrapping.key'),
    wrappingKey: null,
  });
  const secret = Buffer.from('sealing key');
  const wrapped = keyring.wrap(secret);
  expect(Buffer.from(keyring.unwrap(wrapped))).toEqual(secret);
  expect(keyring.wrap(secret)).not.toEqual(wrapped);
  wrapped[wrapped.length - 1]! ^= 1;
  expect(() => keyring.unwrap(wrapped)).toThrow();
  expect(statSync(join(dataFolder, 'keys', 'wrapping.key')).mode & 0o777).toBe(0o600);
  const again = openKeyring({
    dataFolder,
    keyFile: join(dataFolder, 'keys', 'wrapping.key'),
    wrappingKey: null,
  });
  expect(Buffer.from(again.unwrap(keyring.wrap(secret)))).toEqual(secret);
  expect(readFileSync(join(dataFolder, 'keys', 'wrapping.key'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
});
