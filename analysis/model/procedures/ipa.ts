import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { list, orNull, value } from '../procedure/parts.ts';
import { MOST_OF_A_MATRIX, outcome } from '../procedure/roles.ts';
import { both } from '../words.ts';

const ratings = { takes: 'list', use: 'summed', level: 'interval', most: MOST_OF_A_MATRIX } as const;

export const ipa = declare({
  name: 'ipa',
  title: both('重要性—表现分析', 'Importance–performance analysis'),
  useWhen: both(
    '想知道先改进什么：重要而做得不好的',
    'to decide where to act first: on what matters and is done badly',
  ),
  avoidWhen: both(
    '重要性是问卷直接问出的而人人都答“重要”：改用与结果的关联；象限线是样本均值，不是标准',
    'where stated importance hardly varies: take association with an outcome; the crossing lines are means of the sample, no standard',
  ),
  question: 'act',
  also: ['重要性绩效分析', 'IPA', 'importance-performance', '四象限', 'quadrant'],
  assumes: both(
    '表现题用同一量程；推算的重要性反映关联而不是因果；靠近分界线的点属于哪一象限并不确定',
    'performances are rated on one scale; derived importance tells association and not cause; a point near a line may belong to either field',
  ),
  method: both(
    '表现为均值；重要性为直接询问的均值，或与结果变量的关联：R² 的 LMG 份额、相关系数或标准化回归系数；分界线为各点的均值',
    'performance is the mean; importance is the mean as asked, or association with the outcome: the LMG share of its R², the correlation, or the standardised coefficient of a regression; the lines stand at the means of the points',
  ),
  source: [
    'Martilla & James 1977, Importance–performance analysis',
    'Matzler, Bailom, Hinterhuber, Renzl & Pichler 2004, The asymmetric relationship between attribute-level performance and overall satisfaction',
  ],
  roles: {
    performance: { ...ratings, title: both('表现', 'Performance') },
    outcome: { ...outcome, title: both('由它推算重要性的结果', 'Outcome that tells importance') },
    importance: { ...ratings, title: both('直接询问的重要性', 'Importance as asked') },
  },
  either: ['outcome', 'importance'],
  options: {
    association: {
      kind: 'choice',
      title: both('由结果推算重要性', 'Importance derived from the outcome'),
      values: ['lmg', 'correlation', 'beta'],
      default: 'lmg',
    },
  },
  result: {
    points: list(
      Type.Object({
        name: Type.String(),
        performance: value,
        importance: value,
        quadrant: orNull(Type.Enum(['keep up', 'possible overkill', 'concentrate here', 'low priority'])),
      }),
    ),
    cross: Type.Object({ performance: value, importance: value }),
  },
});
