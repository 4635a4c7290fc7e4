import type { Figure } from '../../model/figure.ts';
import type { Value } from '../../model/procedure/parts.ts';
import { type Bilingual, both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Names, PlainTable } from '../presentation.ts';
import { degrees, isClear, joined, number, pIs, words } from '../say.ts';
import { isConstant, termLabel } from '../term-label.ts';

/** What presentations of models of counts share. */

interface Coefficient {
  readonly term: string;
  readonly p: Value;
  readonly rateRatio: Value;
  readonly interval: readonly [Value, Value] | null;
}

export const rateTable = (
  coefficients: readonly Coefficient[] | null,
  names: Names,
  why: Bilingual,
): PlainTable =>
  buildTable(
    { id: 'coefficients', title: both('系数', 'Coefficients'), stub: both('项', 'Term') },
    [
      'b',
      'standardError',
      'z',
      'p',
      'rateRatio',
      { key: 'interval', label: both('IRR 的置信区间', 'Interval of IRR') },
    ],
    (coefficients ?? []).map((each) => ({ label: termLabel(each.term, names), values: each })),
    why,
  );

export const zeroTable = (
  zeros: { readonly observed: Value; readonly expected: Value } | undefined,
  why: Bilingual,
): PlainTable =>
  buildTable(
    { id: 'zeros', title: both('零的个数', 'Zeros'), stub: both('模型', 'Model') },
    [
      { key: 'observed', label: both('实际', 'Observed'), kind: 'whole' },
      { key: 'expected', label: both('模型预期', 'Expected by the model') },
    ],
    zeros ? [{ label: both('次数为 0 的人', 'people with a count of 0'), values: zeros }] : [],
    why,
  );

export function rateFigure(coefficients: readonly Coefficient[] | null, names: Names): readonly Figure[] {
  if (!coefficients) return [];
  return [
    {
      kind: 'intervals',
      title: both('发生率比（IRR）', 'Rate ratios'),
      axis: both('IRR', 'IRR'),
      reference: 1,
      points: coefficients
        .filter(({ term }) => !isConstant(term))
        .map(({ term, rateRatio, interval }) => ({
          label: termLabel(term, names),
          at: rateRatio,
          from: interval?.[0] ?? null,
          to: interval?.[1] ?? null,
        })),
    },
  ];
}

interface Fit {
  readonly n: number;
  readonly mcFadden?: Value | undefined;
  readonly chi2?: Value | undefined;
  readonly df?: Value | undefined;
  readonly p?: Value | undefined;
}

/** How well the model does, then its clear coefficients. */
export function rateParts(
  outcome: Bilingual,
  fit: Fit,
  coefficients: readonly Coefficient[],
  names: Names,
): readonly Bilingual[] {
  const figures = `χ²(${degrees(fit.df)}) = ${number(fit.chi2)}, ${pIs(fit.p)}, n = ${fit.n}`;
  const clear = coefficients.filter(({ term, p }) => !isConstant(term) && isClear(p));
  const told = words((say, zh) => {
    if (isClear(fit.p))
      return zh
        ? `${say(outcome)} 的次数与预测变量有关，${figures}`
        : `counts of ${say(outcome)} go with the predictors, ${figures}`;
    return zh
      ? `未见 ${say(outcome)} 的次数与预测变量有关，${figures}`
      : `counts of ${say(outcome)} were not found to go with the predictors, ${figures}`;
  });
  if (clear.length === 0) return [told];
  const ratios = clear.map(({ term, rateRatio, interval, p }) =>
    words(
      (say) =>
        `${say(termLabel(term, names))} IRR = ${number(rateRatio)} [${number(interval?.[0])}, ${number(interval?.[1])}], ${pIs(p)}`,
    ),
  );
  return [joined(ratios), told];
}
