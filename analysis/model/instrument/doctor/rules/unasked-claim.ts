import { offered } from '../../../frame/read-frame.ts';
import { both, textIn } from '../../../words.ts';
import { tagsOf } from '../../definition.ts';
import type { Found, Rule } from '../rule.ts';
import { cited } from '../sources.ts';

export const unaskedClaim: Rule = {
  code: 'unasked-claim',
  title: both('框架中没有题目涉及的内容', 'What the frame claims and no item asks'),
  why: both(
    '框架要比较的内容若无题目涉及，问卷一方就没有证据。只由访谈回答的内容除外。',
    'What the frame compares and no item asks leaves the survey without evidence. What interviews alone shall answer is another matter.',
  ),
  source: cited('saris'),
  find(definition, frame) {
    if (!frame) return [];
    const { items, scales, derived } = definition;
    const known = new Set([...items, ...scales, ...derived].map(({ code }) => code));
    const tags = [
      ...items.map((item) => tagsOf(definition, item)),
      ...scales.map((scale) => scale.tags ?? {}),
    ];
    const missing = frame.measures.flatMap((measure): Found[] => {
      const { row, column, association } = measure;
      const named = [...(measure.items ?? []), measure.scale, association?.score, association?.with];
      const gone = named.filter((name) => name !== undefined && !known.has(name));
      if (gone.length === 0) return [];
      return [
        {
          place: 'frame',
          words: both(
            `框架在 ${row} × ${column} 处用到 ${gone.join('、')}，问卷中没有`,
            `at ${row} × ${column} the frame uses ${gone.join(', ')}, which is not here`,
          ),
        },
      ];
    });
    const untold = frame.dimensions
      .filter(({ role }) => role === 'column' || role === 'row')
      .flatMap((dimension) =>
        offered(dimension).flatMap((value): Found[] => {
          const isMeasured = frame.measures.some(
            ({ row, column }) => row === value.code || column === value.code,
          );
          const isAsked = tags.some((each) => each[dimension.code]?.includes(value.code));
          if (value.gathers || isMeasured || isAsked) return [];
          return [
            {
              place: 'frame',
              words: both(
                `没有题目涉及“${textIn(value.name, 'zh-CN')}”`,
                `no item asks about "${textIn(value.name, 'en')}"`,
              ),
              mend: {
                words: both('增加题目，或为已有题目加上标签', 'add items, or tag those that ask about it'),
              },
            },
          ];
        }),
      );
    return [...missing, ...untold];
  },
};
