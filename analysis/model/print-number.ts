/** Numbers as in print: pages, documents and reports write them alike. */

const minus = '−';

/**
 * A number with fixed decimals and a true minus sign; one that rounds to zero has no sign.
 *
 * @example
 * decimal(-0.5) // => '−0.50'
 * decimal(-0.001) // => '0.00'
 */
export function decimal(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? minus + text : text;
}

/**
 * A statistic that cannot pass 1 in size, without its leading zero. Source: APA Publication Manual, 7th edition, 6.36.
 *
 * @example
 * bounded(0.784) // => '.78'
 * bounded(-0.05) // => '−.05'
 */
export function bounded(value: number, digits = 2): string {
  return decimal(value, digits).replace(/^(−?)0\./, '$1.');
}

/**
 * A p value with three decimals, never zero. Source: APA Publication Manual, 7th edition, 6.36.
 *
 * @example
 * pValue(0.0342) // => '.034'
 * pValue(1e-9) // => '< .001'
 */
export function pValue(p: number): string {
  return p < 0.001 ? '< .001' : bounded(p, 3);
}

/**
 * A share of one in per cent.
 *
 * @example
 * percent(0.613, 1) // => '61.3 %'
 */
export function percent(share: number, digits = 0): string {
  return `${decimal(share * 100, digits)} %`;
}
