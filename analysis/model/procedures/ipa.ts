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
  roles: {
    performance: { ...ratings, title: both('表现', 'Performance') },
    outcome: { ...outcome, title: both('由它推算重要性的结果', 'Outcome that tells importance') },
    importance: { ...ratings, title: both('直接询问的重要性', 'Importance as asked') },
  },
  either: ['outcome', 'importance'],
  options: {},
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
