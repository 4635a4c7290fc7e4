import type { CodedText } from '../../../analysis/agreement/coded-text.ts';
import { measureAgreement, type Precision } from '../../../analysis/agreement/measure-agreement.ts';

export interface AgreementJob {
  readonly texts: readonly CodedText[];
  readonly precision: Precision;
}

/** The body of a worker thread. */
export function run({ texts, precision }: AgreementJob) {
  return measureAgreement(texts, precision);
}
