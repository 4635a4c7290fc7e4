/** What the parts of a question of Qualtrics are here: its choices by their number in the file. */
export type Subject =
  | {
      readonly kind: 'one';
      readonly column: string;
      readonly values: ReadonlyMap<string, number>;
      readonly other?: string;
    }
  | { readonly kind: 'several'; readonly parts: ReadonlyMap<string, string>; readonly other?: string }
  | { readonly kind: 'number' | 'text' | 'shown'; readonly column: string };

/** A question, or the rows of one, by the number of the row; '' is the question itself. */
export type Subjects = Map<string, ReadonlyMap<string, Subject>>;

/** A value that the survey sets for itself. */
export type Embedded = Map<string, { readonly column: string; readonly values: ReadonlyMap<string, number> }>;
