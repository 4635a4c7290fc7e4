import {
  alphabets,
  cjkMarks,
  kana,
  kanji,
  type Language,
  latin,
  latinWords,
  simplified,
  syllables,
  traditional,
} from './languages.ts';

/** How likely a text is in a language, in natural logarithms: more is likelier. All ASCII counts alike. */
interface Likelihood {
  readonly total: number;
  /** How many characters are not ASCII, and how many of these the language hardly has. */
  readonly foreign: number;
  readonly strange: number;
}

const ascii = -3;
const mark = -6.5;
const sign = -9;
/** Another letter of the same script, and everything else that is a letter, a sign, or neither. */
const sameScript = -10;
const letter = -12.5;
const rest = -13.5;
const never = -20;
/** Nothing below it is expected in a text of a language. */
const strangeBelow = -12;
const brokenWord = 5;
/** What short words say for a language, all of them together at most. */
const perWord = 1.2;
const mostBonus = 60;

type Table = Float32Array;
const tables = new Map<Language | 'any', Table>();

/** The likelihood of a text in the language that it fits best; among all languages where none is given. */
export function likelihoodOf(text: string, languages: readonly Language[] | null): Likelihood {
  const isLatin = languages === null || languages.some((language) => language in latinWords);
  const words = isLatin ? text.toLowerCase().split(/[^\p{L}\p{M}]+/u) : [];
  const fits = (languages ?? [...allLanguages, 'any' as const]).map((language) =>
    fit(text, tableOf(language), bonus(words, language)),
  );
  return fits.reduce((best, each) => (each.total > best.total ? each : best));
}

const knownWords = new Map<string, ReadonlySet<string>>(
  Object.entries(latinWords).map(([language, words]) => [language, new Set(words.split(' '))]),
);

function bonus(words: readonly string[], language: Language | 'any'): number {
  const known = knownWords.get(language);
  if (!known) return 0;
  return Math.min(mostBonus, words.filter((word) => known.has(word)).length * perWord);
}

function fit(text: string, table: Table, bonus: number): Likelihood {
  let [total, foreign, strange] = [bonus, 0, 0];
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const likely = table[unit]!;
    total += likely;
    if (unit > 0x7f) {
      foreign++;
      if (likely < strangeBelow) strange++;
    }
    const now = unit < letterKinds.length ? letterKinds[unit]! : 0;
    if (now !== before && now !== 0 && before !== 0 && isBroken(before, now)) total -= brokenWord;
    before = now;
  }
  return { total, foreign, strange };
}

/** Capitals follow no small letters within a word, and a word keeps to one alphabet. */
function isBroken(before: number, now: number): boolean {
  return before >> 1 !== now >> 1 || (before % 2 === 1 && now % 2 === 0);
}

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /[\u0591-\u05f4]/u,
  /[\u0600-\u06ff]/u,
  /[\u0e00-\u0e7f]/u,
  // All others of these places.
  /[\u0530-\u058f\u0700-\u0dff]/u,
];

/** By code unit: twice the number of the alphabet, and one more for a small letter. */
const letterKinds = Uint8Array.from({ length: 0xe80 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  const alphabet = scripts.findIndex((script) => script.test(character)) + 1;
  return alphabet === 0 ? 0 : alphabet * 2 + Number(character !== character.toUpperCase());
});

const allLanguages = [
  ...(Object.keys(latin) as Language[]),
  ...(Object.keys(alphabets) as Language[]),
  ...(['zh-Hans', 'zh-Hant', 'ja', 'ko'] as const),
];

function tableOf(language: Language | 'any'): Table {
  const found = tables.get(language);
  if (found) return found;
  const table = plain().slice();
  if (language in latin) putLatin(table, latin[language as keyof typeof latin]);
  else if (language in alphabets) putAlphabet(table, alphabets[language as keyof typeof alphabets]);
  else if (language === 'any') anyLetter(table);
  else putCjk(table, language as 'ja');
  tables.set(language, table);
  return table;
}

let base: Table | null = null;

/** What all languages share. */
function plain(): Table {
  if (base) return base;
  const table = new Float32Array(65_536).fill(rest);
  const letters = /[\p{L}\p{M}]/u;
  for (let unit = 0x80; unit < 65_536; unit++)
    if (letters.test(String.fromCharCode(unit))) table[unit] = letter;
  table.fill(never, 0, 0x20).fill(ascii, 0x20, 0x7f).fill(never, 0x7f, 0xa0);
  table.fill(-7, 0xd800, 0xe000).fill(never, 0xe000, 0xf900);
  for (const unit of [9, 10, 11, 12, 13]) table[unit] = ascii;
  put(table, '‘’“”–—…«»\u00a0', mark);
  put(table, '°§©®€£±×½²³·•№™„‚①②③④⑤⑥⑦⑧⑨⑩√→←↑↓■□●○◆◇★☆▲△▼▽', sign);
  table[0xfffd] = never;
  return (base = table);
}

function put(table: Table, characters: string, likely: number): void {
  for (const character of characters) table[character.charCodeAt(0)] = likely;
}

function putLatin(table: Table, letters: string): void {
  for (let unit = 0xc0; unit < 0x180; unit++) if (table[unit] === letter) table[unit] = sameScript;
  for (const [, character, thousandths] of letters.matchAll(/(\S)([\d.]+)/gu)) {
    const likely = Math.log((Number(thousandths) / 1000) * 0.8);
    put(table, character!, likely);
    const capital = character!.toUpperCase();
    if (capital !== character && capital.length === 1) put(table, capital, likely - 3);
  }
}

/** In a text of ten letters the first dozen are seven. */
function putAlphabet(table: Table, letters: string): void {
  ranked(table, letters, 0.8, 6);
  for (const character of letters) {
    const capital = character.toUpperCase();
    if (capital !== character && capital.length === 1)
      put(table, capital, table[character.charCodeAt(0)]! - 3);
  }
}

/** Gives the characters a share of the text together, the first ones most. */
function ranked(table: Table, characters: string, share: number, even: number): void {
  const all = [...characters];
  const sum = all.reduce((total, _, rank) => total + 1 / (rank + even), 0);
  all.forEach((character, rank) => {
    table[character.charCodeAt(0)] = Math.log(share / sum / (rank + even));
  });
}

function anyLetter(table: Table): void {
  for (let unit = 0x80; unit < 65_536; unit++) if (table[unit] === letter) table[unit] = -7.5;
}

/** The characters that a national standard counts as usual stand in its first rows. */
function putUsual(
  table: Table,
  label: string,
  [first, last]: readonly [number, number],
  likely: number,
): void {
  const decoder = new TextDecoder(label);
  for (let lead = first; lead <= last; lead++)
    for (let trail = label === 'big5' ? 0x40 : 0xa1; trail <= 0xfe; trail++)
      put(table, decoder.decode(Uint8Array.of(lead, trail)).replace(/[\0-\x7f\ufffd]/g, ''), likely);
}

function putCjk(table: Table, language: 'zh-Hans' | 'zh-Hant' | 'ja' | 'ko'): void {
  table.fill(-11, 0xff01, 0xff5f);
  if (language === 'zh-Hans') {
    putUsual(table, 'gb18030', [0xb0, 0xd7], -9.3);
    ranked(table, simplified, 0.6, 20);
  }
  if (language === 'zh-Hant') {
    putUsual(table, 'big5', [0xa4, 0xc6], -9.5);
    ranked(table, traditional, 0.6, 20);
  }
  if (language === 'ja') {
    putUsual(table, 'euc-jp', [0xb0, 0xcf], -10);
    table.fill(-7.5, 0x30a1, 0x30f7);
    table.fill(-11, 0xff61, 0xffa0);
    ranked(table, kanji, 0.22, 20);
    ranked(table, kana, 0.5, 6);
    put(table, 'ー々', -6);
  }
  if (language === 'ko') {
    table.fill(-12, 0xac00, 0xd7a4);
    putUsual(table, 'euc-kr', [0xb0, 0xc8], -9.2);
    ranked(table, syllables, 0.7, 20);
  }
  ranked(table, cjkMarks, 0.15, 3);
}
