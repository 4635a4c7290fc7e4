import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import type { Codebook } from '../../../../server/contract/codebook.ts';
import type { Mark } from '../../../../server/contract/excerpt.ts';
import type { ResearcherId, StudyId } from '../../../../server/contract/ids.ts';
import type { Interview } from '../../../../server/contract/interview.ts';
import type { Coding, Desk } from './desk.svelte.ts';

/** The same excerpt changed in two windows: what is typed here, and what was saved there meanwhile. */
export interface Conflict {
  readonly mine: Coding;
  readonly theirs: Mark;
}

/** What a workbench is made of. */
export interface Materials {
  /** It may be the beginning only, until `complete` brings the rest. */
  readonly interview: Interview;
  readonly codebook: Codebook;
  readonly frame: Frame;
  readonly me: ResearcherId;
  readonly desk: Desk;
  readonly study: StudyId;
}
