import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence, missingRule } from '../procedure/options.ts';
import { count, interval, list, orNull, value } from '../procedure/parts.ts';
import { MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const reliability = declare({
  name: 'reliability',
  title: both('信度分析', 'Reliability'),
  useWhen: both('想知道一个量表的题项是否一致', 'to ask whether the items of a scale agree with each other'),
  roles: {
    items: {
      takes: 'list',
      use: 'summed',
      level: 'ordinal',
      most: MOST_OF_A_MATRIX,
      title: both('题项', 'Items'),
    },
    scale: { takes: 'scale', use: 'summed', title: both('量表', 'Scale') },
  },
  either: ['items', 'scale'],
  options: {
    missing: missingRule('listwise'),
    quantile: {
      kind: 'choice',
      title: both(
        '决断值高低分组的分位数：type7 同 R 与 Excel，type6 同 SPSS',
        'Quantile of the high and low groups of the critical ratio: type7 as R and Excel, type6 as SPSS',
      ),
      values: ['type7', 'type6'],
      default: 'type7',
    },
    confidence,
  },
  result: {
    k: count,
    alpha: value,
    alphaInterval: interval,
    standardizedAlpha: value,
    meanInterItemCorrelation: value,
    omegaTotal: value,
    standardizedOmega: value,
    splitHalf: orNull(Type.Object({ spearmanBrown: value, guttman: value })),
    spearmanBrown: Type.Optional(value),
    r: Type.Optional(value),
    items: list(
      Type.Object({
        name: Type.String(),
        mean: value,
        sd: value,
        correctedItemTotal: value,
        alphaIfDropped: value,
        omegaIfDropped: value,
        criticalRatio27: orNull(Type.Object({ t: value, p: value })),
      }),
    ),
  },
});
