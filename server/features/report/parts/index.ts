import type { PartKind } from '../../../contract/report.ts';
import type { Block } from '../../../formats/report/block.ts';
import type { Ground } from '../ground.ts';
import { jointPart } from './joint.ts';
import { methodPart } from './method.ts';
import { sectionPart } from './section.ts';

/** What stands in a part; `of` names one of several. References are known when all else is written. */
export const parts: Readonly<Partial<Record<PartKind, (ground: Ground, of: string) => Promise<Block[]>>>> = {
  section: sectionPart,
  joint: jointPart,
  method: methodPart,
};
