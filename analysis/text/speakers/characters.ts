/** A set of characters of the basic plane, looked up by code. */
function setOf(characters: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) set[characters.charCodeAt(i)] = 1;
  return set;
}

const directions = '\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const blanks = setOf(` \t\u3000\u00a0\ufeff${directions}`);
const spaces = setOf(
  ' \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);
const colons = '：:∶﹕︰';
const dashes = '-–—―－|｜';
/** No label has them. */
const ends = '，。？！；“”…、,?!;"\n|｜=【】[]{}';
const colonSet = setOf(colons);
const dashSet = setOf(dashes);
const endSet = setOf(ends);
/** All that a label may have to stop at. */
const stopSet = setOf(`${colons}${dashes}${ends}(（<#@0123456789上下中早晚凌午오.． \t\u3000`);

const timeSet = setOf('[(（【〔<{#@0123456789上下中早晚凌午오');
const timeEndSet = setOf('])）】〕>}#');
const openingSet = setOf('【[［(（<〈《「『{');
const numberSet = setOf('#>-*•·–—(（[【0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

/** White space, as `trim` takes it. */
export const isSpace = (text: string, at: number): boolean => spaces[text.charCodeAt(at)] === 1;
export const isBlank = (text: string, at: number): boolean => blanks[text.charCodeAt(at)] === 1;
export const isColon = (text: string, at: number): boolean => colonSet[text.charCodeAt(at)] === 1;
export const isDash = (text: string, at: number): boolean => dashSet[text.charCodeAt(at)] === 1;
export const endsLabel = (text: string, at: number): boolean => endSet[text.charCodeAt(at)] === 1;
export const mayStop = (text: string, at: number): boolean => stopSet[text.charCodeAt(at)] === 1;

export const mayBeTime = (text: string, at: number): boolean => timeSet[text.charCodeAt(at)] === 1;
export const mayEndTime = (text: string, at: number): boolean => timeEndSet[text.charCodeAt(at)] === 1;
export const mayEnclose = (text: string, at: number): boolean => openingSet[text.charCodeAt(at)] === 1;
export const mayNumber = (text: string, at: number): boolean => numberSet[text.charCodeAt(at)] === 1;

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The first place from which a line is not blank. */
export function skipBlank(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text, i)) i++;
  return i;
}

/** Words without blanks and marks of direction at their edges. */
export function trimBlank(words: string): string {
  let end = words.length;
  while (end > 0 && isBlank(words, end - 1)) end--;
  return words.slice(skipBlank(words, 0, end), end);
}
