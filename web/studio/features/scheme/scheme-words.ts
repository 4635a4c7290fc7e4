import type { Indicator, Scheme } from '../../../../analysis/model/scheme/scheme.ts';
import { m } from '../../../messages/compiled/messages.js';

export const modeWords: Readonly<Record<Indicator['mode'], () => string>> = {
  deduct: m.scheme_mode_deduct,
  add: m.scheme_mode_add,
  ratio: m.scheme_mode_ratio,
  rank: m.scheme_mode_rank,
  rating: m.scheme_mode_rating,
  machine: m.scheme_mode_machine,
};

export const quotaWords: Readonly<Record<Scheme['quota'], () => string>> = {
  floor: m.scheme_quota_floor,
  round: m.scheme_quota_round,
  ceiling: m.scheme_quota_ceiling,
};

export const tieWords: Readonly<Record<Scheme['ties'], () => string>> = {
  better: m.scheme_ties_better,
  middle: m.scheme_ties_middle,
  dense: m.scheme_ties_dense,
};

export const calendarWords: Readonly<Record<Scheme['calendar'], () => string>> = {
  month: m.scheme_calendar_month,
  quarter: m.scheme_calendar_quarter,
  half: m.scheme_calendar_half,
  year: m.scheme_calendar_year,
};

export const sortWords = {
  core: m.scheme_sort_core,
  visible: m.scheme_sort_visible,
  other: m.scheme_sort_other,
};

/** The words of a closed list as options of a select. */
export const optionsOf = <Value extends string>(words: Readonly<Record<Value, () => string>>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value]() }));
