import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { choicesOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import { type Paper, runs } from './paper.ts';

export const whole = { size: 100, type: WidthType.PERCENTAGE } as const;

export function cell(
  text: string,
  width: number,
  more: { readonly bold?: boolean; readonly centre?: boolean } = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    verticalAlign: 'center',
    children: [
      new Paragraph({
        ...(more.centre ? { alignment: 'center' } : {}),
        children: runs(text, { size: 19, ...(more.bold ? { bold: true } : {}) }),
      }),
    ],
  });
}

/** A row of values between two ends: numbers of a rating, or opposite words. */
export function polesTable(
  item: Item & { readonly left?: Text; readonly right?: Text },
  paper: Paper,
): Table {
  const { definition, say } = paper;
  const offered = choicesOf(definition, item).flatMap(({ answer, label }) =>
    typeof answer === 'number' ? [{ answer, label }] : [],
  );
  const ends = (label: Text | undefined, value: number | undefined) =>
    label && say(label) !== String(value) ? say(label) : '';
  const left = item.left ? say(item.left) : ends(offered[0]?.label, offered[0]?.answer);
  const right = item.right ? say(item.right) : ends(offered.at(-1)?.label, offered.at(-1)?.answer);
  const share = Math.max(4, Math.floor(50 / Math.max(1, offered.length)));
  const rest = Math.floor((100 - share * offered.length) / 2);
  return new Table({
    width: whole,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(left, rest),
          ...offered.map(({ answer }) => cell(`${answer}`, share, { centre: true })),
          cell(right, rest),
        ],
      }),
    ],
  });
}
