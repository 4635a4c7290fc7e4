import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { joined, number, sentence, small, words } from '../say.ts';

const weight = { key: 'weight', kind: 'bounded', label: both('权重', 'Weight') } as const;
const score = { key: 'score', kind: 'bounded', label: both('得分', 'Score') } as const;
const place = { key: 'rank', kind: 'whole', label: both('名次', 'Rank') } as const;
const judged = [
  { key: 'experts', kind: 'whole', label: both('专家数', 'Experts') },
  { key: 'lambdaMax', kind: 'number', label: plain('λmax') },
  { key: 'consistencyIndex', kind: 'bounded', label: plain('CI') },
  { key: 'randomIndex', kind: 'number', label: plain('RI') },
  { key: 'consistencyRatio', kind: 'bounded', label: plain('CR') },
] as const;

export const weighting: Presentation<'weighting'> = {
  tables: ({ asked, found, names }, why) => {
    const ofUnit = (unit: string | number) =>
      asked.unit === undefined ? plain(String(unit)) : names.value(asked.unit, unit);
    const hasEntropy = found.weights?.some(({ entropy }) => entropy !== undefined) ?? false;
    return [
      buildTable(
        { id: 'weights', title: both('权重', 'Weights'), stub: both('指标', 'Indicator') },
        [
          weight,
          ...(hasEntropy
            ? [{ key: 'entropy', kind: 'bounded', label: both('信息熵 e', 'Entropy e') } as const]
            : []),
        ],
        (found.weights ?? []).map((each) => ({ label: names.of(each.indicator), values: each })),
        why,
      ),
      ...(found.judgements
        ? [
            buildTable(
              {
                id: 'judgements',
                title: both('判断的一致性', 'Consistency of the judgements'),
                stub: both('矩阵', 'Matrix'),
              },
              judged,
              [{ label: both('两两比较', 'comparisons'), values: found.judgements }],
              why,
            ),
          ]
        : []),
      buildTable(
        { id: 'scores', title: both('得分与名次', 'Scores and ranks'), stub: both('单位', 'Unit') },
        ['n', score, place],
        (found.scores ?? []).map((each) => ({ label: ofUnit(each.unit), values: each })),
        why,
      ),
    ];
  },
  figures: ({ found, names }) =>
    found.weights
      ? [
          {
            kind: 'intervals',
            title: both('权重', 'Weights'),
            axis: both('权重', 'Weight'),
            points: found.weights.map(({ indicator, weight: at }) => ({
              label: names.of(indicator),
              at,
              from: null,
              to: null,
            })),
          },
        ]
      : [],
  sentence({ asked, found, names }) {
    if (!found.weights) return both('没有可以比较的单位。', 'There are no units to compare.');
    const [first] = [...found.weights].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
    const best =
      found.scores?.filter(
        ({ rank }) => rank === Math.min(...found.scores!.map((each) => each.rank ?? Infinity)),
      ) ?? [];
    const ratio = found.judgements?.consistencyRatio;
    return sentence([
      words((say, zh) => {
        const name = say(names.of(first!.indicator));
        return zh
          ? `权重最大的是${name}（${small(first!.weight, 3)}）`
          : `${name} has the largest weight (${small(first!.weight, 3)})`;
      }),
      ...(ratio === undefined
        ? []
        : [
            words((_, zh) =>
              zh
                ? `判断的一致性比率 CR = ${small(ratio, 3)}，${ratio! < 0.1 ? '可以接受' : '不可接受'}`
                : `the consistency ratio of the judgements is ${small(ratio, 3)}, ${ratio! < 0.1 ? 'acceptable' : 'not acceptable'}`,
            ),
          ]),
      ...(best.length > 0 && found.units > 1
        ? [
            words((say, zh) => {
              const labels = say(
                joined(
                  best.map(({ unit }) =>
                    asked.unit === undefined ? plain(String(unit)) : names.value(asked.unit, unit),
                  ),
                  '、',
                  ', ',
                ),
              );
              return zh
                ? `${found.units} 个单位中得分最高的是${labels}（${small(best[0]!.score, 3)}）`
                : `of ${found.units} units ${labels} scores highest (${small(best[0]!.score, 3)})`;
            }),
          ]
        : []),
    ]);
  },
  assumptions: ({ found, names }) =>
    found.judgements
      ? [
          assumption(
            both('判断不相互矛盾（CR < .1）', 'Judgements do not contradict each other (CR < .1)'),
            found.judgements.consistencyRatio,
            (ratio) => ratio < 0.1,
            (holds) => {
              const { worst } = found.judgements!;
              if (holds || !worst) return both('一致性可以接受', 'consistent enough');
              return words((say, zh) => {
                const [row, column] = [say(names.of(worst.row)), say(names.of(worst.column))];
                return zh
                  ? `最不合的是${row}比${column}：给的是 ${number(worst.given)}，其余判断合起来是 ${number(worst.implied)}`
                  : `${row} against ${column} fits worst: given ${number(worst.given)}, the others imply ${number(worst.implied)}`;
              });
            },
            both('没有判断', 'no judgements'),
          ),
        ]
      : [],
};
