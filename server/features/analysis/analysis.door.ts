export { analyseRelease, analyseTable, answerRelease } from './answer-release.ts';
export { runAnalysis } from './run-analysis.ts';
