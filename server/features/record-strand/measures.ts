import type {
  Analysis,
  AnalysisOf,
  AnyResult,
  ProcedureName,
  ResultOf,
} from '../../../analysis/model/procedures/index.ts';
import type { Value } from '../../../analysis/model/procedure/parts.ts';
import type { RecordMeasureName } from '../../../analysis/model/scheme/scheme.ts';
import type { CellKind } from '../../../analysis/model/table.ts';
import { type Bilingual, both } from '../../../analysis/model/words.ts';
import type { Note } from '../../../analysis/notes/note.ts';

/** A number of the records: what is asked for it, and where it stands in what is found. */
export interface Measured {
  readonly analysis: Analysis;
  readonly read: (found: AnyResult<Note>) => Value;
  readonly kind: CellKind;
  readonly label: Bilingual;
  readonly definition: Bilingual;
}

/** A number of one procedure; its result is that of the procedure that was asked. */
const of = <const Name extends ProcedureName>(
  analysis: AnalysisOf<Name> & { readonly procedure: Name },
  read: (found: ResultOf<Name, Note>) => Value,
  told: Pick<Measured, 'kind' | 'label' | 'definition'>,
): Measured => ({
  analysis: analysis as unknown as Analysis,
  read: (found) => read(found as unknown as ResultOf<Name, Note>),
  ...told,
});

const percent = (share: Value) => (share === null ? null : 100 * share);

function meanOf(values: readonly Value[]): Value {
  const given = values.filter((value) => value !== null);
  return given.length > 0 ? given.reduce((sum, value) => sum + value, 0) / given.length : null;
}

/** Per cent of the pairs of all groups together. */
function shareOfPairs(groups: ResultOf<'rankUncertainty', Note>['groups']): Value {
  const pairs = groups.reduce((sum, each) => sum + each.pairs, 0);
  if (pairs === 0 || groups.some(({ distinguishable }) => distinguishable === null)) return null;
  return (100 * groups.reduce((sum, { distinguishable }) => sum + distinguishable!, 0)) / pairs;
}

/** The numbers that a scheme may put into the frame of a study. */
export const measures: Readonly<Record<RecordMeasureName, Measured>> = {
  deductionShare: of({ procedure: 'points' }, ({ deductionShare }) => percent(deductionShare), {
    kind: 'percent',
    label: both('扣分占比', 'Deduction share'),
    definition: both('扣分占全部加减分的比例', 'points deducted as a share of all points that moved'),
  }),
  bonusReach: of({ procedure: 'points' }, ({ bonusReach }) => percent(bonusReach), {
    kind: 'percent',
    label: both('加分覆盖', 'Bonus reach'),
    definition: both('得到过加分的单位比例', 'units that ever got an addition'),
  }),
  effectiveIndicators: of(
    { procedure: 'effectiveWeights' },
    ({ schemes }) => schemes.at(-1)?.effectiveNumber ?? null,
    {
      kind: 'number',
      label: both('实际起作用的指标数', 'Effective number of indicators'),
      definition: both(
        '1/Σe²，e 为各指标与总分协方差的份额；最新一版方案',
        '1/Σe², e the share of each indicator in the variance of totals; newest scheme version',
      ),
    },
  ),
  gap: of(
    { procedure: 'gaps' },
    ({ totals }) =>
      meanOf(totals.filter(({ period }) => period === totals.at(-1)!.period).map(({ sd }) => sd)),
    {
      kind: 'number',
      label: both('单位差距（SD）', 'Gaps between units (SD)'),
      definition: both(
        '最近一期总分的标准差，各组平均',
        'standard deviation of totals in the newest period, averaged over peer groups',
      ),
    },
  ),
  distinguishable: of({ procedure: 'rankUncertainty' }, ({ groups }) => shareOfPairs(groups), {
    kind: 'percent',
    label: both('可区分的名次对', 'Distinguishable pairs'),
    definition: both(
      '两两比较中名次先后清楚的比例，误差按各期波动估计',
      'pairs of units whose order is clear, uncertainty by the noise between periods',
    ),
  }),
  appealSuccess: of({ procedure: 'appeals' }, ({ success }) => percent(success), {
    kind: 'percent',
    label: both('申诉成功', 'Appeals that succeeded'),
    definition: both('有复核结果的申诉中返还分值的比例', 'of decided appeals those that returned points'),
  }),
};
