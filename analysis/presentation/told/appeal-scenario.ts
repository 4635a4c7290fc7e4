import type { ResultOf } from '../../model/procedures/index.ts';
import { type Bilingual, both } from '../../model/words.ts';
import type { Note } from '../../notes/note.ts';
import { ruleTable as buildTable } from '../record-tables.ts';
import { type Heading } from '../build-table.ts';
import type { Answered, Names, PlainTable, Presentation } from '../presentation.ts';
import { degrees, number, sentence, words } from '../say.ts';
import { banner } from './rule-words.ts';

type Move = ResultOf<'appealScenario', Note>['moves'][number];

const stub = both('单位', 'Unit');
const total: Heading = { key: 'total', label: both('总分', 'Total'), kind: 'number' };
const rank: Heading = { key: 'rank', label: both('名次', 'Rank'), kind: 'whole' };
const tier: Heading = { key: 'tier', label: both('等次', 'Tier'), kind: 'text' };

export const appealScenario: Presentation<'appealScenario'> = {
  tables: (answered, why) => [
    standing(answered, why),
    ...(answered.found.moves.length > 0 ? [moved(answered, why)] : []),
  ],
  figures: ({ found: { standings }, names }) =>
    standings.some(({ interval }) => interval !== null)
      ? [
          {
            kind: 'intervals',
            title: both('总分及其各期波动（模拟）', 'Totals, and how they vary over periods (simulation)'),
            axis: both('总分', 'Total'),
            points: standings.map(({ unit, total: at, tier: series, interval }) => ({
              label: names.value('unit', unit),
              ...(series !== null && { series: names.value('tier', series) }),
              at,
              from: interval?.[0] ?? null,
              to: interval?.[1] ?? null,
            })),
          },
        ]
      : [],
  sentence({ found: { moves, returned, standings }, names }) {
    const [own] = moves;
    if (own) return sentence([banner, moveWords(own, returned, names)]);
    const near = standings.flatMap(({ up }) => (up == null ? [] : [up]));
    return sentence([
      banner,
      near.length > 0
        ? both(
            `升一等最少只要多出 ${number(Math.min(...near))} 分以上`,
            `the least that would lift a unit by a tier is a little more than ${number(Math.min(...near))} points`,
          )
        : both('没有可以改变的等次', 'there is no tier to change'),
    ]);
  },
};

function moveWords(own: Move, returned: number | null, names: Names): Bilingual {
  const to = (before: string, after: string) => (before === after ? before : `${before} → ${after}`);
  const places = to(degrees(own.rank), degrees(own.newRank));
  const totals = to(number(own.total), number(own.newTotal));
  const tiers = words((say) => {
    const [before, after] = [own.tier, own.newTier].map((code) =>
      code === null ? '—' : say(names.value('tier', code)),
    ) as [string, string];
    return to(before, after);
  });
  return words((say, zh) =>
    zh
      ? `返还 ${number(returned)} 分，${say(names.value('unit', own.unit))}的总分 ${totals}，名次 ${places}，等次 ${say(tiers)}`
      : `with ${number(returned)} points returned, ${say(names.value('unit', own.unit))} has total ${totals}, rank ${places}, tier ${say(tiers)}`,
  );
}

const tierName = (code: string | null, names: Names) =>
  code === null ? undefined : names.value('tier', code);

const standing = ({ found, names }: Answered<'appealScenario'>, why: Bilingual): PlainTable =>
  buildTable(
    {
      id: 'appealStandings',
      title: both('改变等次的最小分值（模拟）', 'The smallest change of a tier (simulation)'),
      stub,
      notes: [
        banner,
        ...(found.period === null
          ? []
          : [
              words((say, zh) =>
                zh
                  ? `考评期 ${say(names.value('period', found.period!))}`
                  : `period ${say(names.value('period', found.period!))}`,
              ),
            ]),
      ],
    },
    [rank, total, 'interval', tier, 'up', 'down'],
    found.standings.map((each) => ({
      label: names.value('unit', each.unit),
      values: { ...each, tier: tierName(each.tier, names) },
    })),
    why,
  );

const moved = ({ found, names }: Answered<'appealScenario'>, why: Bilingual): PlainTable =>
  buildTable(
    {
      id: 'appealMoves',
      title: both('谁的名次会变（模拟）', 'Who would move (simulation)'),
      stub,
      notes: [banner],
    },
    [total, 'newTotal', 'interval', rank, 'newRank', tier, 'newTier'],
    found.moves.map((each) => ({
      label: names.value('unit', each.unit),
      values: { ...each, tier: tierName(each.tier, names), newTier: tierName(each.newTier, names) },
    })),
    why,
  );
