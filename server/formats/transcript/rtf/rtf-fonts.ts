import type { EncodingName } from '../../encoding/encodings.ts';

/** Code pages by number, as far as their characters are known here. */
const pages: Readonly<Record<number, EncodingName>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The code page that a character set of a font stands for; 0 and 1 leave it to the document. */
const sets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

export const encodingOfPage = (page: number): EncodingName | null => pages[page] ?? null;

export interface RtfFont {
  name: string;
  encoding: EncodingName | null;
  /** Its bytes are places in a font of symbols. */
  isSymbol: boolean;
}

export const newFont = (): RtfFont => ({ name: '', encoding: null, isSymbol: false });

/** What a control word of the font table says of a font. */
export function describeFont(font: RtfFont, word: string, number: number): void {
  if (word === 'fcharset') {
    font.isSymbol = number === 2;
    font.encoding ??= encodingOfPage(sets[number] ?? 0);
  }
  if (word === 'cpg') font.encoding = encodingOfPage(number);
}
