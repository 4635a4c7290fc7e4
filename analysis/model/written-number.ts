const DIGITS = String.raw`\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+`;
const plainly = new RegExp(`^[+-]?(?:${DIGITS})$`, 'i');
const inThousands = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const withComma = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+$/;

/**
 * The number that a person or a program writes: full-width digits, signs of any kind, commas between thousands or before decimals, with
 * 分 or % behind it (a per cent sign counts nothing: 42 % is 42). NaN for everything else.
 */
export function writtenNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\s'’]/g, '')
    .replace(/(?<=\d)(?:分|%)$/, '');
  if (plainly.test(plain)) return Number(plain);
  if (inThousands.test(plain)) return Number(plain.replaceAll(',', ''));
  return withComma.test(plain) ? Number(plain.replaceAll('.', '').replace(',', '.')) : NaN;
}

/** A whole number that arithmetic left a hair beside itself, as spreadsheets do: 4.0000000001 is 4. */
export function nearlyWhole(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : value;
}
