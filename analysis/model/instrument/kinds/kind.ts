import type { Bilingual, Text } from '../../words.ts';
import type { Absence, Answer } from '../answers.ts';
import type { Asked, Item } from '../definition.ts';

/** One line that a respondent can choose. */
export interface Choice {
  readonly answer: Answer;
  readonly label: Text;
}

/** How the answers to an item count in scores. */
export interface Rating {
  /** Items of one option set can be compared, and form scales. */
  readonly options: string;
  /** The lowest and the highest value: what reversal turns around. */
  readonly range: readonly [number, number];
  readonly reversed: boolean;
  /** The value that an attentive respondent chooses; such an item measures nothing else. */
  readonly expected?: number;
}

/** A column of a release. Rows of different pools can never be joined. */
export interface ItemColumn {
  readonly name: string;
  readonly pool: string;
  /** An integer is one byte and tells the reasons of missing answers apart; a real is a double. */
  readonly kind: 'integer' | 'real' | 'text';
  readonly role: 'item' | 'check' | 'background' | 'open' | 'score';
  readonly level: 'nominal' | 'ordinal' | 'interval';
  readonly values: readonly { readonly value: number; readonly label: Text }[];
  /** What it is of the item, where an item makes several. */
  readonly part?: Text;
  /** The item whose columns are one multiple-response set. */
  readonly set?: string;
  /** A date counts days since 1970-01-01, a time minutes since midnight. */
  readonly format?: 'date' | 'time';
}

/** What stands in a column for an answer; undefined where the column has no cell for it. */
export type Cell = number | string | undefined;

/**
 * What a definition says of an item beside code, block, text and tags, and a builder asks for. `values` are values of its own
 * choices, `conditions` and `names` stand by such a value, `item` is the code of another item.
 */
export type Field = { readonly title: Bilingual; readonly optional?: true } & (
  | { readonly input: 'optionSet' | 'labels' | 'switch' | 'code' | 'option' | 'text' | 'item' | 'expression' }
  | { readonly input: 'numbers' | 'values' | 'conditions' | 'names' | 'picture' }
  /** `start` is what a new item begins with. */
  | { readonly input: 'decimal'; readonly start?: number }
  | { readonly input: 'number'; readonly min: number; readonly max: number; readonly start?: number }
  | { readonly input: 'oneOf'; readonly of: Readonly<Record<string, Bilingual>> }
  | { readonly input: 'group'; readonly fields: Fields }
);
export type Fields = Readonly<Record<string, Field>>;

/**
 * A kind of item, declared: a file here and a component of the same name in web/answer/kinds and in
 * web/studio/features/instrument/kinds are all that tell one kind from another. A field `reverse` is what makes items of a
 * kind reversible, a field `storage` what makes them detachable.
 */
export interface ItemKind<I extends Item = Item> {
  readonly type: string;
  readonly title: Bilingual;
  readonly fields: Fields;
  /** `told` items are read and not answered; `silent` ones are never seen: the page or a formula answers them. */
  readonly presence?: 'told' | 'silent';
  /** What it offers of which one is chosen. A kind without choices says itself what answers it (`accepts`, `read`). */
  choices?(asked: Asked, item: I): Choice[];
  accepts?(item: I, answer: unknown): boolean;
  /** The answer that a cell of a table states; null when it states none. */
  read?(item: I, cell: string): Answer | null;
  /** How many characters an answer may take. */
  characters?(item: I): number;
  /** How it counts; a kind without a rating cannot be scored. */
  rating?(asked: Asked, item: I): Rating;
  /** What gives its value, where nobody is asked. */
  formula?(item: I): string;
  columns(item: I, asked: Asked): ItemColumn[];
  /** What stands in its columns, in their order. */
  cells(answer: Answer | Absence | undefined, item: I, asked: Asked): Cell[];
  /** The answer in words, where it is not the label of a choice. */
  words?(answer: Answer, item: I, pick: (text: Text) => string): string;
}
