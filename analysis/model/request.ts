import type { Locale } from './words.ts';
import type { Analysis } from './procedures/index.ts';

/** How an item is keyed: a reversed value is min + max − x. */
export interface ItemKey {
  readonly reverse?: boolean | undefined;
  readonly range?: readonly [min: number, max: number] | undefined;
}

/** How a score is made of items. */
export interface ScaleKey {
  readonly items: readonly string[];
  readonly score?: 'mean' | 'sum' | undefined;
  readonly minimumAnswered?: number | undefined;
}

/** Which rows: those of which a condition is true, or whose cell equals a value. */
export type Where = string | { readonly column: string; readonly equals: number | string };

/** A variable made of others by an expression. */
export interface Derivation {
  readonly name: string;
  readonly from: string;
}

/** Weights under which some variables have known margins: by variable the share of each of its values. */
export interface Raking {
  readonly rake: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many times the mean the largest weight may be, and the mean the smallest. */
  readonly trim?: number | undefined;
}

/** What is asked of a table: which rows, how items are keyed and scored, and the analyses. */
export interface AnalysisRequest<A extends readonly Analysis[] = readonly Analysis[]> {
  /** Cells that a reader of files takes as missing. */
  readonly data?: { readonly missing?: readonly string[] | undefined } | undefined;
  readonly items?: Readonly<Record<string, ItemKey>> | undefined;
  readonly scales?: Readonly<Record<string, ScaleKey>> | undefined;
  /** Made on all rows, before `where` chooses among them. */
  readonly derive?: readonly Derivation[] | undefined;
  readonly where?: Where | undefined;
  /** A variable that holds them, or margins that they are made to fit. */
  readonly weights?: string | Raking | undefined;
  /** The language of definitions and notes; English where it is left out. */
  readonly language?: Locale | undefined;
  readonly analyses: A;
}
