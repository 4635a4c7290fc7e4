import type { Block } from '../../../formats/report/block.ts';
import { readFindings } from '../../finding/finding.door.ts';
import type { Ground } from '../ground.ts';
import { seeEvidence } from './findings/see-evidence.ts';
import { writeFinding } from './findings/write-finding.ts';

/** What was found, claim by claim, each with its evidence. Those outside the team read what was decided. */
export async function findingsPart(ground: Ground): Promise<Block[]> {
  const findings = (await readFindings(ground.databases, ground.study)).filter(
    ({ verdict }) => verdict !== 'withdrawn' && (ground.audience === 'team' || verdict !== 'open'),
  );
  const see = await seeEvidence(ground, findings);
  return findings.flatMap((finding, at) => writeFinding(finding, at + 1, see, ground));
}
