import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';
import { criterion, occasion, ratee, rater, raterClass, rating } from './rating-roles.ts';
import { severitySpread } from './severity-spread.ts';

export const raterEffects = declare({
  name: 'raterEffects',
  title: both('评价人效应', 'Rater effects'),
  useWhen: both(
    '想知道评价人是否偏宽偏严、趋中、光环、与他人不一致，或宽严随时间、随对象的类别而变',
    'to ask whether raters are lenient or severe, keep to the middle, show halo, disagree, or drift over time or between kinds of ratees',
  ),
  avoidWhen: both(
    '评价人与对象不交叉：宽严与对象好坏分不开',
    'where raters and ratees do not cross: severity cannot be told from merit',
  ),
  question: 'raters',
  on: 'ratings',
  also: [
    'leniency',
    'severity',
    'halo',
    'central tendency',
    'rater drift',
    'DRF',
    '宽大效应',
    '趋中效应',
    '光环效应',
    '评分者漂移',
  ],
  assumes: both(
    '评价人与他人评了同一对象的同一要素；局部项另需连在一起的等级评分',
    'raters rated the same criteria of the same ratees as others; local terms also need connected ratings on one scale',
  ),
  method: both(
    '只比较与他人共有的格（对象 × 要素 × 考评期），不足 10 格不报告。宽严 = 自己减去他人的均值；SD 比 = 自己的 SD ÷ 他人各评分的 SD；居中比例 = 落在量表中点附近（半级或量程的十分之一）的评分；光环 = 要素两两相关的均值（另报对象内 SD 的均值）；一致 = 与他人均值的 r；漂移 = 宽严对考评期的斜率（至少 4 期）。局部项：β = Σ(x − E) / ΣV，标准误 1/√ΣV，E 与 V 来自联合估计的多面 Rasch 模型，评价人 × by（没有时为考评期），每项至少 10 个评分，对全部项作 Holm 校正。按类别的宽严以 logit 计，四舍五入到 .1',
    'only cells (ratee × criterion × occasion) shared with others are compared; fewer than 10 are not reported. Leniency = own mean minus that of others; SD ratio = own SD over that of the single ratings of others; middle share = ratings about the middle of the scale (half a step or a tenth of its span); halo = mean correlation of criteria (with the mean SD within ratees); agreement = r with the mean of others; drift = slope of leniency over occasions (4 at least). Local terms: β = Σ(x − E) / ΣV with standard error 1/√ΣV, E and V from a joint many-facet Rasch fit, rater × by (occasion where none is named), 10 ratings each at least, Holm over all terms. Severity by class is in logits, rounded to .1',
  ),
  source: [
    'Saal, Downey & Lahey 1980, Rating the ratings, Psychological Bulletin 88',
    'Myford & Wolfe 2009, Monitoring rater performance over time, Journal of Educational Measurement 46',
    'Holm 1979, A simple sequentially rejective multiple test procedure',
  ],
  lists: { effects: 'rater', terms: 'rater' },
  spreads: ['raterSpread'],
  roles: {
    rater,
    ratee,
    rating,
    criterion,
    class: raterClass,
    period: occasion,
    by: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      optional: true,
      title: both('局部项的另一因素', 'Other factor of local terms'),
    },
  },
  options: {},
  result: {
    raters: count,
    ratees: count,
    effects: list(
      Type.Object({
        rater: label,
        class: orNull(label),
        n: count,
        /** Cells that others rated as well. */
        shared: count,
        leniency: value,
        sdRatio: value,
        middleShare: value,
        halo: value,
        withinSd: value,
        agreement: value,
        drift: value,
        /** All ratings are the same. */
        identical: Type.Boolean(),
      }),
    ),
    raterSpread: orNull(severitySpread),
    /** Local terms that were tested, and that are clear after Holm's correction. */
    tested: value,
    clear: value,
    terms: orNull(
      list(
        Type.Object({
          rater: label,
          at: label,
          n: count,
          beta: value,
          standardError: value,
          z: value,
          pUnadjusted: value,
          p: value,
        }),
      ),
    ),
  },
});
