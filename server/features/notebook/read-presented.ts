import { isRecord, refuseUnknown } from '../../../analysis/engine/fields.ts';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import type { Locale } from '../../../analysis/model/words.ts';
import { Problem } from '../../platform/problem.ts';
import { readBody } from '../analysis/analysis.door.ts';

const FIELDS = ['derive', 'where', 'weights', 'language', 'analysis'];

/** The request of analyses that a body with one analysis stands for, and the language of its words. */
export function readPresented(body: unknown): { readonly request: object; readonly language: Locale } {
  try {
    if (!isRecord(body)) throw new RequestError('request', 'request');
    refuseUnknown(body, FIELDS);
    const { analysis, ...frame } = body;
    if (!isRecord(analysis)) throw new RequestError('analysis', 'an-object');
    const { request, language } = readBody({ ...frame, analyses: [analysis] });
    return { request: { ...request, language: undefined }, language };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new Problem('analysis-request-invalid', { field: error.field, reason: error.reason });
  }
}
