import { Paragraph, type Table } from 'docx';
import { choicesOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { dontKnowLabel } from '../../../../analysis/model/instrument/labels.ts';
import { both, type Text } from '../../../../analysis/model/words.ts';
import { jumpOf, otherJumps } from './paper-conditions.ts';
import { polesTable } from './paper-poles.ts';
import { type Paper, runs, small } from './paper.ts';

const notes = {
  rank: both('在横线上写名次，1 为第一', 'Write the places on the lines, 1 for the first'),
  best: both('最好的一项标“+”，最差的一项标“−”', 'Mark the best with + and the worst with −'),
};

/** The fields of all kinds, each of which an item may have. */
type Fields = Item &
  Partial<ChoiceList> & {
    readonly options?: string;
    readonly look?: string;
    readonly min?: number;
    readonly max?: number;
    readonly total?: number;
    readonly unit?: Text;
    readonly left?: Text;
    readonly right?: Text;
    readonly label?: Text;
    readonly precision?: string;
    readonly short?: boolean;
  };

const indented = (text: string) =>
  new Paragraph({ indent: { left: 400 }, spacing: { after: 30 }, children: runs(text) });

/** What is ticked or filled in below a question. */
export function answerParts(item: Item, paper: Paper): (Paragraph | Table)[] {
  const jumps = otherJumps(item, paper).map(small);
  const unsure = paper.definition.dontKnow.items.includes(item.code)
    ? [indented(`○ ${paper.say(dontKnowLabel(paper.definition))}`)]
    : [];
  return [...ownParts(item, paper), ...unsure, ...jumps];
}

function ownParts(item: Fields, paper: Paper): (Paragraph | Table)[] {
  const { say, chinese } = paper;
  const unit = item.unit ? ` ${say(item.unit)}` : '';
  switch (item.type) {
    case 'scale':
      return item.look === 'numbers' || item.look === 'stars'
        ? [polesTable(item, paper)]
        : listed(item, '○', paper);
    case 'differential':
      return [polesTable(item, paper)];
    case 'single':
    case 'dropdown':
      return choices(item, '○', paper);
    case 'multiple':
      return choices(item, '□', paper);
    case 'ranking':
      return [small(say(notes.rank)), ...choices(item, '____', paper)];
    case 'bestWorst':
      return [small(say(notes.best)), ...choices(item, '____', paper)];
    case 'sum':
      return [...choices(item, '____', paper), indented(`= ${item.total}${unit}`)];
    case 'slider':
      return [
        indented(
          `${item.left ? say(item.left) : ''} ${item.min} ├──────────┤ ${item.max} ${item.right ? say(item.right) : ''}    ______`.trim(),
        ),
      ];
    case 'number':
      return [indented(`______${unit}  (${item.min}–${item.max})`)];
    case 'date':
      return [
        indented(
          chinese
            ? `____ 年 ____ 月${item.precision === 'day' ? ' ____ 日' : ''}`
            : item.precision === 'day'
              ? '____-____-____'
              : '____-____',
        ),
      ];
    case 'time':
      return [indented('____ : ____')];
    case 'tick':
      return [indented(`□ ${item.label ? say(item.label) : ''}`)];
    case 'open':
      return Array.from({ length: item.short ? 1 : 4 }, () => indented('_'.repeat(60)));
    default:
      return [];
  }
}

function listed(item: Item, box: string, paper: Paper): Paragraph[] {
  return choicesOf(paper.definition, item).flatMap(({ answer, label }) =>
    typeof answer === 'number' ? [indented(`${box} ${paper.say(label)}${jumpOf(item, answer, paper)}`)] : [],
  );
}

function choices(item: Fields, box: string, paper: Paper): Paragraph[] {
  const refusal = paper.say(paper.definition.preferNotToSay);
  return optionsOf(item as ChoiceList).flatMap(({ value, label }) => {
    const words = paper.say(label);
    const other = item.other?.includes(value) ? ' ____________' : '';
    return words === refusal ? [] : [indented(`${box} ${words}${other}${jumpOf(item, value, paper)}`)];
  });
}
