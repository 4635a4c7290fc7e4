export { type Audience, audienceIn, teamAudience } from './audience.ts';
export { LEAST_RESIDUAL_DF, type Protection, protectedCell, showsAllParts } from './hide.ts';
export { madeOf } from './made-of.ts';
export { roundCell } from './round.ts';
export { releaseAnswers } from './release-answers.ts';
export { type RawTable, releaseGroup, releaseTable } from './release-table.ts';
export { checkOutside } from './check-outside.ts';
export { toldAtNodes } from './told-at-nodes.ts';
export { vocabularyOf } from './vocabulary.ts';
