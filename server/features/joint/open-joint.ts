import { displayCells, type DisplayCell, type Sources } from '../../../analysis/joint/display.ts';
import { hasDisplay } from '../../../analysis/model/frame/read-frame.ts';
import type { Code } from '../../contract/codebook.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { InterviewGroup } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type ReportLayer, reportLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { type MeasuredRecords, measureRecords } from '../record-strand/record-strand.door.ts';
import { type OpenSurvey, openSurvey, type ResultReader } from '../result/result.door.ts';
import { answersApart } from './answers-apart.ts';

/** All that a joint display of one release is made of, for one reader. */
export interface OpenJoint {
  readonly open: OpenSurvey;
  readonly sources: Sources;
  readonly codebook: readonly Code[];
  /** The cells that the frame spans, row by row. */
  readonly cells: readonly DisplayCell[];
  readonly excerpts: ReportLayer['excerpts'];
  /** Excerpts of open answers, each answer in the place of an interview. */
  readonly answers: ReportLayer['excerpts'];
  readonly ground: ReportLayer['ground'];
  /** What the newest release of records measures; null where there is none. */
  readonly records: MeasuredRecords | null;
}

/** The same with the interviews of one group only; open answers belong to none. */
export function withinGroup(
  joint: OpenJoint,
  { dimension, value }: Pick<InterviewGroup, 'dimension' | 'value'>,
): OpenJoint {
  const excerpts = joint.excerpts.filter(({ interview }) => interview.attributes[dimension] === value);
  return { ...joint, excerpts, answers: [] };
}

export async function openJoint(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
): Promise<OpenJoint> {
  const open = await openSurvey(db, study, release, reader);
  const { excerpts, open: coded, ground } = await reportLayer(db, study, reader.locale);
  const codebook = await listCodes(db, study);
  const sources = sourcesOf(open, codebook);
  const cells = hasDisplay(open.frame) ? displayCells(sources) : [];
  const records = cells.length > 0 ? await measureRecords(db, study, open.audience) : null;
  return {
    open,
    sources,
    codebook,
    cells,
    excerpts,
    answers: await answersApart(db, coded),
    ground,
    records,
  };
}

function sourcesOf({ frame, definition, survey }: OpenSurvey, codes: readonly Code[]): Sources {
  const { items, scales } = survey;
  return { frame, isOwn: definition.frame === frame.code, items, scales, codes };
}
