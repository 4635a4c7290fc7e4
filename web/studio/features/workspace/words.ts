import type { Question } from '../../../../analysis/model/procedure/declaration.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { SaveState } from './notebook/saving.svelte.ts';

export const questionWords: Readonly<Record<Question, () => string>> = {
  describe: m.workspace_question_describe,
  scale: m.workspace_question_scale,
  groups: m.workspace_question_groups,
  together: m.workspace_question_together,
  explain: m.workspace_question_explain,
  through: m.workspace_question_through,
  points: m.workspace_question_points,
  ranks: m.workspace_question_ranks,
  raters: m.workspace_question_raters,
  fair: m.workspace_question_fair,
  act: m.workspace_question_act,
  combinations: m.workspace_question_combinations,
  size: m.workspace_question_size,
};

export const saveWords: Readonly<Record<SaveState, () => string>> = {
  saved: m.workspace_saved,
  waiting: m.workspace_waiting,
  saving: m.workspace_saving,
  offline: m.workspace_offline,
  conflict: m.workspace_conflict_short,
  refused: m.workspace_refused,
};
