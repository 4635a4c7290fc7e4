import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, matrixTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, isClear, number, pIs, sentence, small, words } from '../say.ts';

const LEAST_EXPECTED = 5;

export const crosstab: Presentation<'crosstab'> = {
  tables({ asked, found, names }, why) {
    const labels = {
      row: (value: string) => names.value(asked.rows, value),
      column: (value: string) => names.value(asked.columns, value),
    };
    const stub = words((say) => `${say(names.of(asked.rows))} × ${say(names.of(asked.columns))}`);
    const parts = (id: string, zh: string, en: string) => ({ id, title: both(zh, en), stub });
    return [
      matrixTable(parts('counts', '频数', 'Counts'), found.table, 'whole', why, labels),
      matrixTable(
        parts('percent', '行百分比', 'Per cent of rows'),
        rowPercents(found.table),
        'percent',
        why,
        labels,
      ),
      matrixTable(
        parts('residuals', '调整后残差', 'Adjusted residuals'),
        found.adjustedResiduals,
        'number',
        why,
        labels,
      ),
      buildTable(
        { id: 'tests', title: both('独立性检验', 'Tests of independence'), stub: both('检验', 'Test') },
        [
          'chi2',
          'df',
          'p',
          'cramersV',
          ...(found.phi === undefined ? [] : ['phi']),
          { key: 'fisher', kind: 'p', label: both('Fisher 精确 p', 'Fisher’s exact p') },
        ],
        [{ label: plain('Pearson'), values: { ...found, fisher: found.fisher.p } }],
        why,
      ),
    ];
  },
  figures: ({ asked, found, names }) => [
    {
      kind: 'heat',
      title: both('调整后残差', 'Adjusted residuals'),
      rows: found.adjustedResiduals.rows.map((value) => names.value(asked.rows, value)),
      columns: found.adjustedResiduals.columns.map((value) => names.value(asked.columns, value)),
      values: found.adjustedResiduals.values.map((row) => [...row]),
      from: -4,
      to: 4,
    },
  ],
  sentence({ asked, found, names }) {
    const { chi2, df, p, cramersV, n } = found;
    const figures = `Cramér V = ${small(cramersV)}, χ²(${degrees(df)}, N = ${n}) = ${number(chi2)}, ${pIs(p)}`;
    return sentence([
      words((say, zh) => {
        const [a, b] = [say(names.of(asked.rows)), say(names.of(asked.columns))];
        if (p === null)
          return zh ? `${a} 与 ${b} 的关联无法检验` : `the association of ${a} and ${b} cannot be tested`;
        if (isClear(p))
          return zh ? `${a} 与 ${b} 有关联，${figures}` : `${a} and ${b} are associated, ${figures}`;
        return zh
          ? `未见 ${a} 与 ${b} 有关联，${figures}`
          : `no association of ${a} and ${b} was found, ${figures}`;
      }),
    ]);
  },
  assumptions({ found }) {
    const expected = found.expected.values.flat().filter((value) => value !== null);
    const few = expected.filter((value) => value < LEAST_EXPECTED).length;
    return [
      assumption(
        both('期望频数', 'Expected counts'),
        expected.length > 0 ? few / expected.length : null,
        (share) => share <= 0.2,
        (holds) =>
          holds
            ? both(
                `${expected.length} 格中 ${few} 格小于 5，不超过五分之一`,
                `${few} of ${expected.length} are below 5, not more than a fifth`,
              )
            : both(
                `${expected.length} 格中 ${few} 格小于 5：看 Fisher 检验，或合并类别`,
                `${few} of ${expected.length} are below 5: read Fisher’s test, or join categories`,
              ),
        whyOf([]),
      ),
    ];
  },
};

interface Counts {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
}

/** A row of which a count is not told has no percentages. */
function rowPercents({ rows, columns, values }: Counts) {
  return {
    rows,
    columns,
    values: values.map((row) => {
      const known = row.every((count) => count !== null);
      const total = row.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      return row.map((count) => (known && total > 0 ? (100 * count!) / total : null));
    }),
  };
}
