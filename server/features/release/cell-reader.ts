import type { Answer } from '../../../analysis/model/instrument/answers.ts';
import {
  choiceNamer,
  type Manner,
  type Named,
  type Unnamed,
} from '../../../analysis/model/instrument/choice-named.ts';
import { choicesOf, reasonsOf } from '../../../analysis/model/instrument/choices.ts';
import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../../analysis/model/instrument/kinds/choice-list.ts';
import { itemKinds, kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import type { Choice, ItemKind } from '../../../analysis/model/instrument/kinds/kind.ts';
import { severalNamed } from '../../../analysis/model/instrument/several-named.ts';
import { nearlyWhole, writtenNumber } from '../../../analysis/model/written-number.ts';
import type { OddReason } from '../../contract/import.ts';
import { dayOf, monthOf, timeOf } from '../../formats/answer-table/clock-words.ts';

/** What a cell says: an answer, with how it was written where that is not as the questionnaire writes it, or why it is none. */
export type Reading =
  { readonly answer: Answer; readonly manner?: Manner | 'number' } | { readonly odd: OddReason };

/** What the cells of a row say of an item: a reading, or the code by which an answer is missing ('' where a cell is empty). */
export type RowReading =
  | (Omit<Extract<Reading, { answer: Answer }>, 'manner'> & { readonly manner?: string })
  | Extract<Reading, { odd: unknown }>
  | { readonly missing: string };

export type CellReader = (cell: string) => Reading;

/** How the cells of one column answer an item. Labels are taken in any language of the questionnaire. */
export function cellReader(definition: Definition, item: Item, kinds = itemKinds): CellReader {
  const kind = kindOf(item, kinds);
  if (kind.choices) return oneOf(kind, item, choicesOf(definition, item, kinds));
  const reasons = choiceNamer(kind.type === 'open' ? [] : reasonsOf(definition, item));
  const read = 'choices' in item ? severalOf(kind, item as Item & ChoiceList) : plainly(kind, item);
  return (cell) => {
    const reason = reasons(cell);
    return typeof reason === 'object' ? readingOf(reason) : read(cell);
  };
}

/** The choices of a list item, without reasons for not answering. */
export const listChoices = (item: ChoiceList): Choice[] =>
  optionsOf(item).map(({ value, label }) => ({ answer: value, label }));

function readingOf({ answer, manner }: Named): Reading {
  return manner ? { answer, manner } : { answer };
}

function oneOf(kind: ItemKind, item: Item, choices: readonly Choice[]): CellReader {
  const name = choiceNamer(choices);
  return (cell) => {
    const named = name(cell);
    if (typeof named === 'object') return readingOf(withWords(kind, item, named));
    return { odd: named === 'no-choice' && severalNamed(cell, name) ? 'several' : named };
  };
}

/** Words beside a choice are kept where the item asks for them. */
function withWords(kind: ItemKind, item: Item, named: Named): Named {
  const { answer, words } = named;
  if (words === undefined || typeof answer !== 'number') return named;
  const worded = { choice: answer, text: words };
  return kind.accepts?.(item, worded) ? { answer: worded } : named;
}

function severalOf(kind: ItemKind, item: Item & ChoiceList): CellReader {
  const name = choiceNamer(listChoices(item));
  return (cell) => {
    const whole = name(cell);
    const named = typeof whole === 'object' ? [whole] : severalNamed(cell.replaceAll(/[→>]/g, ';'), name);
    if (named) return chosen(kind, item, named);
    const answer = kind.read?.(item, cell) ?? null;
    return answer === null ? { odd: oddOf(whole) } : { answer };
  };
}

const oddOf = (whole: Named | Unnamed): OddReason => (typeof whole === 'string' ? whole : 'unfit');

/** Some choices as the answer of a kind; 'unfit' where it does not take so many or the same twice. */
export function chosen(kind: ItemKind, item: Item, named: readonly Named[]): Reading {
  const values = named.map(({ answer }) => answer);
  const text = named.find(({ words }) => words !== undefined)?.words;
  const candidates: unknown[] = [
    ...(text === undefined ? [] : [{ choices: values, text }]),
    { choices: values },
    { order: values },
  ];
  const answer = candidates.find((each) => kind.accepts?.(item, each));
  if (answer === undefined) return { odd: 'unfit' };
  const kept = answer === candidates[0] && text !== undefined;
  const manner = named.find((each) => each.manner && !(kept && each.manner === 'own-words'))?.manner;
  return { answer: answer as Answer, ...(manner && { manner }) };
}

/** Numbers, days and times are written in many ways. */
function plainly(kind: ItemKind, item: Item): CellReader {
  const rewritings = [dayOf, monthOf, timeOf, tickOf, numberOf];
  return (cell) => {
    const direct = kind.read?.(item, cell) ?? null;
    if (direct !== null) return { answer: direct };
    for (const rewrite of rewritings) {
      const words = rewrite(cell);
      const answer = words === null ? null : (kind.read?.(item, words) ?? null);
      if (answer !== null && kind.type !== 'open') return { answer, manner: 'number' };
    }
    const isNumber = !Number.isNaN(writtenNumber(cell));
    return { odd: isNumber && ['number', 'slider'].includes(kind.type) ? 'out-of-range' : 'unfit' };
  };
}

function numberOf(cell: string): string | null {
  const number = writtenNumber(cell);
  return Number.isNaN(number) ? null : String(nearlyWhole(number));
}

function tickOf(cell: string): string | null {
  if (/^(?:true|yes|y|是|同意|√|✓)$/i.test(cell)) return '1';
  return /^(?:false|no|n|否|不同意)$/i.test(cell) ? '0' : null;
}
