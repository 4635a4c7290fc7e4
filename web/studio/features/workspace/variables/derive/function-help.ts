import { m } from '../../../../../messages/compiled/messages.js';

/** What an expression may hold, as it is written, with what it gives. */
export function functionHelp(): { readonly written: string; readonly words: string }[] {
  return [
    { written: 'mean(A1, A2, least: 1)', words: m.variables_help_mean() },
    { written: 'sum(A1, A2)', words: m.variables_help_sum() },
    { written: 'count(A1, A2 in (4, 5))', words: m.variables_help_count() },
    { written: 'if(A1 > 3, 1, 0)', words: m.variables_help_if() },
    { written: 'recode(A1, 1..2: 0, 3..5: 1)', words: m.variables_help_recode() },
    { written: 'band(A1, 2.5, 3.5)', words: m.variables_help_band() },
    { written: 'abs(A1)', words: m.variables_help_plain() },
    { written: 'A1 in (1, 2)', words: m.variables_help_in() },
    { written: 'isMissing(A1)', words: m.variables_help_missing() },
    { written: 'raw A1', words: m.variables_help_raw() },
    { written: 'mean(A1 by G)', words: m.variables_help_by() },
    { written: 'standardise(A1)', words: m.variables_help_standardise() },
    { written: 'rank(A1)', words: m.variables_help_rank() },
  ];
}
