import type { Value } from '../../model/procedure/parts.ts';
import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence, small, words } from '../say.ts';
import { enoughRespondents, multivariateNormal } from './covariance-fit.ts';

const steps = {
  configural: both('构型', 'Configural'),
  metric: both('弱（载荷相等）', 'Metric (equal loadings)'),
  scalar: both('强（截距相等）', 'Scalar (equal intercepts)'),
  strict: both('严格（残差相等）', 'Strict (equal residuals)'),
} as const;

export const invariance: Presentation<'invariance'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'invariance', title: both('测量不变性', 'Measurement invariance'), stub: both('水平', 'Level') },
      [
        'chi2',
        'df',
        'p',
        'cfi',
        'tli',
        'rmsea',
        'dChi2',
        'dDf',
        'dP',
        { key: 'deltaCfi', kind: 'text' },
        { key: 'deltaRmsea', kind: 'text' },
      ],
      Object.entries(steps).map(([step, label]) => {
        const { deltaCfi, deltaRmsea, dChi2, dDf, dP, ...values } = found[step as keyof typeof steps];
        const changes =
          step === 'configural'
            ? {}
            : { dChi2, dDf, dP, deltaCfi: thousandths(deltaCfi), deltaRmsea: thousandths(deltaRmsea) };
        return { label, values: { ...values, ...changes } };
      }),
      why,
    ),
    buildTable(
      { id: 'groups', title: both('各组人数', 'Size of the groups'), stub: names.of(asked.group) },
      ['n'],
      found.groups.map(({ group, n }) => ({ label: names.value(asked.group, group), values: { n } })),
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { configural, metric, scalar, n } = found;
    if (metric.deltaCfi === null) return both('模型无法估计。', 'The model cannot be estimated.');
    const figures = (step: typeof metric) =>
      `ΔCFI = ${small(step.deltaCfi, 3)}, ΔRMSEA = ${small(step.deltaRmsea, 3)}`;
    return sentence([
      words((say, zh) => {
        const level = !holds(metric)
          ? zh
            ? '只到构型'
            : 'configural only'
          : holds(scalar)
            ? zh
              ? '强不变性'
              : 'scalar'
            : zh
              ? '弱不变性'
              : 'metric';
        const test = `CFI = ${small(configural.cfi, 3)}, ${zh ? '弱' : 'metric'} ${figures(metric)}, ${zh ? '强' : 'scalar'} ${figures(scalar)}, n = ${n}`;
        return zh
          ? `按 ${say(names.of(asked.group))} 分组的测量不变性达到的水平：${level}（构型 ${test}）`
          : `the level of invariance by ${say(names.of(asked.group))} is ${level} (configural ${test})`;
      }),
    ]);
  },
  assumptions: ({ found }) => [
    {
      name: both('构型模型本身拟合', 'The configural model fits'),
      holds: found.configural.cfi === null ? 'unknown' : found.configural.cfi >= 0.9 ? 'yes' : 'no',
      said:
        found.configural.cfi === null
          ? both('无法估计', 'it cannot be estimated')
          : found.configural.cfi >= 0.9
            ? both(`CFI = ${number(found.configural.cfi, 3)}`, `CFI = ${number(found.configural.cfi, 3)}`)
            : both(
                'CFI 低于 .90：先改好测量模型，再谈不变性',
                'CFI below .90: mend the measurement model first',
              ),
    },
    enoughRespondents(Math.min(...found.groups.map(({ n }) => n), found.n), 100),
    multivariateNormal,
  ],
};

const thousandths = (value: Value) => (value === null ? null : both(small(value, 3), small(value, 3)));

const holds = ({ deltaCfi, deltaRmsea }: { readonly deltaCfi: Value; readonly deltaRmsea: Value }) =>
  deltaCfi !== null && deltaCfi >= -0.01 && (deltaRmsea ?? 0) <= 0.015;
