import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { ci, degrees, isClear, number, pIs, sentence, words } from '../say.ts';

export const paired: Presentation<'paired'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'paired', title: both('配对 t 检验', 'Paired t test'), stub: both('差值', 'Difference') },
      ['n', 'difference', 'interval', 't', 'df', 'p', 'cohenDz', 'cohenDzInterval'],
      [
        {
          label: words((say) => `${say(names.of(asked.before))} − ${say(names.of(asked.after))}`),
          values: found,
        },
      ],
      why,
    ),
    buildTable(
      {
        id: 'wilcoxon',
        title: both('Wilcoxon 符号秩检验', 'Wilcoxon signed-rank test'),
        stub: both('检验', 'Test'),
      },
      ['v', 'z', 'p'],
      [{ label: plain('Wilcoxon'), values: found.wilcoxon }],
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { difference, interval, cohenDz, cohenDzInterval, t, df, p, n } = found;
    const level = asked.confidence;
    const figures = `d_z = ${number(cohenDz)}, ${ci(cohenDzInterval, number, level)}, M = ${number(difference)}, ${ci(interval, number, level)}, t(${degrees(df)}) = ${number(t)}, ${pIs(p)}, n = ${n}`;
    return sentence([
      words((say, zh) => {
        const [a, b] = [say(names.of(asked.before)), say(names.of(asked.after))];
        if (p === null)
          return zh
            ? `${a} 与 ${b} 的差异无法检验，n = ${n}`
            : `the difference of ${a} and ${b} cannot be tested, n = ${n}`;
        if (!isClear(p))
          return zh
            ? `未见 ${a} 与 ${b} 有差异，${figures}`
            : `no difference of ${a} and ${b} was found, ${figures}`;
        const higher = (difference ?? 0) > 0;
        return zh
          ? `${a} ${higher ? '高' : '低'}于 ${b}，${figures}`
          : `${a} is ${higher ? 'higher' : 'lower'} than ${b}, ${figures}`;
      }),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('对数', 'Number of pairs'),
      found.n,
      (n) => n >= 30,
      (holds) =>
        holds
          ? both('不少于 30 对，对差值的偏斜不敏感', '30 or more: skewed differences do little harm')
          : both(
              '不足 30 对：差值偏斜时读 Wilcoxon 检验',
              'fewer than 30: where differences are skewed, read Wilcoxon’s test',
            ),
      whyOf([]),
    ),
  ],
};
