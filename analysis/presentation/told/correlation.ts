import { both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { ci, pIs, sentence, small, starNote, stars, words } from '../say.ts';

const letters: Readonly<Record<string, string>> = {
  pearson: 'r',
  spearman: 'ρ',
  kendall: 'τ',
  polychoric: 'r',
};

export const correlation: Presentation<'correlation'> = {
  tables(answered, why) {
    const { found, names } = answered;
    const { rows, values } = found.matrix;
    return [
      buildTable(
        {
          id: 'correlations',
          title: both('相关矩阵', 'Correlations'),
          stub: both('变量', 'Variable'),
          notes: [starNote],
        },
        rows.map((_, j) => ({ key: `c${j + 1}`, kind: 'text' as const, label: plain(String(j + 1)) })),
        rows.map((name, i) => ({
          label: words((say) => `${i + 1} ${say(names.of(name))}`),
          values: Object.fromEntries(
            values.slice(0, i + 1).map((_, j) => [`c${j + 1}`, cell(answered, i, j)]),
          ),
        })),
        why,
      ),
      buildTable(
        { id: 'pairs', title: both('两两相关', 'Pair by pair'), stub: both('变量对', 'Pair') },
        [
          { key: 'r', label: plain(letters[found.method] ?? 'r') },
          { key: 'interval', kind: 'bounded' },
          'p',
          ...(found.pUnadjusted ? ['pUnadjusted'] : []),
          'n',
        ],
        pairsOf(answered).map(({ i, j, ...values }) => ({
          label: words((say) => `${say(names.of(rows[i]!))} – ${say(names.of(rows[j]!))}`),
          values,
        })),
        why,
      ),
    ];
  },
  figures: ({ found, names }) => [
    {
      kind: 'heat',
      title: both('相关矩阵', 'Correlations'),
      rows: found.matrix.rows.map(names.of),
      columns: found.matrix.columns.map(names.of),
      values: found.matrix.values.map((row) => [...row]),
      from: -1,
      to: 1,
    },
  ],
  sentence(answered) {
    const { asked, found, names } = answered;
    const pairs = pairsOf(answered).filter(({ r }) => r !== null);
    const [strongest] = [...pairs].sort((a, b) => Math.abs(b.r!) - Math.abs(a.r!));
    if (!strongest) return both('相关系数无法计算。', 'The correlations cannot be computed.');
    const { i, j, r, interval, p, n } = strongest;
    const figures = `${letters[found.method] ?? 'r'} = ${small(r)}, ${ci(interval, small, asked.confidence)}, ${pIs(p)}, n = ${n}`;
    return sentence([
      words((say, zh) => {
        const [a, b] = [say(names.of(found.matrix.rows[i]!)), say(names.of(found.matrix.rows[j]!))];
        const direction = r! < 0 ? (zh ? '负' : 'negatively') : zh ? '正' : 'positively';
        if (pairs.length === 1)
          return zh
            ? `${a} 与 ${b} 呈${direction}相关，${figures}`
            : `${a} and ${b} are ${direction} correlated, ${figures}`;
        return zh
          ? `${pairs.length} 对中相关最强的是 ${a} 与 ${b}（${direction}相关），${figures}`
          : `of ${pairs.length} pairs ${a} and ${b} go together most (${direction}), ${figures}`;
      }),
    ]);
  },
};

function cell({ found }: Answered<'correlation'>, i: number, j: number) {
  if (i === j) return plain('—');
  const r = found.matrix.values[i]![j] ?? null;
  return r === null ? null : `${small(r)}${stars(found.p.values[i]![j])}`;
}

function pairsOf({ found }: Answered<'correlation'>) {
  const { matrix, p, pUnadjusted, nPairs, intervals } = found;
  return matrix.rows.flatMap((_, i) =>
    matrix.rows.slice(0, i).map((__, j) => ({
      i: j,
      j: i,
      r: matrix.values[i]![j] ?? null,
      interval: intervals.values[i]![j] ?? null,
      p: p.values[i]![j] ?? null,
      ...(pUnadjusted && { pUnadjusted: pUnadjusted.values[i]![j] ?? null }),
      n: nPairs.values[i]![j] ?? 0,
    })),
  );
}
