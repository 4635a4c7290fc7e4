import { both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence } from '../say.ts';

export const parallel: Presentation<'parallel'> = {
  tables: ({ found: { eigenvalues, reference, suggested } }, why) => [
    buildTable(
      { id: 'parallel', title: both('平行分析', 'Parallel analysis'), stub: both('序号', 'Number') },
      ['eigenvalues', 'reference', { key: 'kept', kind: 'text', label: both('保留', 'Kept') }],
      (eigenvalues ?? []).map((value, i) => ({
        label: plain(String(i + 1)),
        values: {
          eigenvalues: value,
          reference: reference?.[i] ?? null,
          kept: suggested === null ? null : i < suggested,
        },
      })),
      why,
    ),
  ],
  figures: ({ found: { eigenvalues, reference } }) => [
    {
      kind: 'lines',
      title: both('碎石图与随机特征值', 'Scree plot with eigenvalues by chance'),
      x: both('序号', 'Number'),
      y: both('特征值', 'Eigenvalue'),
      lines: [
        { label: both('数据', 'data'), points: pointsOf(eigenvalues), marked: true },
        { label: both('随机', 'by chance'), points: pointsOf(reference), dashed: true },
      ],
    },
  ],
  sentence({ asked, found: { suggested, eigenvalues, reference, n } }) {
    if (suggested === null) return both('特征值无法计算。', 'The eigenvalues cannot be computed.');
    const kind = asked.factors === true ? both('公因子', 'factors') : both('成分', 'components');
    const next = `${number(eigenvalues?.[suggested])} < ${number(reference?.[suggested])}`;
    const tail = suggested < (eigenvalues?.length ?? 0) ? next : '—';
    return sentence([
      both(
        `平行分析建议保留 ${suggested} 个${kind['zh-CN']}（下一个特征值 ${tail}），n = ${n}`,
        `parallel analysis suggests ${suggested} ${kind.en} (the next eigenvalue ${tail}), n = ${n}`,
      ),
    ]);
  },
};

const pointsOf = (values: readonly (number | null)[] | null) =>
  (values ?? []).map((y, i) => ({ x: i + 1, y }));
