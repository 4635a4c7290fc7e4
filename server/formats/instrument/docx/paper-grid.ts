import { type Paragraph, Table, TableRow } from 'docx';
import { choicesOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import { answerParts } from './paper-answers.ts';
import { cell, polesTable, whole } from './paper-poles.ts';
import { type Paper, plain, questionLine, ungapped } from './paper.ts';

const BOX = { scale: '○', single: '○', dropdown: '○', multiple: '□' } as const;
/** Rows that share their answers as one table; kinds without columns of boxes stand below each other. */
export function gridTable(items: readonly Item[], paper: Paper): (Paragraph | Table)[] {
  const { definition, say, numbers } = paper;
  const [first] = items;
  const words = definition.grids?.find(({ code }) => code === first!.grid)?.text;
  const lead = words ? [plain(say(words), { keepNext: true, spacing: { before: 200, after: 80 } })] : [];
  if (first!.type === 'differential') return [...lead, ...items.map((item) => polesTable(item, paper))];
  const columns = columnsOf(first!, paper);
  const box = BOX[first!.type as keyof typeof BOX];
  if (!box || columns.length > 11)
    return [...lead, ...items.flatMap((item) => [questionLine(item, paper), ...answerParts(item, paper)])];
  const share = Math.max(6, Math.min(12, Math.floor(60 / columns.length)));
  const rest = 100 - share * columns.length;
  const head = new TableRow({
    tableHeader: true,
    children: [
      cell('', rest),
      ...columns.map((label) => cell(say(label), share, { bold: true, centre: true })),
    ],
  });
  const rows = items.map(
    (item) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(`${numbers.get(item.code) ?? ''}. ${ungapped(say(item.text))}`, rest),
          ...columns.map(() => cell(box, share, { centre: true })),
        ],
      }),
  );
  return [...lead, new Table({ width: whole, rows: [head, ...rows] }), plain('')];
}

function columnsOf(item: Item, { definition }: Paper): Text[] {
  if ('choices' in item) return optionsOf(item as Item & ChoiceList).map(({ label }) => label);
  return choicesOf(definition, item).flatMap(({ answer, label }) =>
    typeof answer === 'number' ? [label] : [],
  );
}
