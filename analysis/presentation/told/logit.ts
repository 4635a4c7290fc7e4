import type { Figure } from '../../model/figure.ts';
import type { Value } from '../../model/procedure/parts.ts';
import { type Bilingual, both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Names, PlainTable } from '../presentation.ts';
import { degrees, isClear, joined, number, pIs, small, words } from '../say.ts';
import { isConstant, termLabel } from '../term-label.ts';

/** What presentations of models of log odds share. */

interface Coefficient {
  readonly term: string;
  readonly b: Value;
  readonly p: Value;
  readonly oddsRatio: Value;
  readonly interval: readonly [Value, Value] | null;
}

export function oddsTable(
  coefficients: readonly Coefficient[] | null,
  names: Names,
  why: Bilingual,
): PlainTable {
  return buildTable(
    { id: 'coefficients', title: both('系数', 'Coefficients'), stub: both('项', 'Term') },
    [
      'b',
      'standardError',
      'z',
      'p',
      'oddsRatio',
      { key: 'interval', label: both('OR 的置信区间', 'Interval of OR') },
    ],
    (coefficients ?? []).map((each) => ({ label: termLabel(each.term, names), values: each })),
    why,
  );
}

export const fitTable = (found: object, columns: readonly string[], why: Bilingual): PlainTable =>
  buildTable(
    { id: 'fit', title: both('模型拟合', 'Fit of the model'), stub: both('模型', 'Model') },
    columns,
    [{ label: both('含预测变量', 'with predictors'), values: found }],
    why,
  );

export function oddsFigure(coefficients: readonly Coefficient[] | null, names: Names): readonly Figure[] {
  if (!coefficients) return [];
  return [
    {
      kind: 'intervals',
      title: both('发生比之比（OR）', 'Odds ratios'),
      axis: both('OR', 'OR'),
      reference: 1,
      points: coefficients
        .filter(({ term }) => !isConstant(term))
        .map(({ term, oddsRatio, interval }) => ({
          label: termLabel(term, names),
          at: oddsRatio,
          from: interval?.[0] ?? null,
          to: interval?.[1] ?? null,
        })),
    },
  ];
}

interface Fit {
  readonly n: number;
  readonly nagelkerke?: Value | undefined;
  readonly chi2?: Value | undefined;
  readonly df?: Value | undefined;
  readonly p?: Value | undefined;
}

/** How well the model does, then its clear coefficients. */
export function oddsParts(
  outcome: Bilingual,
  fit: Fit,
  coefficients: readonly Coefficient[],
  names: Names,
): readonly Bilingual[] {
  const figures = `Nagelkerke R² = ${small(fit.nagelkerke)}, χ²(${degrees(fit.df)}) = ${number(fit.chi2)}, ${pIs(fit.p)}, n = ${fit.n}`;
  const clear = coefficients.filter(({ term, p }) => !isConstant(term) && isClear(p));
  return [
    words((say, zh) =>
      isClear(fit.p)
        ? zh
          ? `预测变量有助于区分 ${say(outcome)}，${figures}`
          : `the predictors help to tell ${say(outcome)}, ${figures}`
        : zh
          ? `未见预测变量有助于区分 ${say(outcome)}，${figures}`
          : `the predictors were not found to help to tell ${say(outcome)}, ${figures}`,
    ),
    ...(clear.length > 0
      ? [
          joined(
            clear.map(({ term, oddsRatio, interval, p }) =>
              words(
                (say) =>
                  `${say(termLabel(term, names))} OR = ${number(oddsRatio)} [${number(interval?.[0])}, ${number(interval?.[1])}], ${pIs(p)}`,
              ),
            ),
          ),
        ]
      : []),
  ];
}
