import type { Figure } from '../../model/figure.ts';
import { both } from '../../model/words.ts';
import { buildTable, type Line } from '../build-table.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { ci, joined, number, pIs, sentence, words } from '../say.ts';

export const mediation: Presentation<'mediation'> = {
  tables(answered, why) {
    const { asked, found, names } = answered;
    const total = both('总间接效应', 'Total indirect');
    const indirect: Line[] = (found.indirect ?? []).map((each) => ({
      label: names.of(each.mediator),
      values: each,
    }));
    if (indirect.length > 1 && found.totalIndirect)
      indirect.push({ label: total, values: found.totalIndirect });
    return [
      buildTable(
        {
          id: 'indirect',
          title: words((say, zh) =>
            zh
              ? `${say(names.of(asked.predictor))} 经由中介变量的间接效应`
              : `Indirect effects of ${say(names.of(asked.predictor))}`,
          ),
          stub: both('经由', 'Through'),
          notes: [
            both(
              '区间为百分位自助法；它是判断间接效应的依据。',
              'Intervals by percentile bootstrap; they decide on indirect effects.',
            ),
          ],
        },
        ['estimate', 'standardError', 'interval', 'sobelZ', 'sobelP'],
        indirect,
        why,
      ),
      buildTable(
        { id: 'paths', title: both('路径', 'Paths'), stub: both('路径', 'Path') },
        ['b', 'standardError', 'interval', 't', 'p'],
        pathLines(answered),
        why,
      ),
    ];
  },
  figures: (answered) => [pathFigure(answered)],
  sentence({ asked, found, names }) {
    const effects = found.indirect ?? [];
    if (effects.length === 0) return both('模型无法估计。', 'The model cannot be estimated.');
    const [x, y] = [names.of(asked.predictor), names.of(asked.outcome)];
    const parts = effects.map(({ mediator, estimate, interval }) => {
      const figures = `ab = ${number(estimate)}, ${ci(interval, number, asked.confidence)}`;
      const excludes =
        interval !== null && interval[0] !== null && interval[1] !== null && interval[0] * interval[1] > 0;
      return words((say, zh) => {
        const m = say(names.of(mediator));
        if (zh)
          return `${say(x)} 与 ${say(y)} 经由 ${m} 的间接关联${excludes ? '区间不含零' : '区间包含零'}，${figures}`;
        return `the indirect association of ${say(x)} and ${say(y)} through ${m} has an interval that ${excludes ? 'excludes' : 'includes'} zero, ${figures}`;
      });
    });
    const direct = `c′ = ${number(found.cPrime?.b)}, ${ci(found.cPrime?.interval, number, asked.confidence)}, ${pIs(found.cPrime?.p)}, n = ${found.n}`;
    return sentence([joined(parts), both(`直接效应 ${direct}`, `direct effect ${direct}`)]);
  },
  assumptions: () => [
    {
      name: both('先后次序', 'Order in time'),
      holds: 'unknown',
      said: both(
        '数据看不出：一次问卷只能说与中介模型相符',
        'data cannot tell: answers of one occasion can only be consistent with mediation',
      ),
    },
    {
      name: both('没有遗漏的共同原因', 'No common cause left out'),
      holds: 'unknown',
      said: both('数据看不出：把已知的列为协变量', 'data cannot tell: name those known as covariates'),
    },
  ],
};

function pathLines({ asked, found, names }: Answered<'mediation'>): Line[] {
  const arrow = (from: string, to: string, letter: string) =>
    words((say) => `${letter}: ${say(names.of(from))} → ${say(names.of(to))}`);
  const line = (label: Line['label'], values: object | null): Line[] => (values ? [{ label, values }] : []);
  return [
    ...(found.a ?? []).map((each) => ({ label: arrow(asked.predictor, each.mediator, 'a'), values: each })),
    ...(found.b ?? []).map((each) => ({ label: arrow(each.mediator, asked.outcome, 'b'), values: each })),
    ...line(arrow(asked.predictor, asked.outcome, 'c′'), found.cPrime),
    ...line(arrow(asked.predictor, asked.outcome, 'c'), found.c),
  ];
}

/** Paths carry unstandardised coefficients: the result has no others. */
function pathFigure({ asked, found }: Answered<'mediation'>): Figure {
  const { predictor, mediators, outcome } = asked;
  const estimates = [
    ...(found.a ?? []).map(({ mediator, b, p }) => ({
      lhs: mediator,
      op: '~',
      rhs: predictor,
      standardized: b,
      p,
    })),
    ...(found.b ?? []).map(({ mediator, b, p }) => ({
      lhs: outcome,
      op: '~',
      rhs: mediator,
      standardized: b,
      p,
    })),
    {
      lhs: outcome,
      op: '~',
      rhs: predictor,
      standardized: found.cPrime?.b ?? null,
      p: found.cPrime?.p ?? null,
    },
  ];
  return {
    kind: 'paths',
    title: both('路径图（未标准化系数 b）', 'Paths (unstandardised b)'),
    model: [
      ...mediators.map((each) => `${each} ~ ${predictor}`),
      `${outcome} ~ ${[predictor, ...mediators].join(' + ')}`,
    ].join('\n'),
    estimates,
  };
}
