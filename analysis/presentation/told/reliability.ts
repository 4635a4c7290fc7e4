import { type Bilingual, both } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { ci, joined, sentence, small, words } from '../say.ts';

const LOWEST_ITEM_TOTAL = 0.3;

export const reliability: Presentation<'reliability'> = {
  tables(answered, why) {
    const { found, names } = answered;
    const of = nameOf(answered);
    const two = found.k === 2;
    return [
      buildTable(
        { id: 'reliability', title: both('信度', 'Reliability'), stub: both('量表', 'Scale') },
        two
          ? ['k', 'n', 'r', 'spearmanBrown', 'standardizedAlpha', 'lambda2', 'lambda6']
          : [
              'k',
              'n',
              'alpha',
              'alphaInterval',
              'omegaTotal',
              'standardizedAlpha',
              'lambda2',
              'lambda6',
              'meanInterItemCorrelation',
              'halves',
              'guttman',
            ].map((key) =>
              key === 'halves'
                ? {
                    key,
                    kind: 'bounded' as const,
                    label: both('分半（Spearman–Brown）', 'Split half (Spearman–Brown)'),
                  }
                : key,
            ),
        [
          {
            label: of,
            values: {
              ...found,
              halves: found.splitHalf === null ? null : found.splitHalf.spearmanBrown,
              guttman: found.splitHalf === null ? null : found.splitHalf.guttman,
            },
          },
        ],
        why,
      ),
      buildTable(
        {
          id: 'items',
          title: both('题项分析', 'Items'),
          stub: both('题项', 'Item'),
          notes: [
            both(
              'R：反向计分。决断值为最高与最低 27 % 之间的 t。',
              'R: reversed. The critical ratio is t between the highest and lowest 27 %.',
            ),
          ],
        },
        [
          'mean',
          'sd',
          'correctedItemTotal',
          'alphaIfDropped',
          'omegaIfDropped',
          { key: 'criticalRatio', kind: 'number', label: both('决断值', 'Critical ratio') },
          { key: 'criticalP', kind: 'p', label: both('决断值 p', 'p of ratio') },
        ],
        found.items.map((item) => ({
          label: keyed(names.of(item.name), names.isReversed(item.name)),
          values: {
            ...item,
            criticalRatio: item.criticalRatio27 === null ? null : item.criticalRatio27.t,
            criticalP: item.criticalRatio27 === null ? null : item.criticalRatio27.p,
          },
        })),
        why,
      ),
    ];
  },
  sentence(answered) {
    const { asked, found } = answered;
    const { k, n, alpha, alphaInterval, omegaTotal } = found;
    const of = nameOf(answered);
    if (k === 2)
      return sentence([
        words((say, zh) =>
          zh
            ? `${say(of)}（2 题）的 Spearman–Brown 信度为 ${small(found.spearmanBrown)}，r = ${small(found.r)}，n = ${n}`
            : `the reliability of ${say(of)} (2 items) by Spearman–Brown is ${small(found.spearmanBrown)}, r = ${small(found.r)}, n = ${n}`,
        ),
      ]);
    const figures = `${small(alpha)}, ${ci(alphaInterval, small, asked.confidence)}, ω = ${small(omegaTotal)}`;
    const reading = alpha === null ? null : readingOf(alpha);
    return sentence([
      words((say, zh) =>
        zh
          ? `${say(of)}（${k} 题）的内部一致性${reading ? say(reading) : '无法计算'}，α = ${figures}，n = ${n}`
          : `the internal consistency of ${say(of)} (${k} items) ${reading ? `is ${say(reading)}` : 'cannot be computed'}, α = ${figures}, n = ${n}`,
      ),
    ]);
  },
  assumptions({ found, names }) {
    const low = found.items.filter(({ correctedItemTotal: r }) => r !== null && r < LOWEST_ITEM_TOTAL);
    const lowest = found.items.reduce<number | null>(
      (least, { correctedItemTotal: r }) => (r === null ? least : Math.min(least ?? r, r)),
      null,
    );
    const shown = joined(
      low.map(({ name }) => names.of(name)),
      '、',
      ', ',
    );
    return [
      assumption(
        both('各题与其余一致', 'Each item agrees with the rest'),
        lowest,
        (r) => r >= LOWEST_ITEM_TOTAL,
        (holds) =>
          holds
            ? both('校正题总相关都不低于 .30', 'no corrected item–total correlation is below .30')
            : both(
                `${shown['zh-CN']} 低于 .30：看题意与计分方向`,
                `${shown.en} below .30: look at the wording and the keying`,
              ),
        whyOf([]),
      ),
      assumption(
        both('载荷相等（α 所假定）', 'Equal loadings, as α assumes'),
        found.alpha === null || found.omegaTotal === null ? null : found.omegaTotal - found.alpha,
        (off) => Math.abs(off) < 0.02,
        (holds) =>
          holds
            ? both('ω 与 α 几乎相同', 'ω and α are nearly the same')
            : both('ω 与 α 不同：报告 ω', 'ω and α differ: report ω'),
        whyOf([]),
      ),
    ];
  },
};

const keyed = (name: Bilingual, isReversed: boolean) =>
  isReversed ? both(`${name['zh-CN']}（R）`, `${name.en} (R)`) : name;

const nameOf = ({ asked, names }: Answered<'reliability'>) =>
  asked.scale === undefined ? both('这些题项', 'these items') : names.of(asked.scale);

function readingOf(alpha: number) {
  if (alpha >= 0.9) return both('很高', 'excellent');
  if (alpha >= 0.8) return both('较高', 'good');
  if (alpha >= 0.7) return both('可接受', 'acceptable');
  return alpha >= 0.6 ? both('勉强', 'questionable') : both('偏低', 'poor');
}
