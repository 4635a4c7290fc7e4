import type { Answer } from '../../../analysis/model/instrument/answers.ts';
import { choicesOf } from '../../../analysis/model/instrument/choices.ts';
import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { type ChoiceList } from '../../../analysis/model/instrument/kinds/choice-list.ts';
import type { itemKinds } from '../../../analysis/model/instrument/kinds/index.ts';
import type { Text } from '../../../analysis/model/words.ts';
import type { ColumnReport } from '../../contract/import.ts';
import { listChoices, type RowReading } from './cell-reader.ts';

/** Of a column that was taken for another there is something to tell in every row. */
const SHOWN = 20;

type Taken = ColumnReport['taken'][number];

/** Counts what became of the cells of one item. */
export class ColumnTally {
  readonly #columns: readonly string[];
  readonly #item: string;
  readonly #labels: ReadonlyMap<unknown, Text>;
  readonly #codes = new Map<string, number>();
  readonly #odd = new Map<string, ColumnReport['odd'][number]>();
  readonly #taken = new Map<string, Taken>();
  #answered = 0;
  #missing = 0;
  #oddRows = 0;
  #takenRows = 0;

  constructor(
    definition: Definition,
    item: Item,
    columns: readonly (string | null)[],
    kinds: typeof itemKinds,
  ) {
    this.#item = item.code;
    this.#columns = columns.filter((column) => column !== null);
    const choices =
      'choices' in item ? listChoices(item as Item & ChoiceList) : choicesOf(definition, item, kinds);
    this.#labels = new Map(choices.map(({ answer, label }) => [answer, label]));
  }

  /** Counts a reading; the answer where it is one. */
  add(said: RowReading, cells: readonly string[], row: number): Answer | null {
    if ('missing' in said) {
      this.#missing += 1;
      if (said.missing !== '') this.#codes.set(said.missing, (this.#codes.get(said.missing) ?? 0) + 1);
      return null;
    }
    const value = cells.filter((cell) => cell !== '').join(' | ');
    if ('odd' in said) {
      this.#oddRows += 1;
      const { odd: reason } = said;
      tell(this.#odd, `${reason} ${value}`, row, () => ({ ...this.#spelling(value), reason }));
      return null;
    }
    this.#answered += 1;
    const { manner } = said;
    if (manner !== undefined) {
      this.#takenRows += 1;
      tell(this.#taken, `${manner} ${value}`, row, () => ({
        ...this.#spelling(value),
        manner: manner as Taken['manner'],
        as: this.#wordsOf(said.answer),
      }));
    }
    return said.answer;
  }

  report(): ColumnReport {
    return {
      column: this.#columns[0]!,
      columns: [...this.#columns],
      item: this.#item,
      answered: this.#answered,
      missing: this.#missing,
      missingCodes: [...this.#codes].map(([code, count]) => ({ code, count })),
      odd: [...this.#odd.values()],
      oddRows: this.#oddRows,
      taken: [...this.#taken.values()],
      takenRows: this.#takenRows,
    };
  }

  #spelling(value: string) {
    return { column: this.#columns[0]!, value, rows: 0, places: [] as number[] };
  }

  /** The label of what was chosen; a number stands for itself. */
  #wordsOf(answer: Answer): Text | null {
    if (typeof answer === 'object') {
      if ('choice' in answer) return this.#labels.get(answer.choice) ?? null;
      if (!('choices' in answer) || answer.choices.length !== 1) return null;
      return this.#labels.get(answer.choices[0]) ?? null;
    }
    return this.#labels.get(answer) ?? (typeof answer === 'number' ? { en: String(answer) } : null);
  }
}

/** One row more under a key, of which the first few are told. */
function tell<T extends { rows: number; places: number[] }>(
  told: Map<string, T>,
  key: string,
  row: number,
  make: () => T,
): void {
  let known = told.get(key);
  if (!known) {
    if (told.size >= SHOWN) return;
    known = make();
    told.set(key, known);
  }
  known.rows += 1;
  if (known.places.length < SHOWN) known.places.push(row);
}
