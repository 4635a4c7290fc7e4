import type { Claim, ClaimTest } from '../../../analysis/model/frame/claim.ts';
import type { TestOutcome } from '../../contract/finding.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { OpenSurvey } from '../result/result.door.ts';
import type { Came, TestOf } from './came.ts';
import { testDifferences } from './test-differences.ts';
import { testLevels } from './test-levels.ts';
import { testVoices } from './test-voices.ts';
import { testWeights } from './test-weights.ts';

/** Asks all tests of some claims, each kind in one go; the function gives how one of them came out. */
export async function testClaims(
  db: StudioDb,
  study: StudyId,
  open: OpenSurvey,
  claims: readonly Claim[],
): Promise<(test: ClaimTest) => TestOutcome> {
  const tests = claims.flatMap((claim) => claim.tests);
  const of = <Kind extends ClaimTest['test']>(kind: Kind) =>
    tests.filter((test): test is TestOf<Kind> => test.test === kind);
  const level = await testLevels(open, of('level'));
  const difference = await testDifferences(open, of('difference'));
  const weights = await testWeights(open, of('weights'));
  const voices = await testVoices(db, study, open, of('voices'));
  const came = (test: ClaimTest): Came => {
    switch (test.test) {
      case 'level':
        return level(test);
      case 'difference':
        return difference(test);
      case 'weights':
        return weights(test);
      case 'voices':
        return voices(test);
    }
  };
  return (test) => ({ speaks: test.speaks, ...came(test) });
}
