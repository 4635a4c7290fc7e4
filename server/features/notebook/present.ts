import type { Presented } from '../../../analysis/model/presented.ts';
import { declarations, type AnyResult } from '../../../analysis/model/procedures/index.ts';
import type { Names } from '../../../analysis/presentation/presentation.ts';
import type { Note } from '../../../analysis/notes/note.ts';
import { both } from '../../../analysis/model/words.ts';

export function present(_asked: object, found: AnyResult<Note>, _names: Names): Presented {
  return {
    procedure: found.procedure,
    title: declarations[found.procedure].title,
    n: found.n,
    sentence: both('', ''),
    tables: [],
    figures: [],
    assumptions: [],
    definition: both('', ''),
    notes: [],
    code: { r: null, spss: null },
  };
}
