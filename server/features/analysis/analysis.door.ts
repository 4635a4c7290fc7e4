export { analyseRelease, analyseTable, answerRelease, answerTable } from './answer-release.ts';
export type { Asker } from './engine-pool.ts';
export { forgetAnswers } from './analysis.queries.ts';
export { readBody } from './read-body.ts';
export { askRelease, runAnalysis } from './run-analysis.ts';
