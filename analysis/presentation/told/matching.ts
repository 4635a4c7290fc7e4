import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, isClear, number, pIs, sentence, small, words } from '../say.ts';
import { termLabel } from '../term-label.ts';

/** What balance should not leave (Austin 2011). */
const MOST_SMD = 0.1;

const percent = (value: number) => number(100 * value, 0);

export const matching: Presentation<'matching'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      { id: 'estimate', title: both('平均效应', 'Average effect'), stub: both('估计', 'Estimate') },
      ['b', 'standardError', 't', 'df', 'p', 'interval'],
      [{ label: both('平均效应', 'Average effect'), values: { ...found.estimate } }],
      why,
    ),
    buildTable(
      {
        id: 'balance',
        title: both('协变量的平衡', 'Balance of the covariates'),
        stub: both('协变量', 'Covariate'),
        notes: [both('SMD 大于 .1 为不平衡', 'differences above .1 are not balanced')],
      },
      ['smdBefore', 'smdAfter', 'varianceRatioBefore', 'varianceRatioAfter'],
      found.balance.map(({ covariate, ...values }) => ({ label: termLabel(covariate, names), values })),
      why,
    ),
    buildTable(
      { id: 'people', title: both('人数', 'People'), stub: both('组', 'Group') },
      [
        { key: 'all', kind: 'count', label: both('全部', 'All') },
        { key: 'matched', kind: 'count', label: both('用于比较', 'Compared') },
        { key: 'effective', kind: 'number', label: both('有效人数', 'Effective') },
      ],
      [
        {
          label: both('处理组', 'Treated'),
          values: { all: found.treatedPeople, matched: found.matchedTreated, effective: undefined },
        },
        {
          label: both('对照组', 'Controls'),
          values: {
            all: found.controlPeople,
            matched: found.matchedControls,
            effective: found.effectiveControls,
          },
        },
      ],
      why,
    ),
    buildTable(
      { id: 'overlap', title: both('倾向值的重叠', 'Overlap of the scores'), stub: both('倾向值', 'Score') },
      [
        { key: 'treated', kind: 'count', label: both('处理组', 'Treated') },
        { key: 'controls', kind: 'count', label: both('对照组', 'Controls') },
      ],
      found.overlap.map(({ from, to, treated, controls }) => ({
        label: plain(`${percent(from!)}–${percent(to!)} %`),
        values: { treated, controls },
      })),
      why,
    ),
  ],
  figures: ({ found, names }) =>
    found.balance.length === 0
      ? []
      : [
          {
            kind: 'intervals',
            title: both('平衡图（|SMD|，虚线为 .1）', 'Love plot (|SMD|, dashed at .1)'),
            axis: plain('|SMD|'),
            reference: MOST_SMD,
            points: found.balance.flatMap(({ covariate, smdBefore, smdAfter }) =>
              (
                [
                  [both('之前', 'Before'), smdBefore],
                  [both('之后', 'After'), smdAfter],
                ] as const
              ).map(([series, smd]) => ({
                label: termLabel(covariate, names),
                series,
                at: smd === null ? null : Math.abs(smd),
                from: null,
                to: null,
              })),
            ),
          },
        ],
  sentence({ asked, found, names }) {
    const own = found.estimate;
    if (!own || own.b === null) return both('匹配后的效应无法估计。', 'The effect cannot be estimated.');
    const [low, high] = own.interval ?? [null, null];
    const worst = Math.max(...found.balance.map(({ smdAfter }) => Math.abs(smdAfter ?? 0)));
    const target = asked.estimand === 'ate' ? 'ATE' : 'ATT';
    const test = own.df === null ? '' : `, t(${degrees(own.df)}) = ${number(own.t)}`;
    const figures = `${target} = ${number(own.b)} [${number(low)}, ${number(high)}], SE = ${number(own.standardError)}${test}, ${pIs(own.p)}, n = ${found.n}`;
    return sentence([
      words((say, zh) => {
        const outcome = say(names.of(asked.outcome));
        if (zh)
          return `匹配后处理组的${outcome}${isClear(own.p) ? '与对照不同' : '未见与对照不同'}，${figures}`;
        return `after matching ${outcome} of the treated ${isClear(own.p) ? 'differs' : 'is not found to differ'} from that of their controls, ${figures}`;
      }),
      both(`协变量的 |SMD| 最大为 ${small(worst)}`, `the largest |SMD| that is left is ${small(worst)}`),
      ...(found.hiddenBias === null
        ? []
        : [
            both(
              `隐藏偏差达 Γ = ${number(found.hiddenBias)} 时结论不再成立`,
              `a hidden bias of Γ = ${number(found.hiddenBias)} would undo it`,
            ),
          ]),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('协变量平衡', 'Balanced covariates'),
      found.balance.length > 0
        ? Math.max(...found.balance.map(({ smdAfter }) => Math.abs(smdAfter ?? 0)))
        : null,
      (smd) => smd <= MOST_SMD,
      (holds) =>
        holds
          ? both('SMD 都不大于 .1', 'no difference is above .1')
          : both(
              '有 SMD 大于 .1：改用卡尺、比例或加权',
              'some are above .1: use a caliper, another ratio or weights',
            ),
      whyOf([]),
    ),
    assumption(
      both('有重叠', 'Overlap'),
      found.auc,
      (auc) => auc < 0.9,
      (holds) =>
        holds
          ? both('倾向值不足以分开两组', 'the scores do not part the groups')
          : both(
              '倾向值几乎分开两组（AUC ≥ .9）：可比的人很少',
              'the scores all but part the groups (AUC ≥ .9): few compare',
            ),
      whyOf([]),
    ),
    {
      name: both('没有未测的混杂', 'Nothing unmeasured'),
      holds: 'unknown',
      said: both('数据无法检验：见 Γ', 'data cannot tell: see Γ'),
    },
  ],
};
