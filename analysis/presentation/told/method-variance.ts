import type { Value } from '../../model/procedure/parts.ts';
import { type Bilingual, both } from '../../model/words.ts';
import { buildTable, type Heading } from '../build-table.ts';
import type { Names } from '../presentation.ts';
import { degrees, number, pIs, small } from '../say.ts';

/** What tables of method variance share. */

export const fitColumns = ['chi2', 'df', 'p', 'cfi', 'tli', 'rmsea', 'rmseaInterval', 'srmr'];

export const differenceColumns: readonly (string | Heading)[] = [
  { key: 'chi2', kind: 'number', label: both('Δχ²', 'Δχ²') },
  { key: 'df', kind: 'whole', label: both('Δdf', 'Δdf') },
  'p',
  'deltaCfi',
  'deltaRmsea',
];

interface Loading {
  readonly factor: string;
  readonly item: string;
}

export const loadingTable = (
  loadings: readonly Loading[] | null,
  columns: readonly (string | Heading)[],
  names: Names,
  why: Bilingual,
) =>
  buildTable(
    { id: 'loadings', title: both('标准化载荷', 'Standardised loadings'), stub: both('题项', 'Item') },
    columns,
    (loadings ?? []).map(({ factor, item, ...values }) => ({
      label: names.of(item),
      group: names.of(factor),
      values,
    })),
    why,
  );

export const traitColumn = { key: 'trait', kind: 'bounded', label: both('特质', 'Trait') } as const;
export const methodColumn = { key: 'method', kind: 'bounded', label: both('方法', 'Method') } as const;
export const errorColumn = { key: 'error', kind: 'bounded', label: both('误差', 'Error') } as const;

export const correlationTable = (
  correlations: readonly {
    readonly left: string;
    readonly right: string;
    readonly before: Value;
    readonly after: Value;
  }[],
  names: Names,
  why: Bilingual,
) =>
  buildTable(
    {
      id: 'correlations',
      title: both('因子相关', 'Correlations of the factors'),
      stub: both('因子', 'Factors'),
    },
    [
      { key: 'before', kind: 'bounded', label: both('不含方法', 'Without method') },
      { key: 'after', kind: 'bounded', label: both('含方法', 'With method') },
    ],
    correlations.map(({ left, right, before, after }) => {
      const [a, b] = [names.of(left), names.of(right)];
      return { label: both(`${a['zh-CN']} – ${b['zh-CN']}`, `${a.en} – ${b.en}`), values: { before, after } };
    }),
    why,
  );

export const shareTable = (variance: object | null, why: Bilingual) =>
  buildTable(
    {
      id: 'variance',
      title: both('方差的平均份额', 'Shares of variance on average'),
      stub: both('模型', 'Model'),
    },
    [traitColumn, methodColumn, errorColumn],
    variance ? [{ label: both('含方法', 'With method'), values: variance }] : [],
    why,
  );

/** `Δχ²(9) = 41.20, p < .001, ΔCFI = .012`. */
export const differenceFigures = (difference: {
  readonly chi2: Value;
  readonly df: Value;
  readonly p: Value;
  readonly deltaCfi: Value;
}): string =>
  `ΔCFI = ${small(difference.deltaCfi, 3)}, Δχ²(${degrees(difference.df)}) = ${number(difference.chi2)}, ${pIs(difference.p)}`;
