import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { bootstrap, confidence, seed } from '../procedure/options.ts';
import { count, interval, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

const coders = { takes: 'list', use: 'compared', level: 'nominal', least: 2, most: 100 } as const;

export const agreement = declare({
  name: 'agreement',
  title: both('编码者一致性', 'Agreement of coders'),
  useWhen: both(
    '每行一个单位、每列一个编码者，想知道他们是否一致',
    'where each row is a unit and each column a coder, to ask how far they agree',
  ),
  roles: {
    coders: { ...coders, title: both('编码者', 'Coders') },
    columns: { ...coders, title: both('编码者（另一写法）', 'Coders, by another name') },
    variables: { ...coders, title: both('编码者（另一写法）', 'Coders, by another name') },
  },
  either: ['coders', 'columns', 'variables'],
  options: {
    level: {
      kind: 'choice',
      title: both('测量水平', 'Level of measurement'),
      values: ['nominal', 'ordinal', 'interval', 'ratio'],
      default: 'nominal',
    },
    bootstrap: bootstrap(1000),
    seed,
    confidence,
  },
  result: {
    coders: count,
    level: Type.String(),
    percent: value,
    cohenKappa: value,
    kappaMax: value,
    fleissKappa: value,
    krippendorffAlpha: value,
    label: orNull(Type.Enum(['reliable', 'tentative', 'unreliable'])),
    interval,
  },
});
