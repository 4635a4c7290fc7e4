import type { AnalysisRequest } from '../../contract/analysis.ts';

/** A request with one analysis. */
export type OneAnalysis = Omit<AnalysisRequest, 'analyses'> & {
  readonly analyses: readonly [AnalysisRequest['analyses'][number]];
};
