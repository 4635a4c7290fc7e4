import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence, words } from '../say.ts';

export const multipleResponse: Presentation<'multipleResponse'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      {
        id: 'choices',
        title: both('多选题', 'Multiple responses'),
        stub: both('选项', 'Choice'),
        notes: [
          found.base === 'answered'
            ? both('占人数 % 以作答者为分母。', '% of cases counts those who answered.')
            : both('占人数 % 以至少选了一项的人为分母。', '% of cases counts those who ticked at least one.'),
        ],
      },
      ['n', 'percentOfResponses', 'percentOfCases'],
      [
        ...found.choices.map((each) => ({ label: names.of(each.label), values: each })),
        { label: both('一个也没选', 'Ticked nothing'), values: found.none },
      ],
      why,
    ),
  ],
  sentence({ found, names }) {
    const [first] = [...found.choices].sort((a, b) => b.n - a.n);
    if (!first || found.n === 0) return both('无人作答。', 'Nobody answered.');
    return sentence([
      words((say, zh) => {
        const share = number(first.percentOfCases, 1);
        return zh
          ? `${say(names.of(first.label))} 选的人最多，占 ${share} %（n = ${found.n}）`
          : `${say(names.of(first.label))} was ticked most often, by ${share}% (n = ${found.n})`;
      }),
    ]);
  },
};
