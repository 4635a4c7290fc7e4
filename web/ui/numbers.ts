const minus = '−';

/** A number with fixed decimals and a true minus sign: −0.50. */
export function decimal(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? minus + text : text;
}

/** A statistic that cannot pass 1 in size, as printed: .78, −.05. */
export function bounded(value: number, digits = 2): string {
  return decimal(value, digits).replace(/^(−?)0\./, '$1.');
}

/** A p value as printed: .034, and < .001 where smaller. */
export function pValue(p: number): string {
  return p < 0.001 ? '< .001' : bounded(p, 3);
}

/** A share of one in per cent: 61 %, 61.3 %. */
export function percent(share: number, digits = 0): string {
  return `${decimal(share * 100, digits)} %`;
}
