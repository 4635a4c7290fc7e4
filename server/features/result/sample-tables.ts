import { sum } from 'simple-statistics';
import type { Row } from '../../../analysis/model/table.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Background } from './survey.ts';
import { column } from './table-parts.ts';
import type { Made } from './made.ts';

export interface Returned {
  readonly invited: number;
  readonly returned: number;
  readonly flagged: number;
}

/** How often each category was chosen, by its value. */
export type Counts = ReadonlyMap<number, number>;

export interface CountedBackground {
  readonly background: Background;
  readonly counts: Counts;
}

const people = column('n', 'count', both('人数', 'n'));
const share = column('percent', 'percent', both('百分比', '%'));

/** Invited, returned, unflagged. A rate is rounded to 5 % and given only from 20 invited on, as during collection. */
export function returnTable({ invited, returned, flagged }: Returned): Made {
  const row = (key: string, zh: string, en: string, n: number, percent: number | ''): Row => ({
    key,
    label: both(zh, en),
    cells: { n, percent },
  });
  const rate = invited >= 20 ? 5 * Math.round((20 * returned) / invited) : '';
  const unflagged = returned - flagged;
  return {
    id: 'returns',
    title: both('发放与回收', 'Questionnaires sent and returned'),
    stub: both('问卷', 'Questionnaires'),
    columns: [people, share],
    rows: [
      ...(invited > 0 ? [row('invited', '发放', 'Invited', invited, '')] : []),
      row('returned', '回收', 'Returned', returned, rate),
      row(
        'unflagged',
        '其中作答质量无存疑',
        'of these without signs of careless answering',
        unflagged,
        (100 * unflagged) / returned,
      ),
    ],
    notes: [
      invited > 0
        ? both('回收率取整到 5 %。', 'The response rate is rounded to 5 %.')
        : both(
            '没有登记发放数，回收率无从计算。',
            'No number of invitations is recorded, so there is no rate.',
          ),
      both(
        '作答质量存疑的答卷没有删除；可以切换查看含与不含它们的结果。',
        'Careless answer sheets are kept; results can be read with and without them.',
      ),
    ],
    n: returned,
    protect: { by: 'difference', rows: ['returned', 'unflagged'] },
  };
}

/** Who answered, a group of rows for each background question. Percentages are of those who answered the question. */
export function backgroundTable(
  counted: readonly CountedBackground[],
  within: readonly Background[],
  n: number,
): Made {
  return {
    id: 'background',
    title: both('样本描述', 'Who answered'),
    stub: both('类别', 'Category'),
    columns: [people, share],
    rows: counted.flatMap(backgroundRows),
    notes: [
      both(
        '百分比以表中各组人数之和为基数。标 † 的题目与答卷分开保存、单独打乱，只用于本表，且总是包含全部答卷。',
        'Percentages are of those in the groups shown. Questions marked † are kept and shuffled apart from the answers, feed this table only and always count all sheets.',
      ),
      ...withinNotes(within),
    ],
    n,
    protect: { by: 'part', wholeOf: ({ key }) => key.slice(0, key.lastIndexOf(':')) },
  };
}

/** What is not here, in cross tables or in models, and where it is. */
function withinNotes(within: readonly Background[]): Bilingual[] {
  if (within.length === 0) return [];
  const names = (locale: 'zh-CN' | 'en') => within.map(({ text }) => text[locale]);
  return [
    both(
      `${names('zh-CN').join('、')}：只在其他分组之内分组，见各组结果。`,
      `${names('en').join(', ')}: tells people apart within other groups only, see the results by group.`,
    ),
  ];
}

function backgroundRows({ background, counts }: CountedBackground): Row[] {
  const sizes = sizesOf({ background, counts });
  const valid = sum(sizes);
  const { code, text, categories, detached } = background;
  const mark = detached ? ' †' : '';
  return categories.map(({ value, label }, i) => ({
    key: `${code}:${value}`,
    label,
    group: both(text['zh-CN'] + mark, text.en + mark),
    cells: { n: sizes[i]!, percent: (100 * sizes[i]!) / valid },
  }));
}

export function sizesOf({ background, counts }: CountedBackground): number[] {
  return background.categories.map(({ value }) => counts.get(value) ?? 0);
}

/** The label of a variable before its own categories: 年龄：36–50岁. */
export function categoryLabel({ text, categories }: Background, value: number) {
  const label = categories.find((category) => category.value === value)?.label ?? plain(String(value));
  return both(`${text['zh-CN']}：${label['zh-CN']}`, `${text.en}: ${label.en}`);
}
