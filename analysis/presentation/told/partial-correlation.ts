import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { ci, degrees, isClear, joined, pIs, sentence, small, words } from '../say.ts';

export const partialCorrelation: Presentation<'partialCorrelation'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      {
        id: 'partial',
        title: both('偏相关', 'Partial correlation'),
        stub: both('变量对', 'Pair'),
        notes: [
          words((say, zh) => {
            const controls = say(joined(asked.controls.map(names.of), '、', ', '));
            return zh ? `控制变量：${controls}` : `Controlled: ${controls}`;
          }),
        ],
      },
      [
        'zeroOrder',
        { key: 'r', label: both('偏相关 r', 'Partial r') },
        { key: 'interval', kind: 'bounded' },
        'semipartial',
        't',
        'df',
        'p',
        'n',
      ],
      [{ label: words((say) => `${say(names.of(asked.x))} – ${say(names.of(asked.y))}`), values: found }],
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { r, interval, df, p, n } = found;
    const figures = `r(${degrees(df)}) = ${small(r)}, ${ci(interval, small, asked.confidence)}, ${pIs(p)}, n = ${n}`;
    return sentence([
      words((say, zh) => {
        const [x, y] = [say(names.of(asked.x)), say(names.of(asked.y))];
        const controls = say(joined(asked.controls.map(names.of), '、', ', '));
        if (r === null) return zh ? '偏相关无法计算' : 'the partial correlation cannot be computed';
        if (isClear(p))
          return zh
            ? `控制 ${controls} 后，${x} 与 ${y} 仍相关，${figures}`
            : `with ${controls} held equal ${x} and ${y} are still correlated, ${figures}`;
        return zh
          ? `控制 ${controls} 后，未见 ${x} 与 ${y} 相关，${figures}`
          : `with ${controls} held equal no correlation of ${x} and ${y} was found, ${figures}`;
      }),
    ]);
  },
};
