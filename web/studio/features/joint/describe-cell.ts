import { printText } from '../../../../analysis/model/print-cell.ts';
import type { DecidedCell, Fit, JointCell, SurveyStrand } from '../../../../server/contract/joint.ts';
import type { Bilingual } from '../../../../server/contract/construct.ts';
import { m } from '../../../messages/compiled/messages.js';

export const fitNames: Readonly<Record<Fit, () => string>> = {
  confirmation: m.result_joint_fit_confirmation,
  complementarity: m.result_joint_fit_complementarity,
  expansion: m.result_joint_fit_expansion,
  discordance: m.result_joint_fit_discordance,
  silence: m.result_joint_fit_silence,
};

/** Where a cell stands: only proposed, decided, or decided on something that is no longer so. */
export function stateOf({ decision, review }: DecidedCell): 'open' | 'decided' | 'changed' {
  if (!decision) return 'open';
  return review && review.changes.length > 0 ? 'changed' : 'decided';
}

export const stateGlyphs = { open: '○', decided: '✓', changed: '↻' } as const;
export const stateNames = {
  open: m.joint_state_open,
  decided: m.joint_state_decided,
  changed: m.joint_state_changed,
};

/** What was decided, or else what is proposed. */
export const fitOf = ({ decision, fit }: JointCell): Fit => decision?.fit ?? fit;

/** The value of a cell as printed; a dash where it is protected. */
export function printValue(survey: SurveyStrand, pick: (text: Bilingual) => string): string {
  const text = printText(survey.value, survey.kind === 'mean' ? 'mean' : 'bounded', pick);
  return survey.kind === 'association' ? `r = ${text}` : text;
}

/** Value, interval and n in one line. */
export function surveyLine(survey: SurveyStrand, pick: (text: Bilingual) => string): string {
  const kind = survey.kind === 'mean' ? 'mean' : 'bounded';
  const parts = {
    value: printText(survey.value, kind, pick),
    interval: printText(survey.interval, kind, pick),
    n: printText(survey.n, 'count', pick),
  };
  return survey.kind === 'mean' ? m.result_joint_mean(parts) : m.result_joint_correlation(parts);
}

/** How many answers lie below the middle, and whether some of them were turned to say so; empty for a correlation. */
export function lowLine({ low, items }: SurveyStrand, pick: (text: Bilingual) => string): string {
  if (low === null) return '';
  const share = printText(low, 'percent', pick);
  const isRecoded = items.some(({ reverse }) => reverse);
  return isRecoded ? m.result_joint_low_recoded({ share }) : m.result_joint_low({ share });
}
