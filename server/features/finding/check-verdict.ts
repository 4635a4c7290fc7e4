import type { Lack } from '../../../analysis/model/finding.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { Problem, type ProblemCode } from '../../platform/problem.ts';
import { judgeAll } from './judge-all.ts';
import type { StoredFinding } from './stored-finding.ts';

const refusals: Readonly<Record<Lack, ProblemCode>> = {
  evidence: 'finding-without-evidence',
  search: 'finding-not-searched',
  reliability: 'finding-unreliable',
};

/**
 * Refuses a decision that lacks something, and a change that takes away what a decision rests on. What a decision came to lack
 * without the author is shown, and refuses no other change.
 */
export async function checkVerdict(
  databases: Databases,
  study: StudyId,
  finding: StoredFinding,
  before: StoredFinding | null,
): Promise<void> {
  if (finding.verdict === 'open' || finding.verdict === 'withdrawn') return;
  const [now] = await judgeAll(databases, study, [finding]);
  if (now!.lacks.length === 0) return;
  const then = before?.verdict === finding.verdict ? await judgeAll(databases, study, [before]) : [];
  const known = then.flatMap(({ lacks }) => lacks);
  const lack = now!.lacks.find((each) => !known.includes(each));
  if (!lack) return;
  const codes = now!.unreliable.map(({ code }) => code).join(', ');
  throw new Problem(refusals[lack], { codes });
}
