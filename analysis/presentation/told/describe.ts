import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { joined, number, sentence, words } from '../say.ts';

const MOST_IN_A_SENTENCE = 6;

export const describe: Presentation<'describe'> = {
  tables({ asked: { by }, found, names }, why) {
    const lines = found.variables.map((entry) =>
      by === undefined
        ? { label: names.of(entry.name), values: entry }
        : {
            label: names.value(by, entry.group ?? ''),
            group: names.of(entry.name),
            values: entry,
          },
    );
    const stub = by === undefined ? both('变量', 'Variable') : names.of(by);
    return [
      buildTable(
        { id: 'descriptives', title: both('描述统计', 'Descriptive statistics'), stub },
        ['n', 'mean', 'sd', 'meanInterval', 'skewness', 'kurtosis'],
        lines,
        why,
      ),
      buildTable(
        { id: 'spread', title: both('位置与离散', 'Position and spread'), stub },
        ['n', 'missing', 'min', 'q1', 'median', 'q3', 'max', 'variance', 'standardError'],
        lines,
        why,
      ),
    ];
  },
  figures: ({ asked: { by }, found, names }) => [
    {
      kind: 'intervals',
      title: both('均值及其置信区间', 'Means with their intervals'),
      axis: both('均值', 'Mean'),
      points: found.variables.map(({ name, group, mean, meanInterval }) => ({
        label: by === undefined ? names.of(name) : names.value(by, group ?? ''),
        ...(by !== undefined && { series: names.of(name) }),
        at: mean,
        from: meanInterval?.[0] ?? null,
        to: meanInterval?.[1] ?? null,
      })),
    },
  ],
  sentence({ asked: { by }, found, names }) {
    const told = found.variables.slice(0, MOST_IN_A_SENTENCE).map(({ name, group, n, mean, sd }) =>
      words((say, zh) => {
        const who =
          by === undefined
            ? ''
            : zh
              ? `（${say(names.value(by, group ?? ''))}）`
              : ` (${say(names.value(by, group ?? ''))})`;
        return zh
          ? `${say(names.of(name))}${who} M = ${number(mean)}，SD = ${number(sd)}，n = ${n}`
          : `${say(names.of(name))}${who} M = ${number(mean)}, SD = ${number(sd)}, n = ${n}`;
      }),
    );
    const more = found.variables.length - told.length;
    return sentence(
      more > 0
        ? [joined(told), both(`其余 ${more} 行见表`, `the other ${more} rows stand in the table`)]
        : told,
    );
  },
  assumptions: ({ found, names }) => {
    const skewed = found.variables.filter(
      ({ skewness, kurtosis }) => Math.abs(skewness ?? 0) > 2 || Math.abs(kurtosis ?? 0) > 7,
    );
    const shown = joined(
      skewed.map(({ name }) => names.of(name)),
      '、',
      ', ',
    );
    const name = both('分布形状', 'Shape of the distributions');
    if (found.variables.every(({ skewness }) => skewness === null))
      return [{ name, holds: 'unknown', said: both('偏度无法计算', 'skewness cannot be computed') }];
    return [
      skewed.length === 0
        ? {
            name,
            holds: 'yes',
            said: both('偏度不超过 ±2，峰度不超过 ±7', 'no skewness beyond ±2, no kurtosis beyond ±7'),
          }
        : {
            name,
            holds: 'no',
            said: both(
              `${shown['zh-CN']} 明显偏离正态：请同时报告中位数与四分位数`,
              `${shown.en}: far from normal, so report median and quartiles too`,
            ),
          },
    ];
  },
};
