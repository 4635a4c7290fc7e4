import { Type, type Static } from 'typebox';
import { Figure } from './figure.ts';
import { Table } from './table.ts';
import { Bilingual } from './text.ts';

/** What is assumed of the data, and what they say of it; `unknown` where they cannot tell. */
export const Assumption = Type.Object({
  name: Bilingual,
  holds: Type.Enum(['yes', 'no', 'unknown']),
  said: Bilingual,
});
export type Assumption = Static<typeof Assumption>;

/** The result of one analysis as a reader meets it. */
export const Presented = Type.Object({
  procedure: Type.String(),
  title: Bilingual,
  n: Type.Number(),
  /** As it would be printed: effect sizes before p. */
  sentence: Bilingual,
  /** Three-line tables, the main one first. */
  tables: Type.Array(Table),
  figures: Type.Array(Figure),
  assumptions: Type.Array(Assumption),
  definition: Bilingual,
  notes: Type.Array(Bilingual),
  /** What gives the same numbers elsewhere; null where a package has no command for it. */
  code: Type.Object({
    r: Type.Union([Type.String(), Type.Null()]),
    spss: Type.Union([Type.String(), Type.Null()]),
  }),
});
export type Presented = Static<typeof Presented>;
