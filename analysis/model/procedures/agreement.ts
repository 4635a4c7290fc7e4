import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { bootstrap, confidence, seed } from '../procedure/options.ts';
import { count, interval, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

const coders = { takes: 'list', use: 'compared', level: 'nominal', least: 2, most: 100 } as const;

export const agreement = declare({
  name: 'agreement',
  title: both('编码者一致性', 'Agreement of coders'),
  useWhen: both(
    '每行一个单位、每列一个编码者，想知道他们是否一致',
    'where each row is a unit and each column a coder, to ask how far they agree',
  ),
  avoidWhen: both(
    '编码者互相商量过再编的；连续评分的信度：用组内相关；类别极不均衡时 κ 会低，同看百分比',
    'where coders settled their codes together first; for ratings on a scale use the intraclass correlation; where one category rules, read κ beside per cent',
  ),
  question: 'raters',
  also: [
    '编码信度',
    '评分者一致性',
    'kappa',
    'Cohen kappa',
    'Fleiss kappa',
    'Krippendorff alpha',
    'irr::kappa2',
    'irr::kripp.alpha',
    'CROSSTABS KAPPA',
  ],
  assumes: both(
    '编码者各自独立判断同一批单位；κ 受边际分布影响，α 允许缺失与任意人数的编码者',
    'coders judge the same units independently; κ depends on how common each value is, α takes gaps and any number of coders',
  ),
  method: both(
    '一致百分比；两人时 Cohen κ；多人 Fleiss κ；Krippendorff α = 1 − 观察到的不一致/期望的不一致，按测量水平取距离，区间为对单位的百分位自助法',
    'percent agreement; Cohen’s κ of two; Fleiss’ κ of several; Krippendorff’s α = 1 − observed / expected disagreement, distances by level of measurement, interval by percentile bootstrap over units',
  ),
  source: [
    'Krippendorff 2019, Content Analysis (4th ed.)',
    'Cohen 1960, A coefficient of agreement for nominal scales',
    'Fleiss 1971, Measuring nominal scale agreement among many raters',
  ],
  roles: {
    coders: { ...coders, title: both('编码者', 'Coders') },
    columns: { ...coders, title: both('编码者（另一写法）', 'Coders, by another name') },
    variables: { ...coders, title: both('编码者（另一写法）', 'Coders, by another name') },
  },
  either: ['coders', 'columns', 'variables'],
  options: {
    level: {
      kind: 'choice',
      title: both('测量水平', 'Level of measurement'),
      values: ['nominal', 'ordinal', 'interval', 'ratio'],
      default: 'nominal',
    },
    bootstrap: bootstrap(1000),
    seed,
    confidence,
  },
  result: {
    coders: count,
    level: Type.String(),
    percent: value,
    cohenKappa: value,
    kappaMax: value,
    fleissKappa: value,
    krippendorffAlpha: value,
    label: orNull(Type.Enum(['reliable', 'tentative', 'unreliable'])),
    interval,
  },
});
