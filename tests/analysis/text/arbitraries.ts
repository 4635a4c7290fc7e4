import fc from 'fast-check';

/** Texts rich in what breaks positions: astral characters, emoji families, accents, line breaks, labels. */
export const texts = fc
  .array(
    fc.constantFrom(
      '绩',
      '效',
      '𠮷',
      '😀',
      '👨‍👩‍👧',
      '🇨🇳',
      'e\u0301',
      'a',
      ' ',
      '\n',
      '。',
      '“',
      '”',
      '问：',
      '【甲】',
      '.',
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

/** A text with two of its code point positions in order. */
export const textsWithSpan = texts.chain((text) => {
  const length = Array.from(text).length;
  return fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) }));
});
