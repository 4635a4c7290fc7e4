import type { Bilingual, Text } from '../../words.ts';
import type { Answer } from '../answers.ts';
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
  readonly kind: 'integer' | 'real' | 'text';
  readonly role: 'item' | 'check' | 'background' | 'open';
  readonly values: readonly { readonly value: number; readonly label: Text }[];
}

/** What stands in a column for an answer; undefined where the column has no cell for it. */
export type Cell = number | string | undefined;

/** What a definition says of an item beside code, block, text and tags, and a builder asks for. */
export type Field = { readonly title: Bilingual; readonly optional?: true } & (
  | { readonly input: 'optionSet' | 'labels' | 'switch' | 'code' | 'option' }
  | { readonly input: 'number'; readonly min: number; readonly max: number }
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
  /** What it offers to choose from. A kind without choices says itself what answers it (`accepts`, `read`). */
  choices?(asked: Asked, item: I): Choice[];
  accepts?(item: I, answer: unknown): boolean;
  /** The answer that a cell of a table states; null when it states none. */
  read?(item: I, cell: string): Answer | null;
  /** How many characters an answer may take. */
  characters?(item: I): number;
  /** How it counts; a kind without a rating cannot be scored. */
  rating?(asked: Asked, item: I): Rating;
  column(item: I): Omit<ItemColumn, 'name' | 'values'>;
  cell(answer: Answer | undefined): Cell;
}
