import { describe, expect, it } from 'vitest';
import { decodeText, UndecodableText } from '../../../analysis/text/decode.ts';

const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

describe('decodeText', () => {
  it('reads UTF-8 with and without its mark, and an empty file', () => {
    expect(decodeText(Buffer.from('绩效,A1'))).toEqual({ text: '绩效,A1', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('\ufeff绩效')).text).toBe('绩效');
    expect(decodeText(new Uint8Array()).text).toBe('');
  });

  it('reads GB18030, four-byte characters included', () => {
    const bytes = new Uint8Array([0xbc, 0xa8, 0xd0, 0xa7, 0x2c, 0x41, 0x31, 0x81, 0x39, 0xee, 0x39]);
    expect(decodeText(bytes)).toEqual({ text: '绩效,A1㐀', encoding: 'gb18030' });
  });

  it('reads UTF-16 in both orders, marked or not', () => {
    const text = '绩效,A1\r\n';
    for (const mark of [true, false]) {
      expect(decodeText(utf16(text, mark))).toEqual({ text, encoding: 'utf-16le' });
      expect(decodeText(utf16(text, mark).swap16())).toEqual({ text, encoding: 'utf-16be' });
    }
  });

  it('refuses bytes that are no text', () => {
    expect(() => decodeText(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toThrow(UndecodableText);
    expect(() => decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff]))).toThrow(UndecodableText);
  });
});
