import { choiceNamer, type Named } from '../../../analysis/model/instrument/choice-named.ts';
import type { Answer } from '../../../analysis/model/instrument/answers.ts';
import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../../analysis/model/instrument/kinds/choice-list.ts';
import { itemKinds, kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import type { ItemColumn } from '../../../analysis/model/instrument/kinds/kind.ts';
import { writtenNumber } from '../../../analysis/model/written-number.ts';
import { cellReader, chosen, listChoices, type Reading } from './cell-reader.ts';

/** What the columns of an item say together; null where all of them are empty or say that nothing was chosen. */
type PartsReader = (cells: readonly string[]) => Reading | null;

const isChosen = (cell: string) =>
  /^(?:1|true|yes|y|x|是|选中|已选|√|✓|✔|☑|●|selected|checked|chosen)$/i.test(cell);
const isUnchosen = (cell: string) =>
  /^(?:|0|false|no|n|否|未选|未选中|×|☐|○|not selected|unchecked|not chosen)$/i.test(cell);

/** The columns of an item in a release, where they are several. */
export function partsOf(definition: Definition, item: Item, kinds = itemKinds): ItemColumn[] {
  const columns = kindOf(item, kinds).columns(item, definition);
  return columns.length > 1 ? columns : [];
}

/** Whether a file can answer an item: notices are only read, and formulas answer themselves. */
export function isAnswered(definition: Definition, item: Item, kinds = itemKinds): boolean {
  const kind = kindOf(item, kinds);
  return kind.presence !== 'told' && !kind.formula && kind.columns(item, definition).length > 0;
}

/** How several columns answer one item. */
export function partsReader(definition: Definition, item: Item, kinds = itemKinds): PartsReader {
  switch (item.type) {
    case 'multiple':
      return marked(item as Item & ChoiceList, kinds);
    case 'ranking':
      return placed(item as Item & ChoiceList, kinds);
    case 'sum':
      return (cells) => {
        const shares = cells.map((cell) => (cell === '' ? 0 : writtenNumber(cell)));
        return cells.every((cell) => cell === '') ? null : accepted(item, { shares }, kinds);
      };
    case 'bestWorst': {
      const name = choiceNamer(listChoices(item as Item & ChoiceList));
      return ([best = '', worst = '']) => {
        if (best === '' && worst === '') return null;
        const [first, last] = [name(best), name(worst)];
        if (typeof first === 'string' || typeof last === 'string') return { odd: 'no-choice' };
        return accepted(item, { best: first.answer as number, worst: last.answer as number }, kinds);
      };
    }
    default:
      return withOther(definition, item, kinds);
  }
}

function accepted(item: Item, answer: Answer, kinds: typeof itemKinds): Reading {
  return kindOf(item, kinds).accepts?.(item, answer) ? { answer } : { odd: 'unfit' };
}

/** A mark a choice, or the label of a choice in whichever column; a last column holds words of one's own. */
function marked(item: Item & ChoiceList, kinds: typeof itemKinds): PartsReader {
  const options = optionsOf(item);
  const name = choiceNamer(listChoices(item));
  return (cells) => {
    const named: Named[] = [];
    for (const [at, { value }] of options.entries()) {
      const cell = cells[at] ?? '';
      if (isUnchosen(cell)) continue;
      const said = isChosen(cell) ? { answer: value } : name(cell);
      if (typeof said === 'string') return { odd: said };
      named.push(said);
    }
    if (named.length === 0) return null;
    const words = cells[options.length] ?? '';
    const last = named.at(-1)!;
    return chosen(
      kindOf(item, kinds),
      item,
      words === '' ? named : [...named.slice(0, -1), { ...last, words }],
    );
  };
}

/** The rank of each choice; no rank or 0 where it got no place. */
function placed(item: Item & ChoiceList, kinds: typeof itemKinds): PartsReader {
  const values = optionsOf(item).map(({ value }) => value);
  return (cells) => {
    if (cells.every((cell) => cell === '' || cell === '0')) return null;
    const ranks = cells.map((cell) => (cell === '' ? 0 : writtenNumber(cell)));
    const order = values
      .map((value, at) => ({ value, rank: ranks[at] ?? 0 }))
      .filter(({ rank }) => rank !== 0)
      .sort((a, b) => a.rank - b.rank);
    const isWhole = order.every(({ rank }, at) => rank === at + 1);
    return isWhole ? accepted(item, { order: order.map(({ value }) => value) }, kinds) : { odd: 'unfit' };
  };
}

/** A choice, and beside it words of one's own. */
function withOther(definition: Definition, item: Item, kinds: typeof itemKinds): PartsReader {
  const read = cellReader(definition, item, kinds);
  return ([cell = '', words = '']) => {
    if (cell === '') return null;
    const reading = read(cell);
    if (!('answer' in reading) || typeof reading.answer !== 'number' || words === '') return reading;
    const worded = { choice: reading.answer, text: words };
    return kindOf(item, kinds).accepts?.(item, worded) ? { answer: worded } : reading;
  };
}
