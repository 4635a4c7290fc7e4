import { type Bilingual, both, plain } from '../../model/words.ts';
import { raterTable as buildTable } from '../record-tables.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { number, sentence, small } from '../say.ts';
import { classesOf, spreadPoints, spreadTable } from './severity-spread.ts';

const elementColumns = ['n', 'observedAverage', 'fairAverage', 'standardError', 'infit', 'outfit'];

export const facets: Presentation<'facets'> = {
  tables: ({ found, asked, names }, why) => [
    spreadTable(
      'raterSpread',
      both('评价人宽严的分布', 'Spread of severity'),
      { spreads: found.raterSpread, say: classesOf({ asked, names }) },
      why,
    ),
    spreadTable(
      'rateeSpread',
      both('对象的分布', 'Spread of ratees'),
      { spreads: found.rateeSpread, say: classesOf({ asked, names }) },
      why,
    ),
    buildTable(
      { id: 'difficulties', title: both('评价要素', 'Criteria'), stub: both('要素', 'Criterion') },
      ['difficulty', ...elementColumns],
      (found.difficulties ?? []).map((own) => ({ label: plain(String(own.criterion)), values: own })),
      why,
    ),
    buildTable(
      { id: 'steps', title: both('量表等级', 'Rating scale'), stub: both('等级', 'Category') },
      ['n', 'threshold'],
      (found.steps ?? []).map(({ threshold, ...own }, k) => ({
        label: plain(String(own.category)),
        values: k === 0 ? own : { ...own, threshold },
      })),
      why,
    ),
    buildTable(
      { id: 'model', title: both('模型', 'Model'), stub: both('模型', 'Model') },
      [
        'raters',
        'ratees',
        'criteria',
        'n',
        'weakestLink',
        'logLikelihood',
        'rateeMean',
        'length',
        'correction',
        'iterations',
      ],
      [{ label: both('本模型', 'this model'), values: found }],
      why,
    ),
    buildTable(
      { id: 'subsets', title: both('相连的部分', 'Connected subsets'), stub: both('部分', 'Subset') },
      [
        { key: 'n', label: both('评价人数', 'Raters') },
        'ratees',
        'ratings',
        { key: 'classes', kind: 'text' },
      ],
      found.subsets.map((own, i) => ({ label: plain(String(i + 1)), values: own })),
      why,
    ),
    ...single({ found, asked, names }, why),
  ],
  figures: ({ found, asked, names }) => [
    {
      kind: 'intervals',
      title: both('Wright 图：均值 ± 1 SD', 'Wright map: mean ± 1 SD'),
      axis: plain('logit'),
      reference: 0,
      points: [
        ...spreadPoints(both('对象', 'Ratees'), {
          spreads: found.rateeSpread,
          say: classesOf({ asked, names }),
        }),
        ...spreadPoints(both('评价人的宽严', 'Severity of raters'), {
          spreads: found.raterSpread,
          say: classesOf({ asked, names }),
        }),
        ...(found.difficulties ?? []).map(({ criterion, difficulty }) =>
          mark(plain(String(criterion)), both('要素的难度', 'Difficulty of criteria'), difficulty),
        ),
        ...(found.steps ?? [])
          .slice(1)
          .map(({ category, threshold }) =>
            mark(plain(String(category)), both('等级的阶', 'Steps of the scale'), threshold),
          ),
      ],
    },
  ],
  sentence({ found }) {
    const [all] = found.raterSpread ?? [];
    if (!found.severities || !found.raterSpread)
      return found.subsets.length > 1
        ? both(
            `评分分成互不相连的 ${found.subsets.length} 部分，宽严无法比较。`,
            `The ratings fall into ${found.subsets.length} parts that are not connected: severity cannot be compared.`,
          )
        : both('评价人的宽严无法估计。', 'The severity of raters cannot be estimated.');
    const numbers = `SD ${number(all?.spread, 1)}, G = ${number(all?.separation, 1)}`;
    return sentence([
      both(
        `${found.raters} 名评价人的宽严（logit）：${numbers}，与均值相差超过 1 logit 的占 ${small(all?.beyond)}`,
        `the severity of ${found.raters} raters in logits: ${numbers}; the share more than 1 logit from the mean is ${small(all?.beyond)}`,
      ),
    ]);
  },
};

const mark = (label: Bilingual, series: Bilingual, at: number | null) => ({
  label,
  series,
  at,
  from: null,
  to: null,
});

/** Of raters and ratees one by one: only where these are no persons. */
function single({ found, asked, names }: Answered<'facets'>, why: Bilingual) {
  const severities = found.severities ?? [];
  const measures = found.measures ?? [];
  return [
    ...(severities.length > 0
      ? [
          buildTable(
            { id: 'severities', title: both('评价人', 'Raters'), stub: both('评价人', 'Rater') },
            ['class', 'severity', 'interval', ...elementColumns],
            severities.map((own) => ({
              label: plain(String(own.rater)),
              values: {
                ...own,
                class: own.class === null ? undefined : classesOf({ asked, names })(own.class),
              },
            })),
            why,
          ),
        ]
      : []),
    ...(measures.length > 0
      ? [
          buildTable(
            { id: 'measures', title: both('对象', 'Ratees'), stub: both('对象', 'Ratee') },
            ['measure', ...elementColumns],
            measures.map((own) => ({ label: plain(String(own.ratee)), values: own })),
            why,
          ),
        ]
      : []),
  ];
}
