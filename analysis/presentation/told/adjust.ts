import { type Bilingual, both, plain } from '../../model/words.ts';
import { raterTable as buildTable } from '../record-tables.ts';
import type { Answered, PlainTable, Presentation } from '../presentation.ts';
import { number, sentence, small } from '../say.ts';

const methods: Readonly<Record<string, Bilingual>> = {
  ols: both('最小二乘均值', 'Least squares means'),
  fair: both('公平平均分', 'Fair averages'),
  blup: both('最佳线性无偏预测', 'Best linear unbiased predictions'),
};

const sources: Readonly<Record<string, Bilingual>> = {
  ratees: both('对象', 'Ratees'),
  raters: both('评价人的宽严', 'Severity of raters'),
  residual: both('残差', 'Residual'),
};

export const adjust: Presentation<'adjust'> = {
  tables: ({ found }, why) => [
    buildTable(
      { id: 'methods', title: both('校正前后', 'Before and after'), stub: both('方法', 'Method') },
      [
        { key: 'r', kind: 'bounded' },
        'rInterval',
        'meanMove',
        'meanMoveInterval',
        'maxMove',
        'maxMoveInterval',
        'tierChanges',
        'tierChangesInterval',
        'clearMoves',
      ],
      found.methods.map((own) => ({ label: methods[own.method]!, values: own })),
      why,
    ),
    buildTable(
      { id: 'variances', title: both('方差分量', 'Variance components'), stub: both('来源', 'Source') },
      ['variance', 'percent'],
      found.variances.map((own) => ({ label: sources[own.source]!, values: own })),
      why,
    ),
    ...single(found.scores ?? [], why),
  ],
  sentence({ found }) {
    if (found.methods.length === 0) return both('得分无法校正。', 'The scores cannot be adjusted.');
    return sentence(
      found.methods.map(({ method, r, meanMove, clearMoves, n }) =>
        both(
          `${methods[method]!['zh-CN']}：r = ${small(r)}，名次平均变动 ${number(meanMove, 1)}，${n} 个对象中 ${clearMoves} 个的变动明确`,
          `${methods[method]!.en}: r = ${small(r)}, ranks move by ${number(meanMove, 1)} on average, the move of ${clearMoves} of ${n} ratees is clear`,
        ),
      ),
    );
  },
};

type Scores = NonNullable<Answered<'adjust'>['found']['scores']>;

/** Ratees one by one: only where these are no persons. A move within its interval is said to be none. */
function single(scores: Scores, why: Bilingual): PlainTable[] {
  return (['ols', 'fair', 'blup'] as const).flatMap((method) => {
    if (!scores.some((own) => own[method])) return [];
    return [
      buildTable(
        { id: method, title: methods[method]!, stub: both('对象', 'Ratee') },
        ['n', 'raw', 'rawRank', 'score', 'standardError', 'rank', 'rankInterval', 'clear'],
        scores.map((own) => ({ label: plain(String(own.ratee)), values: { ...own, ...own[method] } })),
        why,
      ),
    ];
  });
}
