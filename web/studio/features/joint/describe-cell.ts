import { printText } from '../../../../analysis/model/print-cell.ts';
import type { Fit, JointCell, SurveyStrand } from '../../../../server/contract/joint.ts';
import type { Bilingual } from '../../../../server/contract/construct.ts';
import { m } from '../../../messages/compiled/messages.js';

export const fitNames: Readonly<Record<Fit, () => string>> = {
  confirmation: m.result_joint_fit_confirmation,
  complementarity: m.result_joint_fit_complementarity,
  expansion: m.result_joint_fit_expansion,
  discordance: m.result_joint_fit_discordance,
  silence: m.result_joint_fit_silence,
};

/** How favourable the survey is in a cell, from −1 to 1; null where it says nothing. */
export function favour({ survey }: JointCell): number | null {
  if (!survey || typeof survey.value !== 'number') return null;
  const { value, from, to, midpoint, adverse } = survey;
  const share = (value - midpoint) / ((to - from) / 2);
  return adverse ? -share : share;
}

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
