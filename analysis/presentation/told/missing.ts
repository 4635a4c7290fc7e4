import { both, plain } from '../../model/words.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { assumption } from '../assume.ts';
import { degrees, isClear, joined, number, pIs, sentence } from '../say.ts';

export const missing: Presentation<'missing'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      { id: 'missing', title: both('缺失情况', 'Missing answers'), stub: both('变量', 'Variable') },
      ['missing', { key: 'percent', kind: 'number' }],
      found.perVariable.map((each) => ({ label: names.of(each.name), values: each })),
      why,
    ),
    buildTable(
      { id: 'patterns', title: both('缺失模式', 'Patterns'), stub: both('缺失的变量', 'Missing together') },
      ['n'],
      found.patterns.map(({ missing: gaps, n }) => ({
        label: gaps.length === 0 ? both('无缺失', 'none') : joined(gaps.map(names.of), '、', ', '),
        values: { n },
      })),
      why,
    ),
    buildTable(
      { id: 'little', title: both('Little 完全随机缺失检验', 'Little’s test'), stub: both('检验', 'Test') },
      ['chi2', 'df', 'p'],
      [{ label: plain('Little'), values: found.little }],
      why,
    ),
  ],
  sentence({ found }) {
    const { completeCases, cells, cellsMissing, little, n } = found;
    const share = cells > 0 ? number((100 * cellsMissing) / cells, 1) : '—';
    const test = `χ²(${degrees(little.df)}) = ${number(little.chi2)}, ${pIs(little.p)}`;
    return sentence([
      both(
        `${n} 人中 ${completeCases} 人全部作答，缺失单元格占 ${share} %`,
        `${completeCases} of ${n} respondents answered everything; ${share}% of the cells are missing`,
      ),
      isClear(little.p)
        ? both(
            `Little 检验不支持完全随机缺失，${test}`,
            `Little’s test speaks against missing completely at random, ${test}`,
          )
        : both(
            `Little 检验未见与完全随机缺失不符，${test}`,
            `Little’s test gives no sign against missing completely at random, ${test}`,
          ),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('完全随机缺失', 'Missing completely at random'),
      found.little.p,
      (p) => p >= 0.05,
      (holds) =>
        holds
          ? both(
              '没有与之不符的迹象；成列删除可以接受',
              'nothing speaks against it; complete rows may be used',
            )
          : both(
              '与之不符：用 FIML 或多重填补，不要只用完整个案',
              'it is contradicted: use FIML or multiple imputation, not complete rows alone',
            ),
      whyOf([]),
    ),
  ],
};
