import { Type } from 'typebox';
import type { Answer } from '../../analysis/model/reply.ts';
import type { AnalysisRequest as Request } from '../../analysis/model/request.ts';

/** A request that stands beside the numbers it gives. */
export const AnalysisRequest = Type.Unsafe<Request>(Type.Object({}, { additionalProperties: true }));
export type AnalysisRequest = Request;

/** What was found, with its sentences in the language that was asked for. */
export type AnalysisReply = Answer<string>;
