import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const frequencies = declare({
  name: 'frequencies',
  title: both('频数表', 'Frequencies'),
  useWhen: both('想知道每个答案有多少人选', 'to count how often each answer was given'),
  weighted: true,
  roles: {
    variables: {
      takes: 'list',
      apart: true,
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
