import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, value } from '../procedure/parts.ts';
import { MOST_APART } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const frequencies = declare({
  name: 'frequencies',
  title: both('频数表', 'Frequencies'),
  useWhen: both('想知道每个答案有多少人选', 'to count how often each answer was given'),
  avoidWhen: both(
    '取值很多的连续变量：用 describe，或先分段',
    'for a measurement with many values: use describe, or band it first',
  ),
  question: 'describe',
  also: ['频率', '频次', 'Frequencies', 'FREQUENCIES', 'table'],
  assumes: both(
    '取值是有限的几类；有效百分比以作答者为分母',
    'there are a limited number of values; valid per cent counts those who answered',
  ),
  method: both(
    '每个取值的人数、占全部人数与占作答者的百分比，以及按取值次序的累计百分比',
    'how many have each value, as per cent of all and of those who answered, and summed in the order of the values',
  ),
  source: ['American Psychological Association 2020, Publication Manual (7th ed.)'],
  weighted: true,
  power: 'proportion',
  roles: {
    variables: {
      takes: 'list',
      apart: true,
      most: MOST_APART,
      use: 'counted',
      level: 'nominal',
      title: both('变量', 'Variables'),
    },
  },
  options: {},
  result: {
    variables: list(
      Type.Object({
        name: Type.String(),
        n: count,
        missing: count,
        missingReasons: Type.Optional(
          Type.Object({
            unanswered: count,
            preferNotToSay: count,
            dontKnow: count,
            notAsked: Type.Optional(count),
            notReached: Type.Optional(count),
          }),
        ),
        categories: list(
          Type.Object({
            value: label,
            n: count,
            percent: value,
            validPercent: value,
            cumulativePercent: value,
          }),
        ),
      }),
    ),
  },
});
