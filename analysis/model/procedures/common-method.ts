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
  avoidWhen: both(
    '把它当作没有偏差的证明：Harman 法几乎查不出；用标签变量或潜在方法因子',
    'as proof that there is no bias: Harman’s test hardly ever finds any; use a marker or a latent method factor',
  ),
  question: 'scale',
  also: ['共同方法变异', '同源偏差', 'Harman 单因子检验', 'CMV', 'CMB', 'Harman', 'common method bias'],
  assumes: both(
    '只是粗略的检查：单一因子不占主导并不能排除共同方法偏差；应配合设计上的控制',
    'only a rough check: that no factor dominates does not rule method variance out; the design has to control it',
  ),
  method: both(
    '未旋转的第一主成分所占方差，少于 40 %（严者 50 %）通常视为没有主导；另报告所有题目只载一个因子的 CFA 的拟合',
    'the variance of the first unrotated principal component, usually taken as not dominant below 40 % (by some 50 %); beside it the fit of a CFA in which all items load on one factor',
  ),
  source: [
    'Harman 1976, Modern Factor Analysis',
    'Podsakoff, MacKenzie, Lee & Podsakoff 2003, Common method biases in behavioral research',
  ],
  roles: { variables: correlated },
  options: { missing: missingRule('pairwise') },
  result: {
    harman: Type.Object({ firstFactorPercent: value, factorsAboveOne: value }),
    cfaOneFactor: orNull(Type.Object({ n: count, ...fit, rmseaInterval: interval })),
  },
});
