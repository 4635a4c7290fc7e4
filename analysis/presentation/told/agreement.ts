import { both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { ci, number, sentence, small, words } from '../say.ts';

const readings = {
  reliable: both('可靠', 'reliable'),
  tentative: both('只可作初步结论', 'enough for tentative conclusions'),
  unreliable: both('不可靠', 'not reliable'),
} as const;

export const agreement: Presentation<'agreement'> = {
  tables: ({ found }, why) => [
    buildTable(
      { id: 'agreement', title: both('编码者一致性', 'Agreement of coders'), stub: both('指标', 'Measure') },
      [
        { key: 'value', kind: 'bounded', label: both('值', 'Value') },
        { key: 'interval', kind: 'bounded' },
      ],
      [
        {
          label: plain('Krippendorff α'),
          values: { value: found.krippendorffAlpha, interval: found.interval },
        },
        ...(found.coders === 2
          ? [
              { label: plain('Cohen κ'), values: { value: found.cohenKappa } },
              { label: both('κ 的上限', 'Highest possible κ'), values: { value: found.kappaMax } },
            ]
          : []),
        { label: plain('Fleiss κ'), values: { value: found.fleissKappa } },
        {
          label: both('一致的比例', 'Share of agreement'),
          values: { value: found.percent === null ? null : found.percent / 100 },
        },
      ],
      why,
    ),
  ],
  sentence({ asked, found }) {
    const { krippendorffAlpha, interval, percent, label, n, coders } = found;
    const figures = `Krippendorff α = ${small(krippendorffAlpha)}, ${ci(interval, small, asked.confidence)}`;
    return sentence([
      words((say, zh) => {
        const reading = label === null ? (zh ? '无法判断' : 'cannot be judged') : say(readings[label]);
        return zh
          ? `${coders} 名编码者的一致性${reading}，${figures}，一致百分比 ${number(percent, 1)} %，${n} 个单位`
          : `the agreement of ${coders} coders is ${reading}, ${figures}, ${number(percent, 1)}% agreement, ${n} units`;
      }),
    ]);
  },
};
