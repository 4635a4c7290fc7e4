import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, isClear, joined, number, pIs, sentence, small, words } from '../say.ts';
import { isConstant, termLabel } from '../term-label.ts';
import { fitTable } from './logit.ts';

const shapes = {
  interval: both('区间', 'an interval'),
  rays: both('两段射线', 'two rays'),
  line: both('整条数轴', 'the whole line'),
  empty: both('空集', 'empty'),
};

export const twoStageLeastSquares: Presentation<'twoStageLeastSquares'> = {
  tables({ found, names }, why) {
    const tests = [
      { label: both('Wu–Hausman（内生性）', 'Wu–Hausman, endogeneity'), values: found.wuHausman },
      { label: both('Sargan（过度识别）', 'Sargan, overidentification'), values: found.sargan },
      { label: both('Anderson–Rubin（没有效应）', 'Anderson–Rubin, no effect'), values: found.andersonRubin },
    ].flatMap(({ label, values }) => {
      if (!values) return [];
      const shape = 'shape' in values ? { shape: shapes[values.shape] } : {};
      return [{ label, values: { ...values, ...shape } }];
    });
    return [
      buildTable(
        { id: 'coefficients', title: both('系数', 'Coefficients'), stub: both('项', 'Term') },
        ['b', 'standardError', 't', 'p', 'interval', 'ordinary', 'ordinaryError'],
        (found.coefficients ?? []).map((each) => ({ label: termLabel(each.term, names), values: each })),
        why,
      ),
      buildTable(
        { id: 'first-stage', title: both('第一阶段', 'First stage'), stub: both('内生变量', 'Endogenous') },
        ['f', 'df1', 'df2', 'p', 'partialR2', 'criticalValue'],
        (found.firstStage ?? []).map((each) => ({ label: termLabel(each.term, names), values: each })),
        why,
      ),
      buildTable(
        { id: 'tests', title: both('检验', 'Tests'), stub: both('检验', 'Test') },
        ['f', 'df1', 'df2', 'chi2', 'df', 'p', 'interval', 'shape'],
        tests,
        why,
      ),
      fitTable(found, ['n', 'clusters', 'residualDf', 'r2', 'sigma'], why),
    ];
  },
  figures({ asked, found, names }) {
    const own = (found.coefficients ?? []).filter(({ term }) => asked.endogenous.includes(term));
    if (own.length === 0) return [];
    return [
      {
        kind: 'intervals',
        title: both(
          '内生变量的系数及其置信区间',
          'Coefficients of endogenous variables with their intervals',
        ),
        axis: both('b', 'b'),
        reference: 0,
        points: own.map(({ term, b, interval }) => ({
          label: termLabel(term, names),
          at: b,
          from: interval?.[0] ?? null,
          to: interval?.[1] ?? null,
        })),
      },
    ];
  },
  sentence({ asked, found, names }) {
    if (!found.coefficients) return both('模型无法估计。', 'The model cannot be estimated.');
    const own = found.coefficients.filter(({ term }) => !isConstant(term) && asked.endogenous.includes(term));
    return sentence([
      joined(
        own.map(({ term, b, p, t, standardError }) =>
          words((say, zh) => {
            const [from, to] = [say(termLabel(term, names)), say(names.of(asked.outcome))];
            const figures = `b = ${number(b)}, SE = ${number(standardError)}, t = ${number(t)}, ${pIs(p)}`;
            if (!isClear(p))
              return zh
                ? `以工具变量估计，未见 ${from} 影响 ${to}（${figures}）`
                : `by instruments ${from} was not found to act on ${to} (${figures})`;
            return zh
              ? `以工具变量估计，${from} 每增加 1，${to} 变化 ${number(b)}（${figures}）`
              : `by instruments one more of ${from} changes ${to} by ${number(b)} (${figures})`;
          }),
        ),
      ),
      joined(
        (found.firstStage ?? []).map(({ term, f, df1, df2, partialR2 }) =>
          words((say, zh) => {
            const figures = `F(${degrees(df1)}, ${degrees(df2)}) = ${number(f)}, ${zh ? '偏 R²' : 'partial R²'} = ${small(partialR2)}`;
            return zh
              ? `${say(termLabel(term, names))} 的第一阶段 ${figures}`
              : `first stage of ${say(termLabel(term, names))}: ${figures}`;
          }),
        ),
      ),
      words(
        (_, zh) =>
          `${zh ? 'Wu–Hausman 检验' : 'Wu–Hausman'} F = ${number(found.wuHausman?.f ?? null)}, ${pIs(found.wuHausman?.p ?? null)}, n = ${found.n}`,
      ),
    ]);
  },
  assumptions({ found }) {
    if (!found.firstStage) return [];
    const least = Math.min(...found.firstStage.map(({ f }) => f ?? 0));
    const test = found.sargan;
    return [
      {
        name: both('工具变量不弱', 'Instruments are not weak'),
        holds: least < 10 ? ('no' as const) : ('yes' as const),
        said: both(
          `第一阶段最小的 F = ${number(least)}（以 10 为界）`,
          `least F of the first stage = ${number(least)}, held against 10`,
        ),
      },
      {
        name: both('工具变量外生', 'Instruments are exogenous'),
        holds: test && isClear(test.p) ? ('no' as const) : ('unknown' as const),
        said: test
          ? both(
              `Sargan χ²(${degrees(test.df)}) = ${number(test.chi2)}, ${pIs(test.p)}；只检验工具之间是否一致`,
              `Sargan χ²(${degrees(test.df)}) = ${number(test.chi2)}, ${pIs(test.p)}; it tests only whether instruments agree`,
            )
          : both(
              '恰好识别：无法检验，须由理由支持',
              'just identified: it cannot be tested and must be argued',
            ),
      },
    ];
  },
};
