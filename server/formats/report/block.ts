import type { Frame } from '../../../analysis/model/frame/frame.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { Locale } from '../../../analysis/model/words.ts';
import type { Inline as Written } from '../../../analysis/text/markdown.ts';
import type { ShownLens } from '../../contract/lens.ts';

/** A report before it is a file: what stands in it, piece by piece. Every format is made from this one value. */

/** A piece of a line; `cite` is a number that leads to its reference. */
export type Inline = Written | { readonly kind: 'cite'; readonly number: number };

export interface Reference {
  readonly number: number;
  readonly text: string;
  /** The table of the report in which it can be read. */
  readonly table?: string;
}

export type Diagram = Pick<ShownLens, 'name' | 'nodes' | 'edges' | 'valence' | 'sentence'>;

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  /** `source` says what its numbers rest on. */
  | { readonly kind: 'table'; readonly table: Table; readonly source: string }
  /** The chart of a table, where it has one. */
  | { readonly kind: 'figure'; readonly table: Table; readonly source: string }
  /** The ideas of a theory and the lines between them. */
  | { readonly kind: 'diagram'; readonly diagram: Diagram; readonly source: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'references'; readonly items: readonly Reference[] };

export interface ReportDocument {
  readonly title: string;
  readonly author: string;
  readonly language: Locale;
  readonly study: string;
  readonly simulated: boolean;
  /** What stands below the title: release, date, for whom. */
  readonly facts: readonly string[];
  /** How values of the frame look in charts. */
  readonly frame: Frame;
  readonly blocks: readonly Block[];
}

/** A line of plain words. */
export const words = (text: string): Inline[] => [{ kind: 'plain', text }];
