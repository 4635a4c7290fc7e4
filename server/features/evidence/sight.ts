import type { EvidenceRef, Seen, SeenPart } from '../../../analysis/model/evidence.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { InterviewId, ReleaseId } from '../../contract/ids.ts';

/** A reference, on one release or on the newest there is. */
export interface Cite {
  readonly release: ReleaseId | null;
  readonly ref: EvidenceRef;
}

/** What a source is called in a line, and what it says; null where it is gone or may not be told. */
export interface Sight {
  readonly title: Bilingual;
  readonly seen: Seen;
  /** In which interview an excerpt stands. */
  readonly interview?: InterviewId;
}

/** Numbers say on which release they rest: a new one is something else, even where they stay. */
export const releasePart = (number: number): SeenPart => ({
  key: 'release',
  name: both('发布版本', 'Release'),
  value: number,
  kind: 'count',
});

/** The same of numbers of appraisal records. */
export const recordReleasePart = (number: number): SeenPart => ({
  key: 'recordRelease',
  name: both('考评记录发布', 'Release of records'),
  value: number,
  kind: 'count',
});

export const part = (
  key: string,
  kind: SeenPart['kind'],
  zh: string,
  en: string,
  value: SeenPart['value'],
): SeenPart => ({ key, kind, name: both(zh, en), value });
