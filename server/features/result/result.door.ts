export type { Audience, ResultReader } from './audience.ts';
export { countInterviews, exemplar, linkNames, shortened } from './excerpt-table.ts';
export { both, column, interval, numeric, plain, protectedCell } from './cells.ts';
export { openSurvey, type OpenSurvey } from './open-survey.ts';
export { publish, publishCell } from './publish.ts';
export { type Describe, type Frequencies, named } from './replies.ts';
export { pooledShare } from './shares.ts';
export type { Range, Survey } from './survey.ts';
