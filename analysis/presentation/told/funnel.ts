import { both, plain } from '../../model/words.ts';
import { rankTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence, small, words } from '../say.ts';
import { groupLabel, unitLabel } from './peers.ts';

const beyondWords = { none: both('否', 'no'), limits95: plain('1.96'), limits998: plain('3.09') } as const;

export const funnel: Presentation<'funnel'> = {
  tables({ asked, found, names }, why) {
    const unit = unitLabel(asked.unit, names);
    const group = groupLabel(asked.group, names);
    return [
      buildTable(
        { id: 'units', title: both('各单位的事件率', 'Rates of units'), stub: both('单位', 'Unit') },
        ['size', 'events', 'expected', 'rate', 'z', 'p', 'limits95', 'limits998', 'beyond'],
        found.units.map((each) => ({
          label: unit(each.unit),
          group: group(each.group),
          values: { ...each, beyond: beyondWords[each.beyond] },
        })),
        why,
      ),
      buildTable(
        { id: 'groups', title: both('各组', 'Peer groups'), stub: both('组别', 'Peer group') },
        ['units', 'events', 'rate', 'overdispersion', 'moves'],
        found.groups.map((each) => ({ label: group(each.group), values: each })),
        why,
      ),
    ];
  },
  figures({ asked, found, names }) {
    const unit = unitLabel(asked.unit, names);
    return [
      {
        kind: 'intervals',
        title: both(
          '事件率与其规模所容许的 ±1.96 限，由小到大',
          'Rates and the limits ±1.96 that their size allows, from the smallest on',
        ),
        axis: both('率', 'Rate'),
        points: found.units
          .toSorted((a, b) => (a.size ?? 0) - (b.size ?? 0))
          .map(({ unit: code, rate, limits95 }) => ({
            label: unit(code),
            at: rate,
            from: limits95?.[0] ?? null,
            to: limits95?.[1] ?? null,
          })),
      },
    ];
  },
  sentence({ asked, found, names }) {
    const group = groupLabel(asked.group, names);
    return sentence(
      found.groups
        .filter(({ overdispersion }) => overdispersion !== null)
        .map((each) => {
          const own = found.units.filter((unit) => unit.group === each.group);
          const outside = own.filter(({ beyond }) => beyond !== 'none').length;
          const figures = `φ = ${number(each.overdispersion)}, r = ${small(each.moves)}`;
          return words((say, zh) => {
            const start = each.group === null ? '' : `${say(group(each.group))}${zh ? '：' : ': '}`;
            return zh
              ? `${start}${each.units} 个单位中 ${outside} 个的事件率超出其规模所容许的限，${figures}`
              : `${start}the rates of ${outside} of ${each.units} units pass the limits that their size allows, ${figures}`;
          });
        }),
    );
  },
};
