import type { ResultOf } from '../../model/procedures/index.ts';
import type { Note } from '../../notes/note.ts';
import { suppressTable } from '../suppress.ts';

type Matches = ResultOf<'matching', Note>;

/**
 * Matches without what tells of few: how many are matched where those left out are fewer than k, with the degrees of freedom that would
 * give it, who lies beyond the others, and fields of the scores that few are in.
 */
export function toldMatches(result: Matches, least: number): Matches {
  const { treatedPeople, controlPeople, matchedTreated, matchedControls, outside, overlap } = result;
  const isFew = (people: number) => people > 0 && people < least;
  const hasFew =
    isFew((treatedPeople ?? 0) - (matchedTreated ?? 0)) ||
    isFew((controlPeople ?? 0) - (matchedControls ?? 0));
  const counts = overlap.map(({ treated, controls }) => [treated ?? 0, controls ?? 0]);
  const isHidden = counts.length > 0 ? suppressTable([counts], least) : [];
  return {
    ...result,
    ...(hasFew && { matchedTreated: null, matchedControls: null }),
    estimate: result.estimate && hasFew ? { ...result.estimate, df: null } : result.estimate,
    outside: isFew(outside ?? 0) ? null : outside,
    overlap: overlap.map((field, at) => ({
      ...field,
      treated: isHidden[at]![0] ? null : field.treated,
      controls: isHidden[at]![1] ? null : field.controls,
    })),
  };
}
