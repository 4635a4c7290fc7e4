import { readEnvelope } from '../../../analysis/engine/envelope.ts';
import type { Locale } from '../../../analysis/model/words.ts';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import { Problem } from '../../platform/problem.ts';

/** The frame of a request as it came over the wire, checked by the engine, which names the field. */
export function readBody(body: unknown): { readonly request: object; readonly language: Locale } {
  try {
    const { fields, language } = readEnvelope(body);
    return { request: fields, language };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new Problem('analysis-request-invalid', { field: error.field, reason: error.reason });
  }
}
