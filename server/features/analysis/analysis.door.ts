export { analyseRelease, analyseTable } from './answer-release.ts';
export { runAnalysis } from './run-analysis.ts';
