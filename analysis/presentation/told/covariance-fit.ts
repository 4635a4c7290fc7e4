import type { Assumption } from '../../model/presented.ts';
import type { Value } from '../../model/procedure/parts.ts';
import { both } from '../../model/words.ts';
import { degrees, number, pIs, small } from '../say.ts';

/** What presentations of models of covariances share. */

interface Fit {
  readonly chi2: Value;
  readonly df: Value;
  readonly p: Value;
  readonly cfi: Value;
  readonly tli: Value;
  readonly rmsea: Value;
  readonly rmseaInterval?: readonly [Value, Value] | null;
  readonly srmr?: Value;
}

/** `CFI = .96, TLI = .95, RMSEA = .046, 90% CI [.040, .052], SRMR = .039, χ²(24) = 41.20, p = .016`. */
export function fitFigures({ chi2, df, p, cfi, tli, rmsea, rmseaInterval, srmr }: Fit): string {
  const three = (value: Value) => small(value, 3);
  return [
    `CFI = ${three(cfi)}`,
    `TLI = ${three(tli)}`,
    `RMSEA = ${three(rmsea)}`,
    ...(rmseaInterval ? [`90% CI [${three(rmseaInterval[0])}, ${three(rmseaInterval[1])}]`] : []),
    ...(srmr === undefined ? [] : [`SRMR = ${three(srmr)}`]),
    `χ²(${degrees(df)}) = ${number(chi2)}`,
    pIs(p),
  ].join(', ');
}

/** How good the usual cut-offs call the fit. */
export function fitReading({ cfi, rmsea, srmr }: Fit) {
  if (cfi === null || rmsea === null) return both('无法判断', 'cannot be judged');
  const residual = srmr ?? 0;
  if (cfi >= 0.95 && rmsea <= 0.06 && residual <= 0.08) return both('良好', 'good');
  if (cfi >= 0.9 && rmsea <= 0.08 && residual <= 0.1) return both('可接受', 'acceptable');
  return both('不佳', 'poor');
}

export const enoughRespondents = (n: number, least: number): Assumption => ({
  name: both('人数', 'Number of respondents'),
  holds: n >= least ? 'yes' : 'no',
  said:
    n >= least
      ? both(`不少于 ${least} 人`, `${least} or more`)
      : both(
          `不足 ${least} 人：拟合与标准误不稳定`,
          `fewer than ${least}: fit and standard errors are unstable`,
        ),
});

export const multivariateNormal: Assumption = {
  name: both('多元正态', 'Multivariate normality'),
  holds: 'unknown',
  said: both(
    '结果看不出：看各题的偏度与峰度',
    'the result does not tell: look at skewness and kurtosis of the items',
  ),
};
