/** How the numbers of a column are written, where it is not as in English. */
export interface NumberHabit {
  /** A comma stands before the decimals, so that a point may part thousands. */
  readonly decimalComma?: boolean;
  /** A number may be followed by a per cent sign: `38.5%` is 38.5. */
  readonly percent?: boolean;
}

const groups = String.raw`\d+|[1-9]\d{0,2}(?:[SEP\u00a0\u202f\u2009 '’]\d{3})+`;
const shape = (thousands: string, point: string) =>
  new RegExp(
    String.raw`^[+-]?(?:(?:${groups.replace('SEP', thousands)})(?:${point}\d*)?|${point}\d+)(?:e[+-]?\d+)?$`,
    'i',
  );
const english = shape(',', String.raw`\.`);
const continental = shape(String.raw`\.`, ',');

/**
 * The number that a text writes; NaN for every other text, infinite where no double is so large.
 *
 * Full-width digits and signs are taken as narrow ones; thousands may be parted by commas, spaces or apostrophes, in groups of three.
 *
 * @example readNumber('１２,３４５.５') // => 12345.5
 */
export function readNumber(
  text: string,
  { decimalComma = false, percent = false }: NumberHabit = {},
): number {
  const narrow = /^[\x20-\x7e]*$/.test(text) ? text.trim() : narrowed(text);
  const written = percent ? narrow.replace(/\s*%$/, '') : narrow;
  if (!(decimalComma ? continental : english).test(written)) return NaN;
  const parted = decimalComma ? written.replaceAll('.', '').replace(',', '.') : written.replaceAll(',', '');
  return Number(parted.replaceAll(/[\s'’]/g, ''));
}

/** Signs as a Chinese or Japanese keyboard writes them, made those of ASCII. */
function narrowed(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u2212', '-')
    .trim();
}
