import type { ResultOf } from '../../model/procedures/index.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import type { Note } from '../../notes/note.ts';
import { buildTable } from '../build-table.ts';
import type { Answered, PlainTable, Presentation } from '../presentation.ts';
import { number, sentence, small, words } from '../say.ts';
import { powerTestNames } from '../../model/procedures/power-tests.ts';

type Found = ResultOf<'power', Note>;

const isByPrecision = ({ test }: Found) => test === 'mean' || test === 'proportion';

function planTable({ found }: Answered<'power'>, why: Bilingual): PlainTable {
  const { title, effect } = powerTestNames[found.test];
  const row = (label: Bilingual, value: unknown) => ({ label, values: { value } });
  const sizes = found.groupSizes.map((size) => number(size, Number.isInteger(size) ? 0 : 1));
  return buildTable(
    { id: 'plan', title, stub: both('设定', 'Setting') },
    [{ key: 'value', kind: 'text', label: both('值', 'Value') }],
    [
      row(both(`效应 ${effect}`, `effect ${effect}`), found.effect === null ? null : number(found.effect, 3)),
      row(plain('α'), small(found.alpha, 3)),
      ...(isByPrecision(found)
        ? [
            row(
              both('区间的一半', 'half the interval'),
              found.halfWidth === null ? null : number(found.halfWidth, 4),
            ),
          ]
        : [row(both('功效', 'power'), found.power === null ? null : small(found.power, 3))]),
      row(both('总人数', 'people in all'), found.n === 0 ? null : String(found.n)),
      ...(sizes.length > 1 ? [row(both('各组人数', 'people by group'), sizes.join(', '))] : []),
      ...(found.df1 === null && found.df2 === null
        ? []
        : [
            row(
              plain('df'),
              [found.df1, found.df2]
                .filter((df) => df !== null)
                .map((df) => number(df, Number.isInteger(df) ? 0 : 2))
                .join(', '),
            ),
          ]),
      ...(found.noncentrality === null
        ? []
        : [row(both('非中心参数', 'noncentrality'), number(found.noncentrality, 3))]),
      ...(found.designEffect === 1 || found.designEffect === null
        ? []
        : [row(both('设计效应', 'design effect'), number(found.designEffect))]),
      ...(found.invitations === null || found.invitations === found.n
        ? []
        : [row(both('需发出的问卷', 'people to be asked'), String(found.invitations))]),
      ...(found.conventions
        ? [
            row(
              both('惯例的小、中、大', 'small, medium, large by convention'),
              Object.values(found.conventions)
                .map((each) => number(each))
                .join(', '),
            ),
          ]
        : []),
    ],
    why,
  );
}

export const power: Presentation<'power'> = {
  tables: (answered, why) => [
    planTable(answered, why),
    ...(answered.found.needed.length > 0
      ? [
          buildTable(
            {
              id: 'needed',
              title: both('达到各功效所需的人数', 'People for each power'),
              stub: both('功效', 'Power'),
            },
            [{ key: 'people', kind: 'count', label: both('总人数', 'People in all') }],
            answered.found.needed.map(({ power: share, people }) => ({
              label: plain(small(share)),
              values: { people },
            })),
            why,
          ),
        ]
      : []),
  ],
  figures: ({ found }) =>
    found.curve.length === 0
      ? []
      : [
          {
            kind: 'lines',
            title: isByPrecision(found)
              ? both('人数与精度', 'People and precision')
              : both('功效曲线', 'Power curve'),
            x: both('总人数', 'People in all'),
            y: isByPrecision(found) ? both('区间的一半', 'Half the interval') : both('功效', 'Power'),
            ...(isByPrecision(found) ? { reference: found.effect! } : { reference: 0.8 }),
            lines: [
              {
                label: words(
                  (say) =>
                    `${say(powerTestNames[found.test].title)}, ${powerTestNames[found.test].effect} = ${number(found.effect, 3)}`,
                ),
                points: found.curve.map(({ n, power: share, halfWidth }) => ({
                  x: n!,
                  y: share ?? halfWidth,
                })),
              },
            ],
          },
        ],
  sentence({ asked, found }) {
    const { title, effect } = powerTestNames[found.test];
    const level = `α = ${small(found.alpha, 3)}`;
    if (found.n === 0 || found.effect === null)
      return both('在这些设定下没有可行的人数。', 'No number of people does under these settings.');
    const size = `${effect} = ${number(found.effect, 3)}`;
    const sizes =
      found.groupSizes.length > 1
        ? found.groupSizes.map((each) => number(each, Number.isInteger(each) ? 0 : 1))
        : [];
    const groups = both(
      sizes.length > 0 ? `（各组 ${sizes.join('、')} 人）` : '',
      sizes.length > 0 ? ` (${sizes.join(', ')} by group)` : '',
    );
    const asks =
      found.invitations !== null && found.invitations > found.n
        ? both(
            `按回收率需发出 ${found.invitations} 份`,
            `${found.invitations} are to be asked, as not all answer`,
          )
        : null;
    const plan = isByPrecision(found)
      ? words((say, zh) =>
          zh
            ? `${say(title)}：${found.n} 人可把 ${number(100 * (1 - found.alpha!), 0)} % 置信区间的一半控制在 ${number(found.halfWidth, 4)}`
            : `${say(title)}: with ${found.n} people half the ${number(100 * (1 - found.alpha!), 0)}% interval is ${number(found.halfWidth, 4)}`,
        )
      : asked.n === undefined
        ? words((say, zh) =>
            zh
              ? `${say(title)}在 ${size}、${level}、功效 ${small(asked.power ?? 0.8)} 下共需 ${found.n} 人${groups['zh-CN']}`
              : `the ${say(title)} needs ${found.n} people in all${groups.en} to find ${size} with a power of ${small(asked.power ?? 0.8)} at ${level}`,
          )
        : words((say, zh) =>
            zh
              ? `${found.n} 人时，${say(title)}在 ${level} 下发现 ${size} 的功效为 ${small(found.power)}`
              : `with ${found.n} people the ${say(title)} finds ${size} with a power of ${small(found.power)} at ${level}`,
          );
    return sentence(asks ? [plan, asks] : [plan]);
  },
};
