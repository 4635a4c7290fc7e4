import { both } from '../../model/words.ts';
import { buildTable, type Line } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { joined, number, sentence, words } from '../say.ts';

const MOST_IN_A_SENTENCE = 4;

export const frequencies: Presentation<'frequencies'> = {
  tables({ found, names }, why) {
    const lines = found.variables.flatMap(({ name, n, missing, categories }): Line[] => [
      ...categories.map((category) => ({
        label: names.value(name, category.value),
        group: names.of(name),
        values: category,
      })),
      {
        label: both('作答', 'Answered'),
        group: names.of(name),
        values: { n },
      },
      { label: both('缺失', 'Missing'), group: names.of(name), values: { n: missing } },
    ]);
    return [
      buildTable(
        { id: 'frequencies', title: both('频数分布', 'Frequencies'), stub: both('取值', 'Value') },
        ['n', 'percent', 'validPercent', 'cumulativePercent'],
        lines,
        why,
      ),
    ];
  },
  sentence({ found, names }) {
    const told = found.variables.slice(0, MOST_IN_A_SENTENCE).map(({ name, n, categories }) => {
      const top = [...categories].sort((a, b) => b.n - a.n)[0];
      if (!top) return words((say, zh) => `${say(names.of(name))}${zh ? '：无人作答' : ': nobody answered'}`);
      return words((say, zh) => {
        const value = say(names.value(name, top.value));
        const share = number(top.validPercent, 1);
        return zh
          ? `${say(names.of(name))}：“${value}”最多，${share} %（n = ${n}）`
          : `${say(names.of(name))}: “${value}” was given most often, ${share}% (n = ${n})`;
      });
    });
    const more = found.variables.length - told.length;
    return sentence(
      more > 0 ? [joined(told), both(`其余 ${more} 个见表`, `${more} more in the table`)] : told,
    );
  },
};
