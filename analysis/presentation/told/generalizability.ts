import { both, plain } from '../../model/words.ts';
import { raterTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence, small } from '../say.ts';

const sources: Readonly<Record<string, ReturnType<typeof both>>> = {
  p: both('对象 p', 'Ratees p'),
  r: both('评价人 r', 'Raters r'),
  i: both('要素 i', 'Criteria i'),
  'r:i': both('要素内的评价人 r:i', 'Raters within criteria r:i'),
};

export const generalizability: Presentation<'generalizability'> = {
  tables: ({ found }, why) => [
    buildTable(
      { id: 'components', title: both('方差分量', 'Variance components'), stub: both('来源', 'Source') },
      ['df', 'meanSquare', 'variance', 'percent'],
      found.components.map(({ df, meanSquare, ...own }) => ({
        label: sources[own.source] ?? plain(own.source),
        values: found.balanced ? { ...own, df, meanSquare } : own,
      })),
      why,
    ),
    buildTable(
      {
        id: 'coefficients',
        title: both('现有评价', 'The ratings as they are'),
        stub: both('设计', 'Design'),
      },
      ['ratersEach', 'generalizability', 'dependability', 'neededForRanks', 'neededForTiers'],
      [{ label: both('现有', 'as they are'), values: found }],
      why,
    ),
    buildTable(
      { id: 'decision', title: both('需要多少评价人', 'How many raters'), stub: both('评价人数', 'Raters') },
      ['relativeError', 'absoluteError', 'generalizability', 'dependability'],
      found.decision.map((own) => ({ label: plain(String(own.raters)), values: own })),
      why,
    ),
  ],
  figures: ({ asked, found }) => [
    {
      kind: 'lines',
      title: both('需要多少评价人', 'How many raters'),
      x: both('评价人数', 'Raters'),
      y: both('系数', 'Coefficient'),
      reference: asked.target ?? 0.8,
      lines: [
        {
          label: both('Eρ²（名次）', 'Eρ² (ranks)'),
          marked: true,
          points: found.decision.map((own) => ({ x: own.raters, y: own.generalizability })),
        },
        {
          label: both('Φ（等次）', 'Φ (tiers)'),
          marked: true,
          dashed: true,
          points: found.decision.map((own) => ({ x: own.raters, y: own.dependability })),
        },
      ],
    },
  ],
  sentence({ asked, found }) {
    if (found.generalizability === null)
      return both('评分的概化系数无法计算。', 'The generalizability of the ratings cannot be computed.');
    const numbers = `Eρ² = ${small(found.generalizability)}, Φ = ${small(found.dependability)}`;
    const each = number(found.ratersEach, Number.isInteger(found.ratersEach) ? 0 : 1);
    const target = small(asked.target ?? 0.8);
    const [ranks, tiers] = [found.neededForRanks ?? '—', found.neededForTiers ?? '—'];
    return sentence([
      both(`每个对象 ${each} 名评价人时 ${numbers}`, `with ${each} raters a ratee ${numbers}`),
      both(
        `要达到 ${target}，名次需 ${ranks} 名，等次需 ${tiers} 名`,
        `${target} takes ${ranks} raters for ranks and ${tiers} for tiers`,
      ),
    ]);
  },
};
