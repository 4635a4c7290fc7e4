import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeSurely,
  decodeText,
  sureEnough,
  UncertainText,
  UndecodableText,
} from '../../../../server/formats/encoding/decode-text.ts';
import type { EncodingName } from '../../../../server/formats/encoding/encodings.ts';
import { encode } from './encode.ts';
import { type TextLanguage, texts } from './texts.ts';

const line = '问：今年怎么样？\n答：还行，Q3 好些。\n';
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const utf32 = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(character.codePointAt(0)!);
      return bytes;
    }),
  );
const join = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts);
const refusal = (bytes: Uint8Array): UndecodableText => {
  try {
    decodeText(bytes);
  } catch (error) {
    if (error instanceof UndecodableText) return error;
  }
  throw new Error('nothing was refused');
};

describe('decoding a text file', () => {
  it('reads UTF-8 with and without its mark, and an empty file', () => {
    const utf8 = { text: line, encoding: { name: 'utf-8', sure: 1, alternatives: [] } };
    expect(decodeText(Buffer.from(line))).toEqual(utf8);
    expect(decodeText(Buffer.from(`\ufeff${line}`))).toEqual(utf8);
    expect(decodeText(new Uint8Array()).text).toBe('');
  });

  it.each([false, true])('reads UTF-16 with and without its mark (big endian: %s)', (bigEndian) => {
    const encoding = bigEndian ? 'utf-16be' : 'utf-16le';
    for (const text of [line, '全是汉字没有换行也没有标点😀'])
      expect(decodeSurely(utf16(text, bigEndian))).toEqual({ text, encoding });
    expect(decodeSurely(utf16(`\ufeff${line}`, bigEndian))).toEqual({ text: line, encoding });
  });

  it('reads UTF-32, whose mark begins as that of UTF-16 does', () => {
    expect(decodeSurely(utf32(`\ufeff${line}𠮷`))).toEqual({ text: `${line}𠮷`, encoding: 'utf-32le' });
    expect(decodeSurely(utf32(line))).toEqual({ text: line, encoding: 'utf-32le' });
  });

  it('reads GB18030 with characters of four bytes', () => {
    const bytes = Buffer.from('cecaa3babca8d0a79534b2350d0ab4f0a3babac3', 'hex');
    expect(decodeSurely(bytes)).toEqual({ text: '问：绩效𠮷\n答：好', encoding: 'gb18030' });
  });

  it('reads the signs of windows-1252 and the syllables that only Windows has in Korean', () => {
    const french = encode('L’été – c’est “ça”', 'windows-1252')!;
    expect(decodeText(french, { encoding: 'windows-1252' }).text).toContain('L’été – c’est “ça”');
    const korean = join(
      encode('면접자: 누구와 일하나요?\n응답자: ', 'euc-kr')!,
      Buffer.from('8150', 'hex'),
      encode(' 동료와 일합니다.', 'euc-kr')!,
    );
    expect(decodeSurely(korean)).toEqual({
      text: '면접자: 누구와 일하나요?\n응답자: 갥 동료와 일합니다.',
      encoding: 'euc-kr',
    });
  });

  it('turns CRLF and a lone CR into LF and normalises nothing', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n\rA\u030a ﬁ')).text).toBe('a\nb\nc\n\nA\u030a ﬁ');
  });

  it.each([
    ['a picture', '89504e470d0a1a0a0000000d49484452'],
    ['a zip', '504b0304140000000800aabb'],
    ['text with a NUL', '610062'],
    ['UTF-16 with half a pair', 'fffe41613dd84161'],
  ])('refuses %s', (_, hex) => {
    expect(() => decodeText(Buffer.from(hex, 'hex'))).toThrow(UndecodableText);
  });

  it('what is short asks: it shows how others would read it, and a door without a person refuses', () => {
    const cafe = Buffer.from('caf\xe9', 'latin1');
    const { encoding } = decodeText(cafe);
    expect(encoding.sure).toBeLessThan(sureEnough);
    expect(encoding.alternatives.map(({ name }) => name)).toContain('windows-1251');
    expect(encoding.alternatives.find(({ name }) => name === 'windows-1251')?.sample).toBe('cafй');
    expect(() => decodeSurely(cafe)).toThrow(UncertainText);
    expect(decodeText(cafe, { encoding: 'Windows-1252' })).toMatchObject({
      text: 'café',
      encoding: { name: 'windows-1252', sure: 1 },
    });
    expect(() => decodeText(cafe, { encoding: 'utf-8' })).toThrow(UndecodableText);
    expect(() => decodeText(cafe, { encoding: 'klingon' })).toThrow(UndecodableText);
  });

  it('of two encodings that make the same text the usual one is named, and nobody is asked', () => {
    const german = encode(texts.de, 'windows-1252')!;
    const { name, sure, alternatives } = decodeText(german).encoding;
    expect([name, sure > sureEnough]).toEqual(['windows-1252', true]);
    expect(alternatives.map((each) => each.name)).not.toContain('windows-1254');
  });
});

describe('a file that mixes encodings', () => {
  const chinese = texts['zh-Hans'].split('\n');
  const gb = (words: string) => encode(words, 'gb18030')!;

  it('UTF-8 lines within GB18030 are named by the first of them', () => {
    const mixed = join(
      gb(`${chinese.slice(0, 6).join('\n')}\n`),
      Buffer.from(`${chinese[6]!}\n`),
      gb(chinese[7]!),
    );
    expect(refusal(mixed).misfit).toEqual({ encoding: 'gb18030', line: 7 });
  });

  it('GB18030 lines within UTF-8 are named by the first of them', () => {
    const mixed = join(
      Buffer.from(`${chinese.slice(0, 6).join('\n')}\n`),
      gb(`${chinese[6]!}\n${chinese[7]!}`),
    );
    expect(refusal(mixed).misfit).toEqual({ encoding: 'utf-8', line: 7 });
  });

  it('half a character at the end is no reason to take UTF-8 for something else', () => {
    const cut = Buffer.from(texts['zh-Hant']).subarray(0, -2);
    expect(refusal(cut).misfit).toEqual({ encoding: 'utf-8', line: 10 });
  });

  it('the order of the parts does not matter, and far from the beginning a line is found as well', () => {
    const long = join(...Array.from({ length: 800 }, () => gb(`${chinese[1]!}\n`)));
    expect(refusal(join(long, Buffer.from(`${chinese[6]!}\n`), long)).misfit).toEqual({
      encoding: 'gb18030',
      line: 801,
    });
  });
});

const written: readonly (readonly [TextLanguage, EncodingName])[] = [
  ['zh-Hans', 'utf-8'],
  ['zh-Hans', 'gb18030'],
  ['zh-Hant', 'gb18030'],
  ['zh-Hant', 'big5'],
  ['ja', 'shift_jis'],
  ['ja', 'euc-jp'],
  ['ko', 'euc-kr'],
  ['fr', 'windows-1252'],
  ['de', 'windows-1252'],
  ['es', 'windows-1252'],
  ['fr', 'macintosh'],
  ['pl', 'windows-1250'],
  ['ru', 'windows-1251'],
  ['ru', 'koi8-r'],
  ['zh-Hans', 'utf-16le'],
  ['ru', 'utf-16be'],
  ['fr', 'utf-8'],
];

it('texts of any length in many encodings come back exact or ask', () => {
  const shares = written.map(([language, name]) => {
    const lines = texts[language].split('\n');
    const counts = { exact: 0, asks: 0, wrong: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        (chosen, end) => {
          const { text, encoding } = decodeText(encode(chosen.join(end), name)!);
          const isExact = text === chosen.join('\n');
          counts[encoding.sure < sureEnough ? 'asks' : isExact ? 'exact' : 'wrong']++;
        },
      ),
      { numRuns: 60, seed: 15 },
    );
    return { language, encoding: name, ...counts };
  });
  // eslint-disable-next-line no-console -- the shares are what a reader of the log wants to see
  console.table(shares);
  expect(shares.filter(({ wrong }) => wrong > 0)).toEqual([]);
  expect(shares.filter(({ exact }) => exact < 45)).toEqual([]);
});

it('pieces of a few characters are never taken for something else', () => {
  // Without a mark a few characters of UTF-16 are the very bytes of an English word.
  const narrow = written.filter(([, name]) => !name.startsWith('utf-16'));
  fc.assert(
    fc.property(
      fc.constantFrom(...narrow),
      fc.nat(400),
      fc.integer({ min: 2, max: 12 }),
      ([language, name], at, length) => {
        const piece = Array.from(texts[language])
          .slice(at, at + length)
          .join('')
          .replaceAll('\n', '');
        const bytes = encode(piece, name)!;
        try {
          const { text, encoding } = decodeText(bytes);
          expect(encoding.sure < sureEnough || text === piece).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UndecodableText);
        }
      },
    ),
    { numRuns: 600, seed: 15 },
  );
});
