import { readBundle } from '../../formats/bundle/read-bundle.ts';
import type { BundleManifest } from '../../formats/bundle/manifest.ts';
import type { Check } from './check.ts';
import { checkLenses } from './check-lenses.ts';
import { checkJoint } from './check-joint.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkReadings } from './check-readings.ts';
import { checkReferences } from './check-references.ts';
import { checkRelease } from './check-release.ts';
import { checkResults } from './check-results.ts';
import { checkTables } from './check-tables.ts';
import { membersOf } from './members.ts';
import { openRows } from './open-rows.ts';

export interface Verified {
  readonly manifest: BundleManifest;
  readonly checks: readonly Check[];
}

/** Checks a bundle by nothing but itself: digests, references, quotes, and every number that can be computed of what is inside. */
export async function verifyBundle(file: Buffer): Promise<Verified> {
  const members = membersOf(await readBundle(file));
  const { manifest } = members;
  const release = await checkRelease(members);
  const references = await checkReferences(members);
  const quotes = await checkQuotes(members);
  const rows = await openRows(members);
  const results = await checkResults(members, rows);
  const tables = await checkTables(members, rows);
  const joint = await checkJoint(members, rows);
  const lenses = await checkLenses(members, rows);
  const readings = await checkReadings(members, rows);
  // Last: what is wrong with a member shows when it is read.
  const whole: Check = {
    kind: 'members',
    checked: manifest.members.length,
    left: 0,
    faults: members.faults,
  };
  const checks = [whole, release, references, quotes, results, tables, joint, lenses, readings];
  return { manifest, checks };
}
