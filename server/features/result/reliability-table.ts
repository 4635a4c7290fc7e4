import { sentenceOf } from '../../../analysis/notes/note.ts';
import type { Cell, Row } from '../../../analysis/model/table.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import type { Ask } from './ask.ts';
import { alphaWord } from './levels.ts';
import type { Reliability } from './replies.ts';
import type { RatedScale, Survey } from './survey.ts';
import { column, interval, notComputed, numeric } from './table-parts.ts';
import type { Made } from './made.ts';

/** Whether the items of each scale agree: alpha and omega, or r and Spearman–Brown where there are only two. */
export async function reliabilityTable(survey: Survey, ask: Ask, n: number): Promise<Made[]> {
  // One item has nothing to agree with.
  const scales = survey.scales.filter(({ items }) => items.length > 1);
  if (scales.length === 0) return [];
  const { request, results } = await ask(
    scales.map(({ code }) => ({ procedure: 'reliability' as const, scale: code })),
  );
  const hasPairs = scales.some(({ items }) => items.length === 2);
  return [
    {
      id: 'reliability',
      title: both('量表信度', 'Reliability of the scales'),
      stub: both('量表', 'Scale'),
      columns: [
        column('code', 'text', both('代码', 'Code')),
        column('k', 'count', both('题数 k', 'k')),
        column('n', 'count', plain('n')),
        column('alpha', 'bounded', plain('α')),
        column('interval', 'bounded', both('α 的 95 % 置信区间', '95 % CI of α')),
        column('word', 'text', both('评价', 'Word')),
        column('omega', 'bounded', plain('ω')),
        column('meanR', 'bounded', both('题间平均 r', 'Mean inter-item r')),
        column('itemRest', 'bounded', both('最小题总相关', 'Lowest item–rest r')),
        column('weakest', 'text', both('所在题目', 'Its item')),
        ...(hasPairs
          ? [
              column('r', 'bounded', both('两题 r', 'r of two items')),
              column('spearmanBrown', 'bounded', plain('Spearman–Brown')),
            ]
          : []),
      ],
      rows: scales.map((scale, i) => rowOf(scale, results[i]!, hasPairs)),
      notes: [
        both(
          'α 的区间按 Feldt 法；ω 为单因子最大似然的 ω total；题总相关已扣除该题，低于 .30 的题目值得检查。',
          'Interval of α by Feldt; ω is omega total of a one-factor maximum-likelihood model; item–rest correlations leave the item out, and below .30 the item deserves a look.',
        ),
        ...(hasPairs
          ? [
              both(
                '两题量表只报告 r 与 Spearman–Brown，不报告 α。',
                'Scales of two items report r and Spearman–Brown, never α.',
              ),
            ]
          : []),
        ...results.flatMap(notesOfItems),
        ...(n < 100 ? [both('n < 100：结果是探索性的。', 'n < 100: read as exploratory.')] : []),
      ],
      n,
      requests: [request],
      protect: { by: 'whole' },
    },
  ];
}

/** Items that should perhaps be keyed the other way; what else the engine notes would tell about single answers. */
function notesOfItems({ notes }: Reliability) {
  return notes
    .filter(({ code }) => code === 'item-against' || code === 'item-against-keyed')
    .map((note) => both(sentenceOf(note, 'zh-CN'), sentenceOf(note, 'en')));
}

const notForTwo: Cell = {
  missing: both('两题量表：见 r 与 Spearman–Brown', 'Two items: see r and Spearman–Brown'),
};
const onlyForTwo: Cell = { missing: both('只用于两题量表', 'For scales of two items only') };

function rowOf({ code, name, mark }: RatedScale, found: Reliability, hasPairs: boolean): Row {
  const many = (cell: Cell) => (found.k > 2 ? cell : notForTwo);
  const pair = (value: number | null | undefined) => (found.k > 2 ? onlyForTwo : numeric(value));
  const weakest = weakestItem(found);
  return {
    key: code,
    label: name,
    ...(mark && { mark }),
    cells: {
      code,
      k: found.k,
      n: found.n,
      alpha: many(numeric(found.alpha)),
      interval: many(interval(found.alphaInterval)),
      word: many(found.alpha === null ? notComputed : alphaWord(found.alpha)),
      omega: many(numeric(found.omegaTotal)),
      meanR: many(numeric(found.meanInterItemCorrelation)),
      itemRest: many(weakest ? weakest.r : notComputed),
      weakest: many(weakest ? (weakest.r < 0.3 ? `${weakest.name} (< .30)` : weakest.name) : notComputed),
      ...(hasPairs && { r: pair(found.r), spearmanBrown: pair(found.spearmanBrown) }),
    },
  };
}

function weakestItem({ items }: Reliability): { name: string; r: number } | undefined {
  return items
    .flatMap(({ name, correctedItemTotal: r }) => (r === null ? [] : [{ name, r }]))
    .sort((a, b) => a.r - b.r)[0];
}
