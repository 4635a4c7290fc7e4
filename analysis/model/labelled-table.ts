import type { Text } from './words.ts';

/** Rows with everything that a statistics package can be told of them: labels, levels of measurement, missing codes, sets. */

export interface LabelledValue {
  readonly value: number;
  readonly label: Text;
}

/** What a variable is about: a value of a dimension of the frame, or the scale of which it is a part. */
export interface Concept {
  /** Of the dimension; of what scales are called. */
  readonly vocabulary: Text;
  readonly code: string;
  readonly name: Text;
}

export interface LabelledVariable {
  /** As in the release: letters of any script, up to 64 characters. */
  readonly name: string;
  readonly label: Text;
  readonly level: 'nominal' | 'ordinal' | 'interval';
  readonly concepts?: readonly Concept[];
  /** How it was made from others, where it was. */
  readonly derivation?: string;
  /** Dates are `YYYY-MM-DD`, times `HH:MM`, in a `text` variable. */
  readonly format?: 'date' | 'time';
  readonly values: readonly LabelledValue[];
  /** Codes that hold no answer, with the reason; cells have them as they are. They lie below every value. */
  readonly missing: readonly LabelledValue[];
  /** One cell a row: whole numbers, doubles with NaN for missing, or texts with '' for missing. */
  readonly cells: Int8Array | Int16Array | Float64Array | readonly string[];
}

/** Variables that answer one question together: 1 where a choice was taken, 0 where not. */
export interface MultipleResponseSet {
  readonly name: string;
  readonly label: Text;
  readonly variables: readonly string[];
}

export interface LabelledTable {
  readonly title: Text;
  /** What whoever opens the file has to know: that it is simulated, what was protected and how. */
  readonly notes: readonly Text[];
  readonly rows: number;
  readonly variables: readonly LabelledVariable[];
  readonly sets: readonly MultipleResponseSet[];
}
