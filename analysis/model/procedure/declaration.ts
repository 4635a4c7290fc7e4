import type { TProperties } from 'typebox';
import type { RecordTable } from '../records/record-tables.ts';
import type { Bilingual } from '../words.ts';

/** What a variable must be to take a role: words are nominal, ratings ordinal or interval. */
export type Level = 'nominal' | 'ordinal' | 'interval';

/**
 * What becomes of the people behind the values of a role: `summed` values enter sums and moments, `counted` ones are told with how
 * many people have each, `compared` ones are held against each other person by person, `grouping` ones part people into groups that
 * are told apart. The gate lets answers be grouped by declared bands only and hides small counts.
 */
export type Use = 'summed' | 'counted' | 'compared' | 'grouping';

interface AnyRole {
  readonly title: Bilingual;
  readonly use: Use;
  /** Its values are multiplied by those of the other role that says so. */
  readonly factor?: true;
  readonly optional?: true;
  /** The column that takes the role where a request names none and the table has it. */
  readonly column?: string;
}

/** The variables that a procedure works on, under the name that a request gives them. */
export type Role =
  | (AnyRole & { readonly takes: 'variable'; readonly level: Level })
  | (AnyRole & {
      /** A list of variables; a list of such lists; such a list for each of some names. */
      readonly takes: 'list' | 'blocks' | 'factors';
      readonly level: Level;
      readonly least?: number;
      readonly most?: number;
      /** Each of its variables is told of by itself, never beside the others. */
      readonly apart?: true;
      /** The role that names those of its variables whose values are categories. */
      readonly categories?: string;
    })
  | (AnyRole & { readonly takes: 'scale' })
  /** Repeated measures: factor by factor, at each of its levels the columns measured there. */
  | (AnyRole & { readonly takes: 'within'; readonly level: Level; readonly most?: number })
  /** Paths between variables as the text of a model, see `parseModel`. */
  | (AnyRole & { readonly takes: 'model'; readonly level: Level; readonly most?: number })
  /** Other analyses, each by the declaration of its own procedure. */
  | (AnyRole & {
      readonly takes: 'analyses';
      readonly procedures: readonly string[];
      readonly least: number;
      readonly most: number;
    })
  /** Random effects: groups, each with the variables whose slopes differ between them. */
  | (AnyRole & { readonly takes: 'random'; readonly most?: number });

/** A random effect as a request writes it: an intercept for each group, and a slope of each variable named. */
export interface RandomEffect {
  readonly group: string;
  readonly slopes?: readonly string[];
  /** Whether intercept and slopes of a group may go together; they may where this is left out. */
  readonly correlated?: boolean;
}

/** An analysis inside another, as a request writes it. */
export type Nested = Readonly<Record<string, unknown>> & { readonly procedure: string };

interface AnyOption {
  readonly title: Bilingual;
  /** No value is given by default: the request must give one. */
  readonly needed?: true;
  /** A gate may set it where a request leaves it out; the result tells under the same name what was taken. */
  readonly settled?: true;
  /** It is shown before the others, not among them. */
  readonly upfront?: true;
  /** It says something only where another option has one of these values. */
  readonly beside?: Readonly<Record<string, readonly (string | number)[]>>;
}

/** A setting of a procedure, with the value that it has where a request gives none. */
export type Option = AnyOption &
  (
    | {
        /** Words, or the numbers by which something is known. */
        readonly kind: 'choice';
        readonly values: readonly (string | number)[];
        /** What they are called, where their own words do not say. */
        readonly names?: Readonly<Record<string, Bilingual>>;
        readonly default?: string | number;
      }
    /** All of them where none is named, or `none`. */
    | { readonly kind: 'choices'; readonly values: readonly string[]; readonly none?: true }
    | {
        readonly kind: 'number' | 'whole';
        readonly from: number;
        readonly to: number;
        readonly default?: number;
      }
    | { readonly kind: 'flag'; readonly default: boolean }
    /** A value of a variable, as the table holds it; several of them. */
    | { readonly kind: 'value'; readonly default?: string | number }
    | { readonly kind: 'values' }
    /** Names or numbers in an order; of variables only those that have a role. */
    | { readonly kind: 'names' }
    | { readonly kind: 'numbers'; readonly from: number; readonly to: number }
    /** Rows of numbers. */
    | { readonly kind: 'matrix'; readonly from: number; readonly to: number }
    /**
     * How the values of each variable that has a role become memberships of a set, or a word for all that are not named: the value that
     * is fully out, the one at the crossover and the one that is fully in; or the one from which on a value is in.
     */
    | { readonly kind: 'anchors'; readonly values: readonly string[]; readonly default: string }
    /** Lists of such names, one a term of a model, or a word that stands for some. */
    | { readonly kind: 'terms'; readonly values?: readonly string[]; readonly default?: string }
    /** Such a list for each of some names. */
    | { readonly kind: 'sets' }
    /** For each of some names, numbers for each of some variables that have a role; or a word that stands for some. */
    | { readonly kind: 'weights'; readonly values?: readonly string[] }
    /** The appraisal scheme by which the points were given; a release of records knows its own. */
    | { readonly kind: 'scheme' }
  );

/** The questions that procedures answer, in the order in which they are asked. */
export const questions = [
  'describe',
  'scale',
  'groups',
  'together',
  'explain',
  'through',
  'points',
  'ranks',
  'raters',
  'fair',
  'act',
  'combinations',
  'size',
] as const;
export type Question = (typeof questions)[number];

/** All that is to be known of a procedure without running it. */
export interface Declaration {
  readonly name: string;
  readonly title: Bilingual;
  readonly useWhen: Bilingual;
  /** When another way is better, and which. */
  readonly avoidWhen: Bilingual;
  /** Which question it answers. */
  readonly question: Question;
  /** What it is called elsewhere: in SPSS, in R, by an abbreviation; it is found by them too. */
  readonly also: readonly string[];
  /** What must hold for its numbers to mean what they say. */
  readonly assumes: Bilingual;
  /** How the numbers are defined, with the variant that is computed. */
  readonly method: Bilingual;
  /** Where the method was published: author, year, title. */
  readonly source: readonly string[];
  /** The table of appraisal records that it reads; one of answers where it is left out. */
  readonly on?: RecordTable;
  /** Roles by which one on records also reads columns of answers; a request names these or the others. */
  readonly onAnswers?: readonly string[];
  /** Parts of the result that tell of single values of a role, by the role: where these are persons, a release tells none of it. */
  readonly lists?: Readonly<Record<string, string>>;
  /** Parts of the result, each a list of which every entry tells of `n` persons together: few are not told of. */
  readonly spreads?: readonly string[];
  /** The test of `power` that plans how many people it needs. */
  readonly power?: string;
  /** True when the weights of a request enter the numbers. */
  readonly weighted?: true;
  readonly roles: Readonly<Record<string, Role>>;
  /** Roles and options of which a request gives exactly one; the first is asked for where there is none. */
  readonly either?: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** What a result holds beside `n`, the missing rule, the definition and notes. */
  readonly result: TProperties;
}

/** A declaration with the types of its own names and values. */
export function declare<const D extends Declaration>(declaration: D): D {
  return declaration;
}
