import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkZip, readZip } from '../../../../server/formats/archive/read-zip.ts';
import { Problem } from '../../../../server/platform/problem.ts';

const zip = (files: Zippable) => Buffer.from(zipSync(files));
const MB = 1024 * 1024;
const limits = { entries: 3, entryBytes: 2 * MB, totalBytes: 3 * MB, ratio: 200 };

/** What a promise is refused with: the code and the entry. */
async function refusal(work: Promise<unknown>): Promise<unknown[]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof Problem ? [error.code, error.details.entry ?? error.details.limit] : [error];
}

/** Bytes that hardly compress. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 2147483647) & 255);
}

/** Writes another unpacked size over the one that the central directory states. */
function lying(bytes: Buffer, size: number): Buffer {
  const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(size, central + 24);
  return bytes;
}

/** Takes away the flag that says names are in UTF-8, from the local headers and the central directory. */
function unsaid(bytes: Buffer): Buffer {
  for (const [mark, flags] of [
    ['504b0304', 6],
    ['504b0102', 8],
  ] as const) {
    const header = Buffer.from(mark, 'hex');
    for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + 1))
      bytes.writeUInt16LE(bytes.readUInt16LE(at + flags) & ~0x800, at + flags);
  }
  return bytes;
}

describe('a zip', () => {
  it('gives the bytes of the files asked for and leaves folders out', async () => {
    const opened = await readZip(zip({ 'a/b.txt': strToU8('字'), a: {}, 'c.txt': strToU8('') }));
    expect(opened.names).toEqual(['a/b.txt', 'c.txt']);
    expect((await opened.read('a/b.txt')).toString()).toBe('字');
  });

  it('gives names in UTF-8 as they are, also where the zip does not say so', async () => {
    const opened = await readZip(unsaid(zip({ 'Sources/访谈一.txt': strToU8('字') })));
    expect(opened.names).toEqual(['Sources/访谈一.txt']);
    expect((await opened.read('Sources/访谈一.txt')).toString()).toBe('字');
  });

  it('is refused where an entry leaves it, by its name', async () => {
    for (const name of ['../evil.txt', 'sources/../../evil.txt', '/etc/evil', 'C:/evil'])
      expect(await refusal(readZip(zip({ [name]: strToU8('x') })))).toEqual(['archive-path-unsafe', name]);
    const backslash = readZip(zip({ '..\\evil.txt': strToU8('x') }));
    expect(await refusal(backslash)).toEqual(['archive-path-unsafe', '../evil.txt']);
  });

  it('is refused as a bomb before anything is unpacked, when an entry says how large it is', async () => {
    const bomb = zip({ 'fine.txt': strToU8('x'), 'bomb.xml': new Uint8Array(8 * MB) });
    expect(await refusal(readZip(bomb))).toEqual(['archive-ratio', 'bomb.xml']);
  });

  it('is refused while unpacking, when an entry lies about its size', async () => {
    const bomb = lying(zip({ 'bomb.xml': new Uint8Array(8 * MB) }), 1000);
    expect(await refusal(checkZip(bomb))).toEqual(['archive-entry-broken', 'bomb.xml']);
  });

  it('has limits for one entry, for all of them and for their number', async () => {
    const large = zip({ a: [noise(2 * MB + 1), { level: 0 }] });
    expect(await refusal(checkZip(large, limits))).toEqual(['archive-entry-too-large', 'a']);
    const many = zip({ a: noise(1.6 * MB), b: noise(1.6 * MB) });
    expect(await refusal(checkZip(many, limits))).toEqual(['archive-total-too-large', 'b']);
    const crowd = zip({ a: strToU8(''), b: strToU8(''), c: strToU8(''), d: strToU8('') });
    expect(await refusal(readZip(crowd, limits))).toEqual(['archive-too-many', 3]);
  });

  it('is refused in one sentence when it is damaged, wherever it was cut', async () => {
    const whole = zip({ 'a.txt': noise(500), 'b.txt': noise(500) });
    for (let length = 0; length < whole.length; length += 97)
      expect(await refusal(checkZip(whole.subarray(0, length)))).toEqual(['archive-unreadable', undefined]);
    const holed = Buffer.from(whole).fill(0xff, 40, 400);
    expect(await refusal(checkZip(holed))).toEqual(['archive-entry-broken', 'a.txt']);
  });
});
