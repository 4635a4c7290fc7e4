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
  options: { missing: missingRule('listwise'), confidence },
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
