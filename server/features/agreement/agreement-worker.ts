import type { CodedText } from '../../../analysis/agreement/coded-text.ts';
import {
  type AgreementRow,
  measureAgreement,
  type Precision,
  type Subject,
} from '../../../analysis/agreement/measure-agreement.ts';

export interface AgreementJob {
  readonly texts: readonly CodedText[];
  readonly precision: Precision;
  readonly subjects: readonly Subject[];
}

/** The body of a child process. */
export function run({ texts, precision, subjects }: AgreementJob): AgreementRow[] {
  return measureAgreement(texts, precision, subjects);
}
