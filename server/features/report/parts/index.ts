import type { PartKind } from '../../../contract/report.ts';
import type { Block } from '../../../formats/report/block.ts';
import type { Ground } from '../ground.ts';
import { causesPart, countermeasuresPart } from './countermeasures.ts';
import { findingsPart } from './findings.ts';
import { jointPart } from './joint.ts';
import { lensPart } from './lens.ts';
import { methodPart } from './method.ts';
import { profilePart } from './profile.ts';
import { regionsPart } from './regions.ts';
import { sectionPart } from './section.ts';

/** What stands in a part; `of` names one of several. References are known when all else is written. */
export const parts: Readonly<Record<PartKind, (ground: Ground, of: string) => Promise<Block[]>>> = {
  section: sectionPart,
  joint: jointPart,
  profile: profilePart,
  lens: lensPart,
  findings: findingsPart,
  causes: causesPart,
  countermeasures: countermeasuresPart,
  regions: regionsPart,
  method: methodPart,
  references: () => Promise.resolve([{ kind: 'references', items: [] }]),
};
