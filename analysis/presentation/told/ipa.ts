import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { joined, number, sentence, words } from '../say.ts';

const quadrants = {
  'keep up': both('继续保持', 'Keep up'),
  'possible overkill': both('供给过度', 'Possible overkill'),
  'concentrate here': both('优先改进', 'Concentrate here'),
  'low priority': both('次要', 'Low priority'),
} as const;

export const ipa: Presentation<'ipa'> = {
  tables: ({ found: { points, cross }, names }, why) => [
    buildTable(
      { id: 'ipa', title: both('重要性与表现', 'Importance and performance'), stub: both('项目', 'Item') },
      ['performance', { key: 'importance', kind: 'number' }, 'quadrant'],
      [
        ...points.map(({ name, quadrant, ...values }) => ({
          label: names.of(name),
          values: { ...values, quadrant: quadrant === null ? null : quadrants[quadrant] },
        })),
        { label: both('分界线', 'Lines'), values: cross },
      ],
      why,
    ),
  ],
  figures: ({ found: { points, cross }, names }) => [
    {
      kind: 'quadrants',
      title: both('重要性—表现四象限', 'Importance and performance'),
      x: both('表现', 'Performance'),
      y: both('重要性', 'Importance'),
      cross: { x: cross.performance, y: cross.importance },
      fields: [
        quadrants['keep up'],
        quadrants['concentrate here'],
        quadrants['low priority'],
        quadrants['possible overkill'],
      ],
      points: points.map(({ name, performance, importance }) => ({
        label: names.of(name),
        x: performance,
        y: importance,
      })),
    },
  ],
  sentence({ found: { points, n }, names }) {
    const first = points.filter(({ quadrant }) => quadrant === 'concentrate here');
    if (first.length === 0)
      return sentence([
        both(`没有项目落在“优先改进”，n = ${n}`, `no item lies in “concentrate here”, n = ${n}`),
      ]);
    const shown = joined(
      first.map(({ name, performance, importance }) =>
        words(
          (say, zh) =>
            `${say(names.of(name))}${zh ? '（表现 ' : ' (performance '}${number(performance)}${zh ? '，重要性 ' : ', importance '}${number(importance)}${zh ? '）' : ')'}`,
        ),
      ),
      '、',
      ', ',
    );
    return sentence([
      both(`优先改进：${shown['zh-CN']}，n = ${n}`, `where to act first: ${shown.en}, n = ${n}`),
    ]);
  },
};
