import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { missingRule } from '../procedure/options.ts';
import { count, fit, interval, orNull, value } from '../procedure/parts.ts';
import { correlated } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const commonMethod = declare({
  name: 'commonMethod',
  title: both('共同方法偏差', 'Common method variance'),
  useWhen: both(
    '所有题目由同一人一次作答时，看是否有单一因子主导',
    'where one person answered everything at once, to look for one factor that dominates',
  ),
  roles: { variables: correlated },
  options: { missing: missingRule('pairwise') },
  result: {
    harman: Type.Object({ firstFactorPercent: value, factorsAboveOne: value }),
    cfaOneFactor: orNull(Type.Object({ n: count, ...fit, rmseaInterval: interval })),
  },
});
