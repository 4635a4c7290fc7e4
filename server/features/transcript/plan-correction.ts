import { revisionText } from '../interview/interview.door.ts';
import { type MappedSpan, spanMap } from '../../../analysis/text/span-map.ts';
import type { Span } from '../../../analysis/text/code-points.ts';
import type { InterviewId, RevisionId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type Anchor, excerptAnchors } from '../excerpt/anchor.door.ts';
import { compareTexts } from './compare-texts.ts';

export type SpanMap = (span: Span) => MappedSpan;

/** Where each excerpt of an interview goes when its text becomes another. */
export interface Plan {
  readonly anchors: readonly { readonly anchor: Anchor; readonly span: MappedSpan }[];
  readonly inserted: number;
  readonly deleted: number;
  /** The way from the latest revision to the new text. */
  readonly map: SpanMap;
}

/**
 * Each excerpt is followed from the revision that it lies on: one that waits for review since an earlier correction comes
 * back by itself when its words do, for instance when that correction is undone.
 */
export async function planCorrection(
  db: StudioDb,
  interview: InterviewId,
  latest: { readonly id: RevisionId; readonly text: string },
  text: string,
): Promise<Plan> {
  const replacements = compareTexts(latest.text, text);
  const maps = new Map<RevisionId, SpanMap>([[latest.id, spanMap(replacements)]]);
  const anchors = [];
  for (const anchor of await excerptAnchors(db, interview)) {
    let map = maps.get(anchor.revision);
    if (!map) {
      const earlier = await revisionText(db, anchor.revision);
      map = spanMap(compareTexts(earlier.text, text));
      maps.set(anchor.revision, map);
    }
    anchors.push({ anchor, span: map(anchor) });
  }
  const total = (part: 'from' | 'to') =>
    replacements.reduce((sum, each) => sum + each[part].end - each[part].start, 0);
  return { anchors, inserted: total('to'), deleted: total('from'), map: maps.get(latest.id)! };
}
