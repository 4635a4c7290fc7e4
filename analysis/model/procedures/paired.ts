import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { interval, tTest, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const paired = declare({
  name: 'paired',
  title: both('配对比较', 'Paired comparison'),
  useWhen: both(
    '同一批人前后两次（或两题）是否不同',
    'to ask whether the same people answered differently the second time',
  ),
  roles: {
    before: { takes: 'variable', use: 'summed', level: 'interval', title: both('前测', 'Before') },
    after: { takes: 'variable', use: 'summed', level: 'interval', title: both('后测', 'After') },
  },
  options: { confidence },
  result: {
    ...tTest,
    cohenDz: value,
    cohenDzInterval: interval,
    wilcoxon: Type.Object({ v: value, z: value, p: value }),
  },
});
