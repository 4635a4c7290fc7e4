import { both } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { ci, degrees, isClear, number, pIs, sentence, words } from '../say.ts';

export const oneSample: Presentation<'oneSample'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'one-sample', title: both('单样本 t 检验', 'One-sample t test'), stub: both('变量', 'Variable') },
      ['n', 'mean', 'sd', 'mu', 'difference', 'interval', 't', 'df', 'p', 'cohenD', 'cohenDInterval'],
      [{ label: names.of(asked.variable), values: found }],
      why,
    ),
    buildTable(
      {
        id: 'wilcoxon',
        title: both('Wilcoxon 符号秩检验', 'Wilcoxon signed-rank test'),
        stub: both('变量', 'Variable'),
      },
      ['v', 'z', 'p'],
      [{ label: names.of(asked.variable), values: found.wilcoxon }],
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { mean, mu, difference, cohenD, cohenDInterval, t, df, p, n } = found;
    const figures = `d = ${number(cohenD)}, ${ci(cohenDInterval, number, asked.confidence)}, M = ${number(mean)}, t(${degrees(df)}) = ${number(t)}, ${pIs(p)}, n = ${n}`;
    return sentence([
      words((say, zh) => {
        const name = say(names.of(asked.variable));
        if (p === null)
          return zh
            ? `${name} 与 ${mu} 的差异无法检验`
            : `the difference of ${name} from ${mu} cannot be tested`;
        if (!isClear(p))
          return zh
            ? `未见 ${name} 的均值不同于 ${mu}，${figures}`
            : `the mean of ${name} was not found to differ from ${mu}, ${figures}`;
        const higher = (difference ?? 0) > 0;
        return zh
          ? `${name} 的均值${higher ? '高' : '低'}于 ${mu}，${figures}`
          : `the mean of ${name} is ${higher ? 'above' : 'below'} ${mu}, ${figures}`;
      }),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('人数', 'Number of respondents'),
      found.n,
      (n) => n >= 30,
      (holds) =>
        holds
          ? both('不少于 30 人，对偏态不敏感', '30 or more: skewed answers do little harm')
          : both(
              '不足 30 人：答案偏斜时读 Wilcoxon 检验',
              'fewer than 30: where answers are skewed, read Wilcoxon’s test',
            ),
      whyOf([]),
    ),
  ],
};
