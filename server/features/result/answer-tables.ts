import type { Row } from '../../../analysis/model/table.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { shareOf } from './answer-shares.ts';
import type { Ask } from './ask.ts';
import type { Made } from './made.ts';
import { named } from './replies.ts';
import type { AnswerPart, Survey } from './survey.ts';
import { column, interval, numeric } from './table-parts.ts';

/** What was chosen of several, and how far things came in an order, a sharing out or as a number. */
export async function answerTables({ parts }: Survey, ask: Ask, n: number): Promise<Made[]> {
  const choices = parts.filter(({ level }) => level === 'nominal');
  const amounts = parts.filter(({ level }) => level !== 'nominal');
  return [
    ...(choices.length > 0 ? [await choiceTable(choices, ask, n)] : []),
    ...(amounts.length > 0 ? [await amountTable(amounts, ask, n)] : []),
  ];
}

/** A row for each choice; shares are of those who answered the question (per cent of cases), so that they may pass 100 together. */
async function choiceTable(choices: readonly AnswerPart[], ask: Ask, n: number): Promise<Made> {
  const variables = choices.map(({ name }) => name);
  const { request, results } = await ask([{ procedure: 'frequencies', variables }]);
  const rows = choices.flatMap((choice): Row[] => {
    const counted = named(results[0].variables, choice.name);
    const row = (value: number, key: string, group: Bilingual, label: Bilingual): Row => ({
      key,
      label,
      group,
      cells: { n: counted.n, percent: numeric(shareOf(counted, [value])) },
    });
    if (choice.chosen) return [row(1, choice.name, choice.text, choice.part!)];
    const { text, part } = choice;
    const group = part ? both(`${text['zh-CN']} – ${part['zh-CN']}`, `${text.en} – ${part.en}`) : text;
    return choice.answers.map(({ value, label }) => row(value, `${choice.name}:${value}`, group, label));
  });
  return {
    id: 'choices',
    title: both('各选项被选比例', 'What was chosen'),
    stub: both('选项', 'Choice'),
    columns: [
      column('n', 'count', both('作答人数', 'n answered')),
      column('percent', 'percent', both('被选 %', 'Chosen %')),
    ],
    rows,
    notes: [
      both(
        '百分比以回答该题的人数为基数；可选多项的题目合计可超过 100 %。',
        'Shares are of those who answered the question; where several may be chosen they add up to more than 100 %.',
      ),
    ],
    n,
    requests: [request],
    protect: { by: 'row' },
  };
}

/** Means of numbers, of points shared out, and of ranks among those who gave the choice a rank. */
async function amountTable(amounts: readonly AnswerPart[], ask: Ask, n: number): Promise<Made> {
  const ranks = amounts.filter(({ level }) => level === 'ordinal');
  const derive = ranks.map(({ name }) => ({
    name: `${name}_rank`,
    from: `recode(${name}, 1..1000: ${name})`,
  }));
  const nameOf = ({ name, level }: AnswerPart) => (level === 'ordinal' ? `${name}_rank` : name);
  const variables = amounts.map(nameOf);
  const { request, results } = await ask(
    [{ procedure: 'describe', variables }],
    derive.length > 0 ? { derive } : {},
  );
  return {
    id: 'amounts',
    title: both('数值、名次与分配', 'Numbers, ranks and points'),
    stub: both('题目', 'Item'),
    columns: [
      column('n', 'count', plain('n')),
      column('mean', 'mean', both('均值', 'M')),
      column('sd', 'mean', both('标准差', 'SD')),
      column('interval', 'mean', both('95 % 置信区间', '95 % CI')),
    ],
    rows: amounts.map((amount) => {
      const described = named(results[0].variables, nameOf(amount));
      return {
        key: amount.name,
        label: amount.part ?? amount.text,
        ...(amount.part && { group: amount.text }),
        cells: {
          n: described.n,
          mean: numeric(described.mean),
          sd: numeric(described.sd),
          interval: interval(described.meanInterval),
        },
      };
    }),
    notes:
      ranks.length > 0
        ? [
            both(
              '名次只计排入名次的人：1 为第一。',
              'Ranks are of those who gave the choice a rank; 1 is first.',
            ),
          ]
        : [],
    n,
    // Who gave a rank is no condition that a member may ask by.
    ...(derive.length === 0 && { requests: [request] }),
    protect: { by: 'row' },
  };
}
