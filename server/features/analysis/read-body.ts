import { readFrame } from '../../../analysis/engine/frame.ts';
import type { Language } from '../../../analysis/engine/notes.ts';
import { RequestError } from '../../../analysis/engine/procedure.ts';
import { Problem } from '../../platform/problem.ts';

/** The frame of a request as it came over the wire, checked by the engine, which names the field. */
export function readBody(body: unknown): { readonly request: object; readonly language: Language } {
  try {
    const { fields, language } = readFrame(body);
    return { request: fields, language };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new Problem('analysis-request-invalid', { field: error.field, reason: error.reason });
  }
}
