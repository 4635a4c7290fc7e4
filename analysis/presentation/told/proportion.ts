import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { ci, joined, number, sentence, words } from '../say.ts';

export const proportion: Presentation<'proportion'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'proportion', title: both('比例', 'Proportion'), stub: both('计入的取值', 'Values that count') },
      [
        'n',
        { key: 'estimate', kind: 'bounded', label: both('比例', 'Share') },
        { key: 'interval', kind: 'bounded' },
        { key: 'standardError', kind: 'bounded' },
      ],
      [
        {
          label: joined(
            found.values.map((value) => names.value(asked.variable, value)),
            '、',
            ', ',
          ),
          values: found,
        },
      ],
      why,
    ),
    buildTable(
      { id: 'categories', title: names.of(asked.variable), stub: both('取值', 'Value') },
      ['n', 'percent'],
      found.categories.map((category) => ({
        label: names.value(asked.variable, category.value),
        values: category,
      })),
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { estimate, interval, n, values } = found;
    if (estimate === null) return both('比例无法计算。', 'The proportion cannot be computed.');
    const share = (value: number | null) => number(value === null ? null : 100 * value, 1);
    const figures = `${share(estimate)}%, ${ci(interval, share, asked.confidence)}, n = ${n}`;
    return sentence([
      words((say, zh) => {
        const counted = say(
          joined(
            values.map((value) => names.value(asked.variable, value)),
            '、',
            ', ',
          ),
        );
        return zh
          ? `${say(names.of(asked.variable))} 回答“${counted}”的占 ${figures}`
          : `of the answers to ${say(names.of(asked.variable))} “${counted}” makes up ${figures}`;
      }),
    ]);
  },
};
