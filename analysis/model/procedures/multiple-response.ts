import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, value } from '../procedure/parts.ts';
import { MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const multipleResponse = declare({
  name: 'multipleResponse',
  title: both('多选题频数', 'Multiple responses'),
  useWhen: both(
    '多选题：想知道每个选项有多少人选，占人数与占总次数的百分比',
    'for a question with several answers, to count how many ticked each, as a share of people and of all ticks',
  ),
  avoidWhen: both(
    '只能选一个答案的题：用 frequencies；想比较各组：对每个选项做 crosstab',
    'for a question with one answer: use frequencies; to compare groups ask crosstab of each choice',
  ),
  question: 'describe',
  also: [
    '多重响应',
    '响应百分比',
    '个案百分比',
    'MULT RESPONSE',
    'multiple response sets',
    'check all that apply',
  ],
  assumes: both(
    '各选项都向所有人展示；留空的选项视为未选',
    'every choice was offered to everybody; a choice left blank was not ticked',
  ),
  method: both(
    '占响应百分比以全部勾选次数为分母，合计 100%；占个案百分比以人数为分母（base：answered 为作答者，ticked 为至少选一项者，如 SPSS），合计可超过 100%',
    'percent of responses over all ticks, together 100 %; percent of cases over people (base: answered, who answered any item; ticked, who ticked any, as in SPSS), together more than 100 %',
  ),
  source: ['IBM 2021, IBM SPSS Statistics Algorithms: MULT RESPONSE'],
  roles: {
    items: {
      takes: 'list',
      use: 'counted',
      level: 'nominal',
      most: MOST_OF_A_MATRIX,
      title: both('选项', 'Choices'),
    },
  },
  options: {
    value: { kind: 'value', default: 1, title: both('表示选中的取值', 'Value of a tick') },
    base: {
      kind: 'choice',
      values: ['answered', 'ticked'],
      default: 'answered',
      title: both('百分比的人数', 'People behind the shares'),
    },
  },
  result: {
    base: Type.Enum(['answered', 'ticked']),
    responses: value,
    /** Who ticked nothing. */
    none: Type.Object({ n: value }),
    choices: list(
      Type.Object({
        label: Type.String(),
        n: count,
        percentOfResponses: value,
        percentOfCases: value,
        /** What else was answered. */
        others: list(Type.Object({ value: label, n: count })),
      }),
    ),
  },
});
