import { both } from '../../model/words.ts';
import { rankTable as buildTable } from '../record-tables.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { isClear, number, pIs, sentence, small, words } from '../say.ts';

const measures = {
  score: both('得分', 'Score'),
  firstTier: both('第一等次', 'First tier'),
  beyondRule: both('人工 − 自动', 'Human − automatic'),
} as const;

export const audit: Presentation<'audit'> = {
  tables(answered, why) {
    const { found, names } = answered;
    const by = columnOf(answered);
    const [any] = found.groups;
    return [
      buildTable(
        { id: 'groups', title: both('各组', 'Groups'), stub: names.of(by) },
        [
          'n',
          'mean',
          'sd',
          ...(any?.firstTier === undefined
            ? []
            : [
                { key: 'firstTier', label: both('第一等次比率', 'Rate of the first tier') },
                'firstTierInterval',
              ]),
          ...(any?.beyondRule === undefined ? [] : ['beyondRule']),
        ],
        found.groups.map((each) => ({ label: names.value(by, each.group), values: each })),
        why,
      ),
      buildTable(
        { id: 'contrasts', title: both('与对照组比较', 'Against the reference'), stub: both('组', 'Group') },
        ['n', 'difference', 'hedgesG', 'hedgesGInterval', 'rateRatio', 'p', 'pHolm'],
        found.contrasts.map((each) => ({
          label: pairLabel(answered, each),
          group: measures[each.measure],
          values: each,
        })),
        why,
      ),
    ];
  },
  figures: (answered) => [
    {
      kind: 'intervals',
      title: both('与对照组的差异（Hedges g）', 'Differences from the reference, Hedges’ g'),
      axis: both('Hedges g', 'Hedges’ g'),
      reference: 0,
      points: answered.found.contrasts
        .filter(({ hedgesG }) => hedgesG !== undefined)
        .map((each) => ({
          label: pairLabel(answered, each),
          series: measures[each.measure],
          at: each.hedgesG ?? null,
          from: each.hedgesGInterval?.[0] ?? null,
          to: each.hedgesGInterval?.[1] ?? null,
        })),
    },
  ],
  sentence(answered) {
    const { found } = answered;
    if (!found.contrasts.some(({ pHolm }) => pHolm !== null))
      return both('各组无法比较。', 'The groups cannot be compared.');
    const clear = found.contrasts.filter(({ pHolm }) => isClear(pHolm));
    if (clear.length === 0)
      return both(
        '未见各组之间有差异（p 经 Holm 校正）。',
        'No difference between groups was found (p by Holm).',
      );
    return sentence(
      clear.map((each) =>
        words((say, zh) => {
          const what = `${say(measures[each.measure])}${zh ? '：' : ': '}${say(pairLabel(answered, each))}`;
          const size =
            each.measure === 'firstTier'
              ? `${zh ? '比率之比' : 'ratio of rates'} = ${small(each.rateRatio)}${belowFourFifths(each.rateRatio, zh)}`
              : `Hedges g = ${number(each.hedgesG)}`;
          const end = each.measure === 'beyondRule' ? beyond(zh) : '';
          return `${what}${zh ? ' 有差异，' : ' differ, '}${size}, ${pIs(each.pHolm)}${end}`;
        }),
      ),
    );
  },
};

const beyond = (zh: boolean) =>
  zh ? '，扣除自动得分之后仍然如此' : ', beyond what the automatic score explains';

const belowFourFifths = (ratio: number | null | undefined, zh: boolean) =>
  ratio != null && ratio < 0.8 ? (zh ? '（低于五分之四）' : ' (below four fifths)') : '';

const columnOf = ({ asked }: Answered<'audit'>) => asked.by ?? 'gender';

function pairLabel(
  answered: Answered<'audit'>,
  { group, reference }: { readonly group: string | number; readonly reference: string | number },
) {
  const by = columnOf(answered);
  return words((say) => [group, reference].map((each) => say(answered.names.value(by, each))).join(' − '));
}
