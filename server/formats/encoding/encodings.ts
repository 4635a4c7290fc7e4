import type { Language } from './languages.ts';

/** An encoding that bytes are tried in. */
export interface Encoding {
  readonly name: EncodingName;
  /** What is written in it; null for the encodings of Unicode, which hold every language. */
  readonly languages: readonly Language[] | null;
  /** How rarely files have it, in natural logarithms. Bytes are UTF-8 by chance less often than by intent. */
  readonly rarity: number;
}

export type EncodingName = (typeof encodings)[number]['name'];

/** From the usual to the rare. Of two that give the same text the first names it. */
export const encodings = [
  { name: 'utf-8', languages: null, rarity: -4 },
  { name: 'gb18030', languages: ['zh-Hans', 'zh-Hant'], rarity: 0 },
  { name: 'big5', languages: ['zh-Hant'], rarity: 3 },
  { name: 'shift_jis', languages: ['ja'], rarity: 3 },
  { name: 'euc-kr', languages: ['ko'], rarity: 3 },
  {
    name: 'windows-1252',
    languages: ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'fi', 'is'],
    rarity: 3,
  },
  { name: 'windows-1251', languages: ['ru', 'uk', 'bg', 'sr'], rarity: 3 },
  { name: 'windows-1250', languages: ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'de'], rarity: 3 },
  { name: 'windows-1253', languages: ['el'], rarity: 4 },
  { name: 'windows-1254', languages: ['tr'], rarity: 4 },
  { name: 'windows-1255', languages: ['he'], rarity: 4 },
  { name: 'windows-1256', languages: ['ar', 'fa'], rarity: 4 },
  { name: 'windows-1257', languages: ['lt', 'lv', 'et'], rarity: 4 },
  { name: 'windows-1258', languages: ['vi'], rarity: 4 },
  { name: 'windows-874', languages: ['th'], rarity: 4 },
  { name: 'euc-jp', languages: ['ja'], rarity: 5 },
  { name: 'iso-8859-2', languages: ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'de'], rarity: 5 },
  { name: 'koi8-r', languages: ['ru', 'bg'], rarity: 5 },
  { name: 'macintosh', languages: ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'fi'], rarity: 6 },
  { name: 'utf-16le', languages: null, rarity: 8 },
  { name: 'utf-16be', languages: null, rarity: 9 },
  { name: 'utf-32le', languages: null, rarity: 9 },
  { name: 'utf-32be', languages: null, rarity: 9 },
] as const satisfies readonly { name: string; languages: readonly Language[] | null; rarity: number }[];

/** The encoding that a person or a file calls so, in any case; null for one that is not known here. */
export function encodingNamed(name: string): Encoding | null {
  const wanted = name.trim().toLowerCase();
  const usual = others[wanted] ?? wanted;
  return encodings.find((each) => each.name === usual) ?? null;
}

const others: Readonly<Record<string, EncodingName>> = {
  utf8: 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-32': 'utf-32le',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  cp949: 'euc-kr',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
};

/** Encodings in which each byte is a character. */
export const isBytewise = (name: EncodingName): boolean => /^(?:windows|iso|koi8|macintosh)/.test(name);
export const isWide = (name: EncodingName): boolean => /^utf-(?:16|32)/.test(name);

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
  28591: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};

export const encodingOfPage = (page: number): EncodingName | null => pages[page] ?? null;
