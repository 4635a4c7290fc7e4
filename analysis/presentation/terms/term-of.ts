import { plain } from '../../model/words.ts';
import { combinationTerms } from './combinations.ts';
import { groupTerms } from './groups.ts';
import { sizeTerms } from './size.ts';
import { comparingTerms } from './comparing.ts';
import { generalTerms } from './general.ts';
import { measuringTerms } from './measuring.ts';
import { modellingTerms } from './modelling.ts';
import { pointTerms } from './points.ts';
import { rankTerms } from './ranks.ts';
import { raterTerms } from './raters.ts';
import { recordTerms } from './records.ts';
import { ruleTerms } from './rules.ts';
import type { Term } from './term.ts';

export type { Term };

/** The fields of all results, by name; those on records give way where a field has two meanings. */
const terms: Readonly<Record<string, Term>> = {
  ...rankTerms,
  ...recordTerms,
  ...pointTerms,
  ...raterTerms,
  ...ruleTerms,
  ...combinationTerms,
  ...groupTerms,
  ...sizeTerms,
  ...generalTerms,
  ...comparingTerms,
  ...modellingTerms,
  ...measuringTerms,
};

export const isTerm = (field: string): boolean => Object.hasOwn(terms, field);

/** The word for a field; one that nobody wrote a word for stands under its name. */
export const termOf = (field: string): Term =>
  isTerm(field) ? terms[field]! : { label: plain(field), kind: 'number' };
