import { describe, expect, it } from 'vitest';
import { decodeText, UndecodableText } from '../../../analysis/text/decode.ts';

const line = '问：今年怎么样？\n答：还行，Q3 好些。\n';
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('decoding a text file', () => {
  it('reads UTF-8 with and without its mark, and an empty file', () => {
    expect(decodeText(Buffer.from(line))).toEqual({ text: line, encoding: 'utf-8' });
    expect(decodeText(Buffer.from(`\ufeff${line}`))).toEqual({ text: line, encoding: 'utf-8' });
    expect(decodeText(new Uint8Array()).text).toBe('');
  });

  it.each([false, true])('reads UTF-16 with and without its mark (big endian: %s)', (bigEndian) => {
    const encoding = bigEndian ? 'utf-16be' : 'utf-16le';
    expect(decodeText(utf16(line, bigEndian))).toEqual({ text: line, encoding });
    expect(decodeText(utf16(`\ufeff${line}`, bigEndian))).toEqual({ text: line, encoding });
    expect(decodeText(utf16('全是汉字没有换行也没有标点😀', bigEndian)).encoding).toBe(encoding);
  });

  it('reads GB18030 with characters of four bytes', () => {
    const bytes = Buffer.from('cecaa3babca8d0a79534b2350d0ab4f0a3babac3', 'hex');
    expect(decodeText(bytes)).toEqual({ text: '问：绩效𠮷\n答：好', encoding: 'gb18030' });
    const table = Buffer.from('bca8d0a72c41318139ee39', 'hex');
    expect(decodeText(table)).toEqual({ text: '绩效,A1㐀', encoding: 'gb18030' });
  });

  it('turns CRLF and a lone CR into LF and normalises nothing', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n\rA\u030a ﬁ')).text).toBe('a\nb\nc\n\nA\u030a ﬁ');
  });

  it.each([
    ['a picture', '89504e470d0a1a0a0000000d49484452'],
    ['a zip', '504b0304140000000800aabb'],
    ['UTF-8 cut in a character', 'e697a9e4b88ae5a5bde590'],
    ['a Western encoding', Buffer.from('caf\xe9s et th\xe9\xe2tre \xe0 No\xebl', 'latin1').toString('hex')],
    ['text with a NUL', '610062'],
    ['UTF-16 with half a pair', 'fffe41613dd84161'],
  ])('refuses %s', (_, hex) => {
    expect(() => decodeText(Buffer.from(hex, 'hex'))).toThrow(UndecodableText);
  });
});
