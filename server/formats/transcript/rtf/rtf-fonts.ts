import { type EncodingName, encodingOfPage } from '../../encoding/encodings.ts';

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
