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

/** Rows whose cell equals a value. */
export interface Where {
  readonly column: string;
  readonly equals: number | string;
}

/** What is asked of a table: which rows, how items are keyed and scored, and the analyses. */
export interface AnalysisRequest<A extends readonly Analysis[] = readonly Analysis[]> {
  /** Cells that a reader of files takes as missing. */
  readonly data?: { readonly missing?: readonly string[] | undefined } | undefined;
  readonly items?: Readonly<Record<string, ItemKey>> | undefined;
  readonly scales?: Readonly<Record<string, ScaleKey>> | undefined;
  readonly where?: Where | undefined;
  readonly weights?: string | undefined;
  /** The language of definitions and notes; English where it is left out. */
  readonly language?: 'zh-CN' | 'en' | undefined;
  readonly analyses: A;
}
