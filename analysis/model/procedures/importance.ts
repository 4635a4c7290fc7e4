import { declare } from '../procedure/declaration.ts';
import { byName, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const importance = declare({
  name: 'importance',
  title: both('预测变量的相对重要性', 'Relative importance of predictors'),
  useWhen: both('想知道各预测变量对 R² 各贡献多少', 'to share R² out among predictors'),
  avoidWhen: both(
    '要说去掉哪个变量会怎样或哪个是原因：它只分配 R²；预测变量多于约 15 个算不完',
    'to say what causes the outcome or what would happen without a predictor: it only shares out R²',
  ),
  question: 'explain',
  also: ['相对重要性', '优势分析', 'LMG', 'Shapley', 'relaimpo::calc.relimp', 'dominance analysis'],
  assumes: both(
    '与线性回归相同；共线的预测变量分享同一份 R²',
    'as linear regression; collinear predictors share the R² that they have in common',
  ),
  method: both(
    'LMG：每个预测变量在所有进入次序中增加的 R² 的平均；各份之和为 R²',
    'LMG: the gain in R² of each predictor averaged over all orders of entry; the shares add up to R²',
  ),
  source: [
    'Lindeman, Merenda & Gold 1980, Introduction to Bivariate and Multivariate Analysis',
    'Grömping 2007, Estimators of relative importance in linear regression',
  ],
  roles: { outcome, predictors, categorical },
  options: {},
  result: { lmg: orNull(byName(value)), percent: orNull(byName(value)), r2: value },
});
