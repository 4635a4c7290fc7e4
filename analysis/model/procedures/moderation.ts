import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { estimate, interval, linearModel, list, orNull, value } from '../procedure/parts.ts';
import { categorical, covariates, outcome } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const moderation = declare({
  name: 'moderation',
  title: both('调节效应', 'Moderation'),
  useWhen: both('想知道一个影响对谁更强', 'to ask for whom an effect is stronger'),
  roles: {
    outcome,
    predictor: {
      takes: 'variable',
      use: 'summed',
      factor: true,
      level: 'interval',
      title: both('自变量', 'Predictor'),
    },
    moderator: {
      takes: 'variable',
      use: 'summed',
      factor: true,
      level: 'interval',
      title: both('调节变量', 'Moderator'),
    },
    covariates,
    categorical,
  },
  options: {
    center: { kind: 'flag', title: both('均值中心化', 'Centre at the means'), default: true },
    confidence,
  },
  result: {
    model: orNull(linearModel),
    interaction: orNull(Type.Object({ ...estimate, r2Change: value })),
    simpleSlopes: orNull(
      list(
        Type.Object({
          at: value,
          sd: value,
          slope: value,
          standardError: value,
          t: value,
          p: value,
          interval,
        }),
      ),
    ),
    johnsonNeyman: orNull(
      Type.Object({
        significant: Type.Enum(['everywhere', 'nowhere', 'outside', 'between']),
        bounds: list(Type.Object({ at: value, percentBelow: value })),
        range: list(value),
      }),
    ),
  },
});
