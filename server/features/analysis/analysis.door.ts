export { analyseRelease, analyseTable, answerRelease, answerTable } from './answer-release.ts';
export { readBody } from './read-body.ts';
export { askRelease, runAnalysis } from './run-analysis.ts';
