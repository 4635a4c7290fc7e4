import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { missingRule } from '../procedure/options.ts';
import { byName, chiSquareTest, value } from '../procedure/parts.ts';
import { correlated } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const factorability = declare({
  name: 'factorability',
  title: both('因子分析适合性（KMO 与 Bartlett）', 'Factorability (KMO and Bartlett)'),
  useWhen: both(
    '做因子分析之前，看题项有没有足够的共同之处',
    'before factoring, to ask whether items have enough in common',
  ),
  roles: { variables: correlated },
  options: { missing: missingRule('pairwise') },
  result: {
    kmo: value,
    msa: byName(value),
    bartlett: Type.Object(chiSquareTest),
    determinant: value,
  },
});
