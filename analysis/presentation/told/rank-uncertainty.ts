import type { Figure } from '../../model/figure.ts';
import { type Bilingual, both } from '../../model/words.ts';
import { rankTable as buildTable } from '../record-tables.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { number, sentence, small, words } from '../say.ts';
import { groupLabel, unitLabel } from './peers.ts';

type Uncertain = Answered<'rankUncertainty'> | Answered<'rankJackknife'> | Answered<'rankCounting'>;

/** How uncertain ranks are told, whatever makes them so. */
const told = {
  tables({ asked, found, names }: Uncertain, why: Bilingual) {
    const unit = unitLabel(asked.unit, names);
    const group = groupLabel(asked.group, names);
    return [
      buildTable(
        { id: 'units', title: both('各单位的名次', 'Ranks of units'), stub: both('单位', 'Unit') },
        ['mean', 'standardError', 'bar', 'rank', 'expectedRank', 'rankInterval', 'simultaneous', 'firstTier'],
        found.units.map((each) => ({ label: unit(each.unit), group: group(each.group), values: each })),
        why,
      ),
      buildTable(
        {
          id: 'neighbours',
          title: both('相邻单位', 'Neighbours'),
          stub: both('在上 − 在下', 'Above − below'),
        },
        ['difference', 'chance'],
        found.neighbours.map((each) => ({
          label: words((say) => `${say(unit(each.above))} − ${say(unit(each.below))}`),
          group: group(each.group),
          values: each,
        })),
        why,
      ),
      buildTable(
        {
          id: 'pairs',
          title: both('可分辨的对', 'Distinguishable pairs'),
          stub: both('组别', 'Peer group'),
        },
        ['units', { key: 'pairs', kind: 'count', label: both('对数', 'Pairs') }, 'distinguishable', 'share'],
        found.groups.map((each) => ({ label: group(each.group), values: each })),
        why,
      ),
    ];
  },
  figures({ asked, found, names }: Uncertain): readonly Figure[] {
    const unit = unitLabel(asked.unit, names);
    const group = groupLabel(asked.group, names);
    const point = (each: (typeof found.units)[number]) => ({
      label: unit(each.unit),
      ...(found.groups.length > 1 && { series: group(each.group) }),
    });
    return [
      {
        kind: 'intervals',
        title: both('名次及其区间', 'Ranks with their intervals'),
        axis: both('名次（1 为最高）', 'Rank, 1 is the highest'),
        points: found.units.map((each) => ({
          ...point(each),
          at: each.expectedRank,
          from: each.rankInterval?.[0] ?? null,
          to: each.rankInterval?.[1] ?? null,
        })),
      },
      {
        kind: 'intervals',
        title: both('比较条：不重叠即有差别', 'Comparison bars: units differ where they do not overlap'),
        axis: both('分', 'Points'),
        points: found.units.map((each) => ({
          ...point(each),
          at: each.mean,
          from: each.bar?.[0] ?? null,
          to: each.bar?.[1] ?? null,
        })),
      },
    ];
  },
  sentence({ asked, found, names }: Uncertain) {
    const compared = found.groups.filter((each) => each.distinguishable !== null);
    const pairs = compared.reduce((sum, each) => sum + each.pairs, 0);
    if (pairs === 0) return both('没有可比的单位。', 'There are no units to compare.');
    const clear = compared.reduce((sum, each) => sum + (each.distinguishable ?? 0), 0);
    const closest = found.neighbours.reduce<(typeof found.neighbours)[number] | null>(
      (best, each) => (best === null || (each.chance ?? 1) < (best.chance ?? 1) ? each : best),
      null,
    );
    const unit = unitLabel(asked.unit, names);
    return sentence([
      both(
        `${found.n} 个单位的 ${pairs} 对中可分辨的有 ${clear} 对（${number((100 * clear) / pairs, 0)} %）`,
        `of ${pairs} pairs of ${found.n} units ${clear} can be told apart (${number((100 * clear) / pairs, 0)}%)`,
      ),
      ...(closest
        ? [
            words((say, zh) => {
              const [above, below] = [say(unit(closest.above)), say(unit(closest.below))];
              return zh
                ? `最接近的是 ${above} 与 ${below}：前者确实更高的概率为 ${small(closest.chance)}`
                : `the closest are ${above} and ${below}: the chance that the first is better is ${small(closest.chance)}`;
            }),
          ]
        : []),
    ]);
  },
};

export const rankUncertainty: Presentation<'rankUncertainty'> = told;
export const rankJackknife: Presentation<'rankJackknife'> = told;
export const rankCounting: Presentation<'rankCounting'> = told;
