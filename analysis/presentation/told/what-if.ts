import type { Figure } from '../../model/figure.ts';
import { both, plain } from '../../model/words.ts';
import { pointTable as buildTable } from '../record-tables.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { number, sentence, small } from '../say.ts';
import { componentName, labelled, within } from './labels.ts';

/** So many units and ranks can be read in one picture. */
const MOST_IN_HEAT = 25;

export const whatIf: Presentation<'whatIf'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'summary', title: both('变动', 'Moves'), stub: both('情景', 'Scenario') },
      ['moved', 'tauB', 'meanMove', 'maxMove', 'tierChanges'],
      [{ label: both('与现行规则相比', 'Against the rules as they are'), values: found }],
      why,
    ),
    buildTable(
      {
        id: 'moves',
        title: both('谁的名次会变', 'Whose rank would change'),
        stub: both('单位', 'Unit'),
        notes: [both('模拟，不作任何决定', 'A simulation: it decides nothing')],
      },
      [
        { key: 'before', kind: 'whole' },
        { key: 'after', kind: 'whole' },
        'move',
        'totalBefore',
        'totalAfter',
        'tierBefore',
        'tierAfter',
      ],
      found.moves.map(({ group, unit, ...values }) => ({
        label: labelled(names, 'unit', asked.unit, unit),
        group: within(names, { group }),
        values,
      })),
      why,
    ),
    buildTable(
      { id: 'effective', title: both('有效权重', 'Effective weights'), stub: both('部分', 'Part') },
      [
        { key: 'before', kind: 'bounded' },
        { key: 'after', kind: 'bounded' },
      ],
      found.effective.map(({ component, kind, ...values }) => ({
        label: componentName(names, asked.indicator, kind, component),
        values,
      })),
      why,
    ),
    ...(found.acceptability.length > 0
      ? [
          buildTable(
            {
              id: 'acceptability',
              title: both('权重略有不同时的名次', 'Ranks when weights differ a little'),
              stub: both('单位', 'Unit'),
            },
            [
              { key: 'rank', kind: 'whole' },
              'expectedRank',
              { key: 'interval', label: both('95 % 的名次', '95 % of the ranks') },
              { key: 'first', label: both('第一的比例', 'Share at rank 1'), kind: 'bounded' },
              'topThird',
              'same',
            ],
            found.acceptability.map(({ group, unit, ...values }) => ({
              label: labelled(names, 'unit', asked.unit, unit),
              group: within(names, { group }),
              values,
            })),
            why,
          ),
        ]
      : []),
  ],
  figures: (answered) => [moves(answered), ...heats(answered)],
  sentence({ found: { n, moves: all, moved, tauB, meanMove, maxMove, tierChanges } }) {
    if (all.length === 0) return sentence([both('没有名次可以模拟', 'there are no ranks to simulate')]);
    return sentence([
      both(
        `${n} 个单位中 ${moved} 个的名次会变，平均 ${number(meanMove)} 位，最多 ${number(maxMove, 1)} 位，τ-b = ${small(tauB)}`,
        `${moved} of ${n} units would change their rank, by ${number(meanMove)} on average and ${number(maxMove, 1)} at most, τ-b = ${small(tauB)}`,
      ),
      ...(tierChanges === null
        ? []
        : [both(`${tierChanges} 个会换段次`, `${tierChanges} would change their tier`)]),
      both('这是模拟，不作任何决定', 'this is a simulation and decides nothing'),
    ]);
  },
};

/** Old and new ranks: the mark stands at the new one, its line reaches to the old one. */
function moves({ asked, found, names }: Answered<'whatIf'>): Figure {
  return {
    kind: 'intervals',
    title: both(
      '新名次（点）与原名次（线的另一端）',
      'New rank (the mark) and old rank (the other end of its line)',
    ),
    axis: both('名次', 'Rank'),
    points: found.moves.map(({ group, unit, before, after }) => {
      const series = within(names, { group });
      const isKnown = before !== null && after !== null;
      return {
        label: labelled(names, 'unit', asked.unit, unit),
        ...(series && { series }),
        at: after,
        from: isKnown ? Math.min(before, after) : null,
        to: isKnown ? Math.max(before, after) : null,
      };
    }),
  };
}

/** How often each unit gets each rank, a picture for each peer group that can be read. */
function heats({ asked, found, names }: Answered<'whatIf'>): Figure[] {
  const groups = [...new Set(found.acceptability.map(({ group }) => group))];
  return groups.flatMap((group): Figure[] => {
    const own = found.acceptability.filter((each) => each.group === group);
    const size = own[0]!.shares.length;
    if (size === 0 || size > MOST_IN_HEAT) return [];
    const series = within(names, { group });
    return [
      {
        kind: 'heat',
        title: both(
          `各名次出现的比例${series ? `：${series['zh-CN']}` : ''}`,
          `Share of weightings at each rank${series ? `: ${series.en}` : ''}`,
        ),
        rows: own.map(({ unit }) => labelled(names, 'unit', asked.unit, unit)),
        columns: Array.from({ length: size }, (_, at) => plain(String(at + 1))),
        values: own.map(({ shares }) => [...shares]),
        from: 0,
        to: 1,
      },
    ];
  });
}
