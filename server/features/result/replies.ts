import type { Note } from '../../../analysis/notes/note.ts';
import type { ResultOf } from '../../../analysis/model/procedures/index.ts';

/** The parts of results that tables are made from. */
export type Describe = ResultOf<'describe', Note>;
export type Described = Describe['variables'][number];
export type Frequencies = ResultOf<'frequencies', Note>;
export type Counted = Frequencies['variables'][number];
export type Reliability = ResultOf<'reliability', Note>;
export type RegressionModel = NonNullable<ResultOf<'regression', Note>['models']>[number];

/** What of a list stands under a name. */
export function named<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  return list.find((each) => each.name === name)!;
}
