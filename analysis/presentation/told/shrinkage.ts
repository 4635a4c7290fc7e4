import { both } from '../../model/words.ts';
import { rankTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, number, pIs, sentence, small, words } from '../say.ts';
import { groupLabel, unitLabel } from './peers.ts';

export const shrinkage: Presentation<'shrinkage'> = {
  tables({ asked, found, names }, why) {
    const unit = unitLabel(asked.unit, names);
    const group = groupLabel(asked.group, names);
    return [
      buildTable(
        { id: 'groups', title: both('名次的信度', 'Reliability of ranks'), stub: both('组别', 'Peer group') },
        ['units', 'pooledMean', 'standardError', 'tau2', 'q', 'df', 'p', 'i2', 'rankability'],
        found.groups.map((each) => ({ label: group(each.group), values: each })),
        why,
      ),
      buildTable(
        { id: 'units', title: both('收缩均值', 'Shrunken means'), stub: both('单位', 'Unit') },
        ['mean', 'standardError', 'shrunken', 'rank', 'shrunkenRank'],
        found.units.map((each) => ({ label: unit(each.unit), group: group(each.group), values: each })),
        why,
      ),
    ];
  },
  figures({ asked, found, names }) {
    const unit = unitLabel(asked.unit, names);
    return [
      {
        kind: 'intervals',
        title: both('均值与收缩均值', 'Means as given and shrunken'),
        axis: both('分', 'Points'),
        points: found.units.flatMap(({ unit: code, mean, shrunken }) => [
          { label: unit(code), series: both('原均值', 'As given'), at: mean, from: null, to: null },
          { label: unit(code), series: both('收缩', 'Shrunken'), at: shrunken, from: null, to: null },
        ]),
      },
    ];
  },
  sentence({ asked, found, names }) {
    const group = groupLabel(asked.group, names);
    return sentence(
      found.groups
        .filter(({ rankability }) => rankability !== null)
        .map((each) => {
          const figures = `τ² = ${number(each.tau2)}, Q(${degrees(each.df)}) = ${number(each.q)}, ${pIs(each.p)}`;
          return words((say, zh) => {
            const own = each.group === null ? '' : `${say(group(each.group))}${zh ? '：' : ': '}`;
            if (each.tau2 === 0)
              return zh
                ? `${own}没有证据表明 ${each.units} 个单位之间有差别，${figures}`
                : `${own}no evidence of differences between ${each.units} units, ${figures}`;
            return zh
              ? `${own}${each.units} 个单位差别的可排名性为 ${small(each.rankability)}，${figures}`
              : `${own}rankability of ${each.units} units is ${small(each.rankability)}, ${figures}`;
          });
        }),
    );
  },
};
