import type { Cell, Column, Row } from '../../../analysis/model/table.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import { shareOf, sidesOf } from './answer-shares.ts';
import type { Ask } from './ask.ts';
import { type Counted, type Described, named } from './replies.ts';
import type { RatedItem, Survey } from './survey.ts';
import { column, interval, numeric } from './table-parts.ts';
import type { Made } from './made.ts';

/** Whether a set of answers runs to agreement; it is then read as agreeing and disagreeing. */
const agreement = /agree|同意/i;

/**
 * One table for each set of answers: mean, spread, agreement and the whole distribution of every item. Shares speak of the
 * answers as they were given, under the words that were read; only means are of reversed values.
 */
export async function itemTables({ items }: Survey, ask: Ask, n: number): Promise<Made[]> {
  if (items.length === 0) return [];
  const variables = items.map(({ code }) => code);
  const asAnswered = items.filter(({ reverse }) => reverse).map(({ code }) => [code, { reverse: false }]);
  const scored = await ask([{ procedure: 'describe', variables }]);
  const given = await ask([{ procedure: 'frequencies', variables }], {
    items: Object.fromEntries(asAnswered) as Record<string, { reverse: boolean }>,
  });
  const described = scored.results[0].variables;
  const counted = given.results[0].variables;
  return [...new Set(items.map(({ options }) => options))].map((options) => {
    const members = items.filter((item) => item.options === options);
    const first = members[0]!;
    const [from, to] = first.range;
    const unsure = members.some(({ code }) => dontKnow(named(counted, code)) > 0);
    return {
      id: `items-${options}`,
      title: titleOf(first),
      stub: both('题目', 'Item'),
      columns: columnsOf(first, unsure),
      rows: members.map((item) => rowOf(item, named(described, item.code), named(counted, item.code))),
      notes: notesOf(members, unsure),
      n,
      chart: first.answers.length > 0 ? 'distribution' : 'intervals',
      axis: { from, to, midpoint: (from + to) / 2 },
      requests: [scored.request, given.request],
      protect: { by: 'row', keep: ['code'] },
    };
  });
}

/** The lowest and the highest answer, in words where it has any. */
function titleOf({ answers, range }: RatedItem) {
  const [low, high] = [
    answers[0]?.label ?? plain(String(range[0])),
    answers.at(-1)?.label ?? plain(String(range[1])),
  ];
  return both(`题项分布：${low['zh-CN']} – ${high['zh-CN']}`, `Items from "${low.en}" to "${high.en}"`);
}

function columnsOf(item: RatedItem, unsure: boolean): Column[] {
  const { low, high } = sidesOf(item);
  const last = item.answers.at(-1)?.label;
  const agrees = last !== undefined && (agreement.test(last.en) || agreement.test(last['zh-CN']));
  const side = (values: readonly number[], zh: string, en: string) =>
    both(`${zh} % (${spanOf(values)})`, `${en} % (${spanOf(values)})`);
  return [
    column('code', 'text', both('题号', 'Code')),
    column('n', 'count', plain('n')),
    column('mean', 'mean', both('均值', 'M')),
    column('sd', 'mean', both('标准差', 'SD')),
    column('interval', 'mean', both('95 % 置信区间', '95 % CI')),
    ...(last
      ? [
          column('high', 'percent', agrees ? side(high, '同意', 'Agree') : side(high, '高端', 'High')),
          column('low', 'percent', agrees ? side(low, '不同意', 'Disagree') : side(low, '低端', 'Low')),
        ]
      : []),
    ...item.answers.map(({ value, label }) => ({
      ...column(`answer:${value}`, 'percent', both(`${value} ${label['zh-CN']} %`, `${value} ${label.en} %`)),
      answer: value,
    })),
    ...(unsure ? [column('dontKnow', 'percent', both('“不了解” %', "Don't know %"))] : []),
  ];
}

function rowOf(item: RatedItem, described: Described, counted: Counted): Row {
  const of = (values: readonly number[]) => numeric(shareOf(counted, values));
  const { low, high } = sidesOf(item);
  const everyone = counted.n + counted.missing;
  const cells: Record<string, Cell> = {
    code: item.reverse ? `${item.code} R` : item.code,
    n: described.n,
    mean: numeric(described.mean),
    sd: numeric(described.sd),
    interval: interval(described.meanInterval),
    ...(item.answers.length > 0 && { high: of(high), low: of(low) }),
    ...Object.fromEntries(item.answers.map(({ value }) => [`answer:${value}`, of([value])])),
    ...(dontKnow(counted) > 0 && { dontKnow: (100 * dontKnow(counted)) / everyone }),
  };
  return {
    key: item.code,
    label: item.text,
    group: item.block,
    ...(item.mark && { mark: item.mark }),
    ...(item.adverse && { adverse: true }),
    cells,
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
            'R：反向题。均值、标准差与区间已反向计分；各回答的比例是原样回答，未反向。',
            'R: reversed item. Mean, SD and interval are of recoded values; the shares are of the answers as they were given.',
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
