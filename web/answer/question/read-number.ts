const FULL_WIDTH = 0xfee0;

/** A number as people type it: full-width digits, a comma for a point; null when it is none. */
export function readNumber(typed: string): number | null {
  const plain = typed
    .trim()
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH))
    .replaceAll('。', '.')
    .replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
