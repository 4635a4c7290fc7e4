import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { Problem } from '../../../../server/platform/problem.ts';
import { readBundle } from '../../../../server/formats/bundle/read-bundle.ts';
import { aBundle, altered, pack, unpack, patience } from './given.ts';

vi.setConfig(patience);

/** The code and details of the problem with which a file is refused. */
async function refusal(file: Buffer) {
  const error = await readBundle(file).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? { code: error.code, ...error.details } : error;
}

/** A name as it stands in a zip, put in the place of another of the same length. */
const renamed = (zip: Buffer, from: string, to: string) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

test('a path outside of the bundle, an absolute one and a name twice are refused by name', async () => {
  const files = { 'aaaaaa.json': Buffer.from('{}'), 'bbbbbb.json': Buffer.from('{}') };
  const zip = pack(files);
  expect(await refusal(renamed(zip, 'aaaaaa.json', '../out.json'))).toEqual({
    code: 'archive-path-unsafe',
    entry: '../out.json',
  });
  expect(await refusal(renamed(zip, 'aaaaaa.json', '/etc/a.json'))).toEqual({
    code: 'archive-path-unsafe',
    entry: '/etc/a.json',
  });
  expect(await refusal(renamed(zip, 'aaaaaa.json', 'bbbbbb.json'))).toEqual({
    code: 'archive-name-twice',
    entry: 'bbbbbb.json',
  });
});

test('what is no bundle, or packed to burst, is refused in a sentence', async () => {
  expect(await refusal(Buffer.from('not a zip'))).toEqual({ code: 'archive-unreadable' });
  expect(await refusal(pack({ 'a.txt': Buffer.from('a') }))).toEqual({ code: 'bundle-no-manifest' });
  expect(await refusal(pack({ 'manifest.json': Buffer.from('{') }))).toEqual({
    code: 'bundle-manifest-faulty',
  });
  const bomb = { 'zeros.bin': new Uint8Array(65 * 2 ** 20) };
  expect(await refusal(Buffer.from(zipSync(bomb, { level: 9 })))).toMatchObject({ entry: 'zeros.bin' });
});

test('a bundle of a newer format says so and is not read', async () => {
  const files = unpack(await aBundle());
  const newer = altered<{ format: string }>(files, 'manifest.json', (manifest) => {
    manifest.format = 'fourlinks bundle 2';
  });
  expect(await refusal(pack(newer))).toEqual({ code: 'bundle-newer', format: 2, known: 1 });
});

test('a byte flipped in what is packed is named, and the rest is read', async () => {
  const bundle = Buffer.from(await aBundle());
  const at = bundle.indexOf('codebook.json') + 2000;
  bundle[at]! ^= 1;
  const { faults } = await readBundle(bundle);
  expect([...faults]).toEqual([['codebook.json', expect.stringMatching(/broken|changed/)]]);
});
