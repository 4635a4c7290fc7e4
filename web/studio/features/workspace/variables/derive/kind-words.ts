import { m } from '../../../../../messages/compiled/messages.js';
import type { FormKind } from './form.ts';

interface Words {
  readonly title: string;
  /** Use it when … */
  readonly use: string;
}

/** A form by its name and by what it is for. */
export function kindWords(kind: FormKind): Words {
  switch (kind) {
    case 'recode':
      return { title: m.variables_recode(), use: m.variables_recode_use() };
    case 'combine':
      return { title: m.variables_combine(), use: m.variables_combine_use() };
    case 'compute':
      return { title: m.variables_compute(), use: m.variables_compute_use() };
    case 'band':
      return { title: m.variables_band(), use: m.variables_band_use() };
    case 'count':
      return { title: m.variables_count(), use: m.variables_count_use() };
    case 'score':
      return { title: m.variables_score(), use: m.variables_score_use() };
    case 'rank':
      return { title: m.variables_rank(), use: m.variables_rank_use() };
    case 'standardise':
      return { title: m.variables_standardise(), use: m.variables_standardise_use() };
    case 'dummy':
      return { title: m.variables_dummy(), use: m.variables_dummy_use() };
    case 'groupMean':
      return { title: m.variables_group_mean(), use: m.variables_group_mean_use() };
  }
}
