import { builderOf } from './build-table.ts';
import { pointTerms } from './terms/points.ts';
import { rankTerms } from './terms/ranks.ts';
import { raterTerms } from './terms/raters.ts';
import { recordTerms } from './terms/records.ts';
import { ruleTerms } from './terms/rules.ts';

/** Tables of results on records, each sort in its own words: a rate of appeals is not one of events. */
export const pointTable = builderOf(pointTerms);
export const rankTable = builderOf(rankTerms);
export const raterTable = builderOf({ ...recordTerms, ...raterTerms });
export const ruleTable = builderOf(ruleTerms);
