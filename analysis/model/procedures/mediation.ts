import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { bootstrap, confidence, seed } from '../procedure/options.ts';
import { estimate, interval, list, orNull, value } from '../procedure/parts.ts';
import { categorical, covariates, MOST_OF_A_MATRIX, outcome } from '../procedure/roles.ts';
import { both } from '../words.ts';

const path = orNull(Type.Object(estimate));
const paths = orNull(list(Type.Object({ mediator: Type.String(), ...estimate })));
const effect = { estimate: value, standardError: value, interval };

export const mediation = declare({
  name: 'mediation',
  title: both('中介效应', 'Mediation'),
  useWhen: both('想知道一个影响是经由什么起作用的', 'to ask through what an effect works'),
  avoidWhen: both(
    '三者同时测量而又没有理论说明先后：只能说与中介一致；中介或结果是类别；要控制单位用 mixed',
    'where all was measured at once and no theory orders it: it can only be consistent with mediation; for categories as mediator or outcome',
  ),
  question: 'through',
  also: [
    '中介',
    '间接效应',
    'PROCESS model 4',
    'bootstrap',
    'Sobel',
    'indirect effect',
    'mediation',
    'lavaan',
  ],
  assumes: both(
    '与线性回归相同；先后次序由设计而不由数据保证：同一次问卷只能说与中介模型相符；没有遗漏的共同原因',
    'as linear regression; design and not data guarantee the order: answers of one occasion can only be consistent with mediation; no common cause is left out',
  ),
  method: both(
    '并行中介：a·b 为间接效应，百分位自助法给出区间；c′ 为直接效应；Sobel 检验不含 a·b 的方差项',
    'parallel mediation: a·b is the indirect effect, with a percentile bootstrap interval; c′ is the direct effect; Sobel’s test without the a·b variance term',
  ),
  source: [
    'Preacher & Hayes 2008, Asymptotic and resampling strategies for assessing and comparing indirect effects',
    'Sobel 1982, Asymptotic confidence intervals for indirect effects',
  ],
  power: 'mediation',
  roles: {
    outcome,
    predictor: { takes: 'variable', use: 'summed', level: 'interval', title: both('自变量', 'Predictor') },
    mediators: {
      takes: 'list',
      use: 'summed',
      level: 'interval',
      most: MOST_OF_A_MATRIX,
      title: both('中介变量', 'Mediators'),
    },
    covariates,
    categorical,
  },
  options: { bootstrap: bootstrap(5000), seed, confidence },
  result: {
    a: paths,
    b: paths,
    c: path,
    cPrime: path,
    indirect: orNull(list(Type.Object({ mediator: Type.String(), ...effect, sobelZ: value, sobelP: value }))),
    totalIndirect: orNull(Type.Object(effect)),
    ratio: value,
  },
});
