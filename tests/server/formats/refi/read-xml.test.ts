import { expect, test } from 'vitest';
import { readXml } from '../../../../server/formats/refi/read-xml.ts';

const project = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><Project name="访谈𠮷"/>`;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const nameOf = (bytes: Uint8Array) => readXml(bytes).attributes['name'];

test.each(['utf-8', 'utf-16', 'UTF-16LE', 'utf8mb4'])(
  'what is written in UTF-8 is read, though it is called %s',
  (encoding) => {
    expect(nameOf(Buffer.from(project(encoding)))).toBe('访谈𠮷');
  },
);

test('UTF-16 is read with its mark and without, GB18030 by its name', () => {
  expect(nameOf(utf16(`\ufeff${project('utf-16')}`))).toBe('访谈𠮷');
  expect(nameOf(utf16(project('utf-16')))).toBe('访谈𠮷');
  expect(nameOf(utf16(project('utf-16')).swap16())).toBe('访谈𠮷');
  const gb = Buffer.from('<?xml version="1.0" encoding="gb18030"?><Project name="');
  expect(nameOf(Buffer.concat([gb, Buffer.from([0xbf, 0xdb, 0xb7, 0xd6]), Buffer.from('"/>')]))).toBe('扣分');
});

test('bytes in no encoding are refused', () => {
  const broken = Buffer.concat([
    Buffer.from('<Project name="'),
    Buffer.from([0xff, 0xc0]),
    Buffer.from('"/>'),
  ]);
  expect(() => readXml(broken)).toThrow(expect.objectContaining({ code: 'xml-malformed' }));
});
