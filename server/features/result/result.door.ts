export { openSurvey, type OpenSurvey, type ResultReader } from './open-survey.ts';
export { pooledShare } from './answer-shares.ts';
export { lookOf } from './interview-table.ts';
export { type Describe, type Frequencies, named } from './replies.ts';
export { type NoteFault, readResults } from './read-results.ts';
export { setReportPlan } from './report-plans.ts';
export type { Range, Survey } from './survey.ts';
export { column, interval, numeric } from './table-parts.ts';
export { countInterviews, exemplar, shortened } from './voices.ts';
