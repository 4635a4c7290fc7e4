/** What the usual signs of symbol fonts stand for, by font and code. */
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: spread(
    'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ',
    0x41,
    spread('αβχδεφγηιϕκλμνοπθρστυϖωξψζ', 0x61, {
      0xa3: '≤',
      0xa5: '∞',
      0xab: '↔',
      0xac: '←',
      0xad: '↑',
      0xae: '→',
      0xaf: '↓',
      0xb0: '°',
      0xb1: '±',
      0xb3: '≥',
      0xb4: '×',
      0xb7: '•',
      0xb8: '÷',
      0xb9: '≠',
      0xbb: '≈',
      0xbc: '…',
      0xd6: '√',
      0xde: '⇒',
    }),
  ),
  wingdings: {
    0x4a: '☺',
    0x4b: '😐',
    0x4c: '☹',
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x72: '❒',
    0x75: '◆',
    0x76: '❖',
    0x9e: '·',
    0x9f: '•',
    0xa1: '○',
    0xa8: '◻',
    0xa7: '▪',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xe1: '↑',
    0xe2: '↓',
    0xef: '⇦',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□', 0x98: '●' },
};

/** The character that a code of a symbol font shows; null where none is known. */
export function symbolOf(font: string, code: number): string | null {
  const own = fonts[font.toLowerCase()];
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (own)
    return (
      own[place] ??
      (place < 0x41 && place >= 0x20 && font.toLowerCase() === 'symbol' ? String.fromCharCode(place) : null)
    );
  return place === code && code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff)
    ? String.fromCodePoint(code)
    : null;
}

function spread(
  signs: string,
  first: number,
  more: Readonly<Record<number, string>>,
): Record<number, string> {
  return { ...Object.fromEntries([...signs].map((sign, i) => [first + i, sign])), ...more };
}
