import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { list, orNull, value } from '../procedure/parts.ts';
import { correlated } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const markerCorrelation = declare({
  name: 'markerCorrelation',
  title: both('标记变量校正的相关', 'Correlations adjusted by a marker'),
  useWhen: both(
    '想知道扣除标记变量所示的共同方法方差后，变量之间的相关是否仍显著',
    'to ask whether correlations stand once what a marker shows of common method variance is taken out',
  ),
  avoidWhen: both(
    '有多题的标记量表时用 marker：它允许方法方差不均匀并考虑测量误差；事先没有定下标记时结果只是粗略的下限；想控制一个真实的第三变量时用 partialCorrelation',
    'with a marker scale of several items use marker, which lets method variance be uneven and minds measurement error; without a marker set beforehand the result is rough; to hold a real third variable constant use partialCorrelation',
  ),
  question: 'scale',
  also: [
    '标记变量法',
    '偏相关标记法',
    '共同方法偏差',
    'Lindell & Whitney',
    'partial correlation marker',
    'MV marker',
    'rM',
  ],
  assumes: both(
    '标记与至少一个变量在理论上无关；方法方差对所有变量一样大；变量方向一致（正相关）',
    'the marker has no theoretical link with at least one variable; method variance is the same everywhere; variables are keyed one way',
  ),
  method: both(
    'rA = (r − rM)/(1 − rM)，t = rA/√((1 − rA²)/(n − 3))，自由度 n − 3；rM 为标记与各变量相关中大于 0 的最小者，没有标记时取全部相关中的最小者（或第二小，较保守）；只用完整作答的人',
    'rA = (r − rM)/(1 − rM), t = rA/√((1 − rA²)/(n − 3)) with n − 3 degrees of freedom; rM is the least correlation above 0 of the marker with a variable, without a marker the least of all (or the second least, more cautious); complete respondents',
  ),
  source: [
    'Lindell & Whitney 2001, Accounting for common method variance in cross-sectional research designs, Journal of Applied Psychology 86',
    'Malhotra, Kim & Patil 2006, Common method variance in IS research, Management Science 52',
  ],
  roles: {
    variables: correlated,
    marker: {
      takes: 'variable',
      use: 'summed',
      level: 'interval',
      optional: true,
      title: both('标记变量', 'Marker'),
    },
  },
  options: {
    smallest: {
      kind: 'choice',
      title: both('rM 取', 'rM is'),
      values: ['first', 'second'],
      default: 'first',
    },
  },
  result: {
    rM: value,
    /** The two variables that it is of. */
    rMPair: orNull(list(Type.String())),
    pairs: list(
      Type.Object({
        left: Type.String(),
        right: Type.String(),
        r: value,
        p: value,
        adjusted: value,
        t: value,
        df: value,
        pAdjusted: value,
      }),
    ),
  },
});
