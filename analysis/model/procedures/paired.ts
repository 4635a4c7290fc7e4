import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { interval, tTest, value } from '../procedure/parts.ts';
import { words } from '../procedure/words.ts';

export const paired = declare({
  name: 'paired',
  title: words('配对比较', 'Paired comparison'),
  useWhen: words(
    '同一批人前后两次（或两题）是否不同',
    'to ask whether the same people answered differently the second time',
  ),
  roles: {
    before: { takes: 'variable', level: 'interval', title: words('前测', 'Before') },
    after: { takes: 'variable', level: 'interval', title: words('后测', 'After') },
  },
  options: { confidence },
  result: {
    ...tTest,
    cohenDz: value,
    cohenDzInterval: interval,
    wilcoxon: Type.Object({ v: value, z: value, p: value }),
  },
});
