import { both, plain } from '../../model/words.ts';
import { rankTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { isClear, number, pIs, sentence } from '../say.ts';

export const tierJump: Presentation<'tierJump'> = {
  tables: ({ found }, why) => [
    buildTable(
      { id: 'bins', title: both('线附近的总分', 'Totals around the line'), stub: both('总分', 'Total') },
      ['n'],
      found.bins.map((each) => ({
        label: plain(`[${number(each.from)}, ${number(each.to)})`),
        values: each,
      })),
      why,
    ),
    buildTable(
      { id: 'tests', title: both('跳跃检验', 'Tests of a jump'), stub: both('箱', 'Bin') },
      ['z', 'p'],
      [
        { label: both('线上', 'Just above'), values: { z: found.zAbove, p: found.pAbove } },
        { label: both('线下', 'Just below'), values: { z: found.zBelow, p: found.pBelow } },
      ],
      why,
    ),
  ],
  sentence({ asked, found: { zAbove, pAbove } }) {
    if (zAbove === null)
      return both('线附近的总分太少，无法检验。', 'There are too few totals around the line for a test.');
    const figures = `z = ${number(zAbove)}, ${pIs(pAbove)}`;
    return sentence([
      isClear(pAbove) && zAbove > 0
        ? both(
            `刚过 ${asked.line} 分的多得反常，${figures}`,
            `unusually many lie just above ${asked.line}, ${figures}`,
          )
        : both(
            `刚过 ${asked.line} 分的不算多，${figures}`,
            `no more than usual lie just above ${asked.line}, ${figures}`,
          ),
    ]);
  },
};
