import type { Span } from '../../../analysis/text/code-points.ts';

/**
 * What Fourlinks carries of a REFI-QDA project. GUIDs are in lower case without braces, texts have LF and no byte order mark,
 * spans count code points of the text.
 */
export interface Project {
  readonly name: string;
  readonly description: string;
  readonly users: readonly User[];
  readonly codes: readonly Code[];
  readonly variables: readonly Variable[];
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
}

export interface User {
  readonly guid: string;
  readonly name: string;
}

export interface Code {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  readonly color: string | null;
  /** False for a heading that only groups other codes. */
  readonly codable: boolean;
  readonly notes: readonly string[];
  readonly codes: readonly Code[];
}

export const variableTypes = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'] as const;

export interface Variable {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  readonly type: (typeof variableTypes)[number];
}

export interface Value {
  readonly variable: string;
  readonly value: string;
}

export interface Source {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  readonly text: string;
  readonly selections: readonly Selection[];
  /** Codings of the whole document. */
  readonly codings: readonly Coding[];
  readonly notes: readonly string[];
  readonly values: readonly Value[];
}

export interface Selection extends Span {
  readonly guid: string;
  /** Empty where the program only repeats the quote or the positions. */
  readonly name: string;
  readonly description: string;
  readonly user: string | null;
  readonly codings: readonly Coding[];
  readonly notes: readonly string[];
}

export interface Coding {
  readonly guid: string;
  readonly code: string;
  readonly user: string | null;
  readonly notes: readonly string[];
}

export interface Note {
  readonly guid: string;
  readonly name: string;
  readonly text: string;
  readonly user: string | null;
}
