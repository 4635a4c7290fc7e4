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
  avoidWhen: both(
    '题项只有两三个；它只说值不值得做，不说有几个因子',
    'with two or three items; it says whether factoring is worth it, not how many factors there are',
  ),
  question: 'scale',
  also: ['KMO', 'Bartlett 球形检验', '抽样适当性', 'MSA', 'FACTOR', 'psych::KMO', 'psych::cortest.bartlett'],
  assumes: both(
    '变量之间的关系近似直线；Bartlett 检验假定多元正态，人数多时几乎总被拒绝',
    'variables go together in about straight lines; Bartlett’s test takes them as normal and among many respondents is nearly always rejected',
  ),
  method: both(
    'KMO = Σr²/(Σr² + Σ偏相关²)；.6 以上可做，.8 以上好；Bartlett χ² = −(n − 1 − (2p + 5)/6)·ln|R|',
    'KMO = Σr²/(Σr² + Σ partial r²); from .6 on one may factor, from .8 on well; Bartlett’s χ² = −(n − 1 − (2p + 5)/6)·ln|R|',
  ),
  source: [
    'Kaiser 1974, An index of factorial simplicity',
    'Bartlett 1950, Tests of significance in factor analysis',
  ],
  roles: { variables: correlated },
  options: { missing: missingRule('pairwise') },
  result: {
    kmo: value,
    msa: byName(value),
    bartlett: Type.Object(chiSquareTest),
    determinant: value,
  },
});
