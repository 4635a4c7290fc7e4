import type { Figure } from '../model/figure.ts';
import type { Assumption } from '../model/presented.ts';
import type { AnalysisOf, ProcedureName, ResultOf } from '../model/procedures/index.ts';
import type { AnalysisRequest } from '../model/request.ts';
import type { Table } from '../model/table.ts';
import type { Bilingual } from '../model/words.ts';
import type { Note } from '../notes/note.ts';

/** How variables and their values are called. */
export interface Names {
  /** What a column, item or scale is called; its name where nothing better is known. */
  readonly of: (variable: string) => Bilingual;
  /** What a value of it is called. */
  readonly value: (variable: string, value: string | number) => Bilingual;
  /** The items of a scale. */
  readonly itemsOf: (scale: string) => readonly string[];
  /** Reversed items, marked R. */
  readonly isReversed: (item: string) => boolean;
}

/** How the variables of an analysis are made and of which rows: what the request says, over what the release says. */
export type Preparation = Pick<AnalysisRequest, 'items' | 'scales' | 'derive' | 'where' | 'weights'>;

/** One analysis that was asked, with what was found. */
export interface Answered<Name extends ProcedureName> {
  readonly asked: AnalysisOf<Name>;
  readonly found: ResultOf<Name, Note>;
  readonly names: Names;
  /** Where it is left out, the variables are columns and all rows are used. */
  readonly prepared?: Preparation | undefined;
}

/** What code is made of: nothing of it depends on what was found. */
export type Asked<Name extends ProcedureName> = Pick<Answered<Name>, 'asked' | 'names' | 'prepared'>;

/** A table without its place on a page. */
export type PlainTable = Omit<Table, 'section' | 'n'>;

/** How the results of a procedure are told. All parts are pure; none tells more than the result holds. */
export interface Presentation<Name extends ProcedureName> {
  /** `why` stands where a number could not be computed. */
  readonly tables: (answered: Answered<Name>, why: Bilingual) => readonly PlainTable[];
  readonly figures?: (answered: Answered<Name>) => readonly Figure[];
  /** As it would be printed in a thesis: APA style in English, the usual form in Chinese; effect size before p. */
  readonly sentence: (answered: Answered<Name>) => Bilingual;
  readonly assumptions?: (answered: Answered<Name>) => readonly Assumption[];
}

/** The code of a procedure, of variables that are ready. */
export interface Coded<Name extends ProcedureName> {
  /** R that gives the same numbers of a data frame `d`; null where no package does. */
  readonly r: (asked: Asked<Name>) => string | null;
  /** SPSS syntax that gives the same numbers of the open file; null where it has no command. */
  readonly spss: (asked: Asked<Name>) => string | null;
}
