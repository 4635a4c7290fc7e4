import { m } from '../../../messages/compiled/messages.js';
import type { Code } from '../../../../server/contract/codebook.ts';

const names: Readonly<Record<string, () => string>> = {
  expectancy: m.interview_family_expectancy,
  goals: m.interview_family_goals,
  reinforcement: m.interview_family_reinforcement,
  justice: m.interview_family_justice,
  'self-determination': m.interview_family_self_determination,
  agency: m.interview_family_agency,
  explicit: m.interview_family_explicit,
  implicit: m.interview_family_implicit,
  outcome: m.interview_family_outcome,
  '': m.coding_family_own,
};

export interface Family {
  readonly key: string;
  readonly name: string;
  readonly codes: readonly Code[];
}

/** Codes by family, in the order of the theory; families of one's own come last under their own name. */
export function familiesOf(codes: readonly Code[]): Family[] {
  const keys = new Set([...Object.keys(names), ...codes.map(({ family }) => family)]);
  return [...keys]
    .map((key) => ({
      key,
      name: names[key]?.() ?? key,
      codes: inTree(codes.filter(({ family }) => family === key)),
    }))
    .filter((family) => family.codes.length > 0);
}

/** Each code behind the one it stands under, where both are here. */
function inTree(codes: readonly Code[]): Code[] {
  const here = new Set(codes.map(({ code }) => code));
  const below = (parent: string): Code[] =>
    codes.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.code)]);
  return codes
    .filter(({ parent }) => parent === null || !here.has(parent))
    .flatMap((each) => [each, ...below(each.code)]);
}
