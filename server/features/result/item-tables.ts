import type { ResultCell, ResultColumn, ResultRow, ResultTable } from '../../contract/result.ts';
import type { Answered } from './ask.ts';
import type { Audience } from './audience.ts';
import { both, column, guarded, interval, numeric, plain } from './cells.ts';
import { type Counted, type Described, named } from './replies.ts';
import { shareOf, sidesOf } from './shares.ts';
import type { RatedItem, Survey } from './survey.ts';

/** The analyses that the tables of items need. */
export function itemAnalyses({ items }: Survey) {
  const variables = items.map(({ code }) => code);
  return [
    { procedure: 'describe', variables },
    { procedure: 'frequencies', variables },
  ] as const;
}

/** One table for each set of answers: mean, spread, agreement and the whole distribution of every item. */
export function itemTables(
  { items }: Survey,
  answered: Answered<ReturnType<typeof itemAnalyses>>,
  n: number,
  audience: Audience,
): ResultTable[] {
  const described = answered.results[0].variables;
  const counted = answered.results[1].variables;
  return [...new Set(items.map(({ options }) => options))].map((options): ResultTable => {
    const members = items.filter((item) => item.options === options);
    const first = members[0]!;
    const [from, to] = first.range;
    const unsure = members.some(({ code }) => dontKnow(named(counted, code)) > 0);
    return {
      id: `items-${options}`,
      section: 'items',
      title: both(
        `题项分布：${first.answers[0]!.label['zh-CN']} – ${first.answers.at(-1)!.label['zh-CN']}`,
        `Items from "${first.answers[0]!.label.en}" to "${first.answers.at(-1)!.label.en}"`,
      ),
      stub: both('题目', 'Item'),
      columns: columnsOf(first, unsure),
      rows: members.map((item) =>
        row(item, named(described, item.code), named(counted, item.code), audience),
      ),
      notes: notesOf(members, unsure),
      n,
      axis: { from, to, midpoint: (from + to) / 2 },
      request: answered.request,
    };
  });
}

function columnsOf(item: RatedItem, unsure: boolean): ResultColumn[] {
  const { low, high } = sidesOf(item);
  const agrees = /agree/i.test(item.answers.at(-1)!.label.en);
  const side = (values: readonly number[], zh: string, en: string) =>
    both(`${zh} % (${spanOf(values)})`, `${en} % (${spanOf(values)})`);
  return [
    column('code', 'text', both('题号', 'Code')),
    column('n', 'count', plain('n')),
    column('mean', 'mean', both('均值', 'M')),
    column('sd', 'mean', both('标准差', 'SD')),
    column('interval', 'mean', both('95 % 置信区间', '95 % CI')),
    column('high', 'percent', agrees ? side(high, '同意', 'Agree') : side(high, '高端', 'High')),
    column('low', 'percent', agrees ? side(low, '不同意', 'Disagree') : side(low, '低端', 'Low')),
    ...item.answers.map(({ value, label }) => ({
      ...column(`answer:${value}`, 'percent', both(`${value} ${label['zh-CN']} %`, `${value} ${label.en} %`)),
      answer: value,
    })),
    ...(unsure ? [column('dontKnow', 'percent', both('“不了解” %', "Don't know %"))] : []),
  ];
}

function row(item: RatedItem, described: Described, counted: Counted, { floor }: Audience): ResultRow {
  const of = (values: readonly number[]) => shareOf(counted, values);
  const { low, high } = sidesOf(item);
  const everyone = counted.n + counted.missing;
  const cells: Record<string, ResultCell> = {
    n: described.n,
    mean: numeric(described.mean),
    sd: numeric(described.sd),
    interval: interval(described.meanInterval),
    high: numeric(of(high)),
    low: numeric(of(low)),
    ...Object.fromEntries(item.answers.map(({ value }) => [`answer:${value}`, numeric(of([value]))])),
    ...(dontKnow(counted) > 0 && { dontKnow: (100 * dontKnow(counted)) / everyone }),
  };
  return {
    key: item.code,
    label: item.text,
    group: item.block,
    ...(item.link && { link: item.link }),
    cells: {
      code: item.reverse ? `${item.code} R` : item.code,
      ...guarded(described.n < floor, cells),
    },
  };
}

const dontKnow = ({ missingReasons }: Counted) => missingReasons?.dontKnow ?? 0;

const spanOf = (values: readonly number[]) =>
  values.length === 1 ? String(values[0]) : `${values[0]}–${values.at(-1)}`;

function notesOf(items: readonly RatedItem[], unsure: boolean) {
  return [
    ...(items.some(({ reverse }) => reverse)
      ? [
          both(
            'R：反向题，已反向计分（分数和比例都越高越有利），题目为问卷原文。',
            'R: reversed item, recoded so that high is favourable in means and shares alike; the wording is the original.',
          ),
        ]
      : []),
    ...(unsure
      ? [
          both(
            '“不了解”以全部答卷为基数，其余百分比以作答者为基数。',
            '"Don\'t know" is a share of all sheets; the other shares are of those who rated.',
          ),
        ]
      : []),
  ];
}
